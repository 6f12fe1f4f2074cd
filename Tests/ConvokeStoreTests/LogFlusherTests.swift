import ConvokeModel
import ConvokeTestSupport
import Foundation
import Synchronization
import Testing

@testable import ConvokeStore

@Suite("Nobody is answered before what they wrote is on the disk", .enabled(if: TestDatabase.isFile))
struct LogFlusherTests {
    private final class Seen: Sendable {
        let isSlow = Atomic(false)
        let isPrepared = Atomic(false)
        let isBroken = Atomic(false)
        let syncs = Atomic(0)
        let answers = Atomic(0)
        let runs = Atomic(0)
    }

    private static func engine(in folder: TemporaryFolder, sync: @escaping LogFlusher.Sync) throws -> SQLiteEngine {
        let engine = try SQLiteEngine(file: folder["data.sqlite"], beforeCommit: { _ in }, sync: sync)
        try engine.prepare { try $0.run(script: "CREATE TABLE note (text TEXT NOT NULL) STRICT") }
        return engine
    }

    private static func count(_ engine: SQLiteEngine) async throws -> Int? {
        try await engine.read { try $0.rows("SELECT count(*) FROM note").first?.integer(0) }
    }

    @Test("While the disk works the writer runs what comes, and commits it together afterwards")
    func overlaps() async throws {
        let folder = try TemporaryFolder()
        let (began, end) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let seen = Seen()
        let engine = try Self.engine(in: folder) { _ in
            seen.syncs.add(1, ordering: .relaxed)
            if seen.isSlow.load(ordering: .relaxed) {
                began.signal()
                end.wait()
            }
            return 0
        }
        seen.isSlow.store(true, ordering: .relaxed)
        let before = seen.syncs.load(ordering: .relaxed)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                try await engine.write { _ = try $0.execute("INSERT INTO note (text) VALUES ('first')") }
                seen.answers.add(1, ordering: .relaxed)
            }
            await withCheckedContinuation { continuation in
                DispatchQueue.global().async {
                    began.wait()
                    continuation.resume()
                }
            }
            for _ in 0..<20 {
                group.addTask {
                    try await engine.write {
                        _ = try $0.execute("INSERT INTO note (text) VALUES ('later')")
                        seen.runs.add(1, ordering: .relaxed)
                    }
                    seen.answers.add(1, ordering: .relaxed)
                }
            }
            while seen.runs.load(ordering: .relaxed) < 20 { await Task.yield() }
            #expect(seen.answers.load(ordering: .relaxed) == 0)
            #expect(try await Self.count(engine) == 1)
            seen.isSlow.store(false, ordering: .relaxed)
            end.signal()
            try await group.waitForAll()
        }
        #expect(try await Self.count(engine) == 21)
        #expect(seen.syncs.load(ordering: .relaxed) - before == 2)
        try engine.close()
    }

    @Test(
        "What is acknowledged outlives a power failure; without the wait for the disk it does not",
        arguments: [true, false])
    func outlivesPowerFailure(waits: Bool) async throws {
        let (folder, disk) = (try TemporaryFolder(), try TemporaryFolder())
        let seen = Seen()
        // The disk is another folder, which has what was made durable and nothing else.
        let copy: @Sendable () -> Void = {
            for file in ["data.sqlite", "data.sqlite-wal"] {
                try? FileManager.default.removeItem(at: disk[file])
                try? FileManager.default.copyItem(at: folder[file], to: disk[file])
            }
        }
        let engine = try Self.engine(in: folder) { _ in
            if waits || !seen.isPrepared.load(ordering: .relaxed) { copy() }
            return 0
        }
        seen.isPrepared.store(true, ordering: .relaxed)
        for round in 1...5 {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<10 {
                    group.addTask {
                        try await engine.write { _ = try $0.execute("INSERT INTO note (text) VALUES ('kept')") }
                    }
                }
                try await group.waitForAll()
            }
            let restart = try TemporaryFolder()
            for file in ["data.sqlite", "data.sqlite-wal"] {
                try FileManager.default.copyItem(at: disk[file], to: restart[file])
            }
            let after = try SQLiteEngine(file: restart["data.sqlite"]) { _ in }
            #expect(try await Self.count(after) == (waits ? 10 * round : 0))
            try after.close()
        }
        try engine.close()
    }

    @Test("A disk that takes nothing more is told to all who wait, and nothing more is run")
    func brokenDisk() async throws {
        let folder = try TemporaryFolder()
        let seen = Seen()
        let engine = try Self.engine(in: folder) { _ in seen.isBroken.load(ordering: .relaxed) ? EIO : 0 }
        try await engine.write { _ = try $0.execute("INSERT INTO note (text) VALUES ('kept')") }
        seen.isBroken.store(true, ordering: .relaxed)
        let refusal = await #expect(throws: NotDurable.self) {
            try await engine.write { _ = try $0.execute("INSERT INTO note (text) VALUES ('in doubt')") }
        }
        #expect(refusal?.sentence.contains("data.sqlite-wal: input/output error. Look after the disk") == true)
        // A disk that seems well again has lost what it did not take.
        seen.isBroken.store(false, ordering: .relaxed)
        await #expect(throws: NotDurable.self) {
            try await engine.write { _ in seen.runs.add(1, ordering: .relaxed) }
        }
        #expect(seen.runs.load(ordering: .relaxed) == 0)
        try engine.close()
    }
}
