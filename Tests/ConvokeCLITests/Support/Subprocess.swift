import Foundation

/// A program that runs beside the test. Its output is read from files, so that neither side can wait for the other.
final class Subprocess: Sendable {
    private let process: Ended
    private let streams: URL

    /// `Process` is not Sendable on every platform; only its end is waited for from elsewhere.
    private struct Ended: Sendable {
        let identifier: Int32
        let code: Task<Int32, Never>
    }

    init(_ executable: URL, _ words: [String], in folder: URL, input: Data? = nil, environment: [String: String]) throws
    {
        streams = FileManager.default.temporaryDirectory.appendingPathComponent("convoke-streams-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: streams, withIntermediateDirectories: true)
        let (out, err, stdin) = (
            streams.appendingPathComponent("out"), streams.appendingPathComponent("err"),
            streams.appendingPathComponent("in")
        )
        for file in [out, err] { try Data().write(to: file) }
        if let input { try input.write(to: stdin) }
        let process = Process()
        process.executableURL = executable
        process.arguments = words
        process.currentDirectoryURL = folder
        process.environment = environment
        process.standardInput = input == nil ? FileHandle.nullDevice : try FileHandle(forReadingFrom: stdin)
        process.standardOutput = try FileHandle(forWritingTo: out)
        process.standardError = try FileHandle(forWritingTo: err)
        let (ends, continuation) = AsyncStream.makeStream(of: Int32.self)
        process.terminationHandler = {
            continuation.yield($0.terminationReason == .exit ? $0.terminationStatus : 128 + $0.terminationStatus)
            continuation.finish()
        }
        try process.run()
        self.process = Ended(
            identifier: process.processIdentifier,
            code: Task {
                for await code in ends { return code }
                return -1
            })
    }

    deinit { try? FileManager.default.removeItem(at: streams) }

    /// Waits for the end, at most a minute: a command that hangs is ended, with a code that none has.
    func end() async -> Outcome {
        let identifier = process.identifier
        let watch = Task {
            try await Task.sleep(for: .seconds(60))
            kill(identifier, SIGKILL)
        }
        let code = await process.code.value
        watch.cancel()
        return Outcome(code: code, out: text("out"), err: text("err"))
    }

    /// Waits until the program has a file of this name open, or has ended.
    func opens(_ name: String) async {
        let open = URL(fileURLWithPath: "/proc/\(process.identifier)/fd")
        let manager = FileManager.default
        while kill(process.identifier, 0) == 0 {
            let files = (try? manager.contentsOfDirectory(atPath: open.path)) ?? []
            let targets = files.compactMap {
                try? manager.destinationOfSymbolicLink(atPath: open.appendingPathComponent($0).path)
            }
            if targets.contains(where: { $0.hasSuffix(name) }) { return }
            await Task.yield()
        }
    }

    /// Waits until the program has printed a line, at most a minute.
    func firstLine() async throws -> String {
        for _ in 0..<600 {
            let lines = text("out").split(separator: "\n", omittingEmptySubsequences: false)
            if lines.count > 1 { return String(lines[0]) }
            try await Task.sleep(for: .milliseconds(100))
        }
        return ""
    }

    func interrupt() { kill(process.identifier, SIGINT) }

    func text(_ stream: String) -> String {
        String(decoding: (try? Data(contentsOf: streams.appendingPathComponent(stream))) ?? Data(), as: UTF8.self)
    }
}
