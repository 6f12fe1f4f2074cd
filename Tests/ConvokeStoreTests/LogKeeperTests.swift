import ConvokeTestSupport
import Foundation
import Testing

@testable import ConvokeStore

@Suite("The log is carried to the file beside the writer", .enabled(if: TestDatabase.isFile))
struct LogKeeperTests {
    private static let megabyte = 1_048_576

    private func size(of file: URL) -> Int {
        (try? FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int) ?? 0
    }

    @Test("However much is written, it stays short, and everything is in the file in the end")
    func staysShort() async throws {
        let folder = try TemporaryFolder()
        let file = folder["data.sqlite"]
        let engine = try SQLiteEngine(file: file) { _ in }
        try engine.prepare { try $0.run(script: "CREATE TABLE note (text BLOB NOT NULL) STRICT") }
        let bytes = [UInt8](repeating: 7, count: Self.megabyte)
        for _ in 0..<160 { try await engine.write { _ = try $0.execute("INSERT INTO note (text) VALUES (\(bytes))") } }
        // What the writer adds while it helps, and the frames' own heads, come on top of 64 MiB.
        #expect(size(of: folder["data.sqlite-wal"]) < 80 * Self.megabyte)
        #expect(size(of: file) > 60 * Self.megabyte)
        try engine.close()
        #expect(size(of: file) > 160 * Self.megabyte && size(of: folder["data.sqlite-wal"]) == 0)
        let reader = try SQLiteEngine(file: file) { _ in }
        let rows = try await reader.read { try $0.rows("SELECT count(*) FROM note").first?.integer(0) }
        #expect(rows == 160)
        try reader.close()
    }

    @Test("Somebody who reads for long keeps what they see, and the writer goes on")
    func readersKeepTheirView() async throws {
        let folder = try TemporaryFolder()
        let engine = try SQLiteEngine(file: folder["data.sqlite"]) { _ in }
        try engine.prepare { try $0.run(script: "CREATE TABLE note (text BLOB NOT NULL) STRICT") }
        try await engine.write { _ = try $0.execute("INSERT INTO note (text) VALUES (\([UInt8]([1])))") }
        let (began, end) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        async let seen = engine.read { connection in
            let before = try connection.rows("SELECT count(*) FROM note").first?.integer(0)
            began.signal()
            end.wait()
            return [before, try connection.rows("SELECT count(*) FROM note").first?.integer(0)]
        }
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                began.wait()
                continuation.resume()
            }
        }
        let bytes = [UInt8](repeating: 7, count: Self.megabyte)
        for _ in 0..<40 { try await engine.write { _ = try $0.execute("INSERT INTO note (text) VALUES (\(bytes))") } }
        end.signal()
        #expect(try await seen == [1, 1])
        #expect(try await engine.read { try $0.rows("SELECT count(*) FROM note").first?.integer(0) } == 41)
        try engine.close()
    }
}
