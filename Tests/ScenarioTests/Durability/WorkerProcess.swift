import Convoke
import ConvokeProcess
import ConvokeTestSupport
import Foundation

/// The worker as a program of its own, with what it says.
struct WorkerProcess {
    /// When it is killed.
    enum Moment: Sendable {
        case never
        /// So long after it was started: while it opens the data, most likely.
        case afterStart(Duration)
        /// So long after so many acts were acknowledged.
        case afterAnswers(Int, Duration)
    }

    struct Run {
        var answers: [WorkerAnswer] = []
        var end: ChildProcess.End
        /// From the start until the first answer.
        var opening: Duration?
        /// What it said last on its stream of errors.
        var errors: String
    }

    /// A program that the worker is started by, such as `strace` with its words.
    var starter: [String] = []
    var folder: TemporaryFolder
    /// Where the worker has the campaign, if not in the folder itself.
    var place: URL?
    var options: [String] = []

    /// Starts it under a name that its clients have, and gives all that it acknowledged. Midway, so many acts were acknowledged
    /// and something is done to the world around it.
    func run(
        _ name: String, until moment: Moment = .never,
        midway: (answers: Int, act: @Sendable () async throws -> Void)? = nil
    ) async throws -> Run {
        let words = starter + [try Checkout.program("KillWorker").path, (place ?? folder.url).path, name] + options
        let (pipe, errors) = (Pipe(), folder["errors-\(name).txt"])
        try Data().write(to: errors)
        let start = ContinuousClock.now
        let process = try ChildProcess(
            URL(fileURLWithPath: words[0]), Array(words.dropFirst()), output: .pipe(pipe),
            errors: .file(FileHandle(forWritingTo: errors)))
        let limit = process.limit(to: 120)
        defer { limit.cancel() }
        if case .afterStart(let delay) = moment { Self.kill(process, after: delay) }
        var run = Run(end: .exited(0), errors: "")
        var acknowledged = 0
        for await line in Self.lines(of: pipe.fileHandleForReading) {
            if run.answers.isEmpty { run.opening = .now - start }
            let answer = try JSONDecoder().decode(WorkerAnswer.self, from: line)
            run.answers.append(answer)
            guard answer.refusal == nil else { continue }
            acknowledged += 1
            if case .afterAnswers(acknowledged, let delay) = moment { Self.kill(process, after: delay) }
            if let midway, midway.answers == acknowledged { try await midway.act() }
        }
        run.end = await process.end()
        run.errors = (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
        return run
    }

    private static func kill(_ process: ChildProcess, after delay: Duration) {
        Thread.detachNewThread {
            Thread.sleep(forTimeInterval: delay / .seconds(1))
            process.signal(SIGKILL)
        }
    }

    /// The whole lines that come in, until the other side is closed.
    static func lines(of file: FileHandle) -> AsyncStream<Data> {
        let (lines, feed) = AsyncStream.makeStream(of: Data.self)
        Thread.detachNewThread {
            var rest = Data()
            // What is there is taken at once: a handle's `read` would wait for as much as was asked for.
            while case let bytes = file.availableData, !bytes.isEmpty {
                rest.append(bytes)
                while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                    feed.yield(rest[rest.startIndex..<end])
                    rest = Data(rest[rest.index(after: end)...])
                }
            }
            feed.finish()
        }
        return lines
    }
}
