import ConvokeModel
import ConvokeProcess
import Foundation

/// A Python with Typst in it that answers one line of JSON to each that it is given.
final class TypstWorker: Sendable {
    struct Answer: Decodable, Sendable {
        var version: String?
        var families: [String]?
        /// The PDF in base 64.
        var pdf: String?
        var error: String?
        var diagnostic: String?
        var hints: [String]?
    }

    private struct Order: Encodable {
        var root: String
        var letter: String
        var time: Int
    }

    let version: String
    let families: Set<String>
    private let process: ChildProcess
    private let input: FileHandle
    private let output: FileHandle

    /// Starts one and waits until it is ready, on a thread that may wait.
    static func started(_ typst: LetterTools.Typst, patience: Double) async throws -> TypstWorker {
        try await onThread { try TypstWorker(typst, patience: patience) }
    }

    private init(_ typst: LetterTools.Typst, patience: Double) throws {
        let (orders, answers) = (Pipe(), Pipe())
        do {
            process = try ChildProcess(
                typst.python,
                ["-I", "-c", String(decoding: PackageResources.typst_worker_py, as: UTF8.self)]
                    + (typst.packages.map { [$0.path] } ?? []),
                // Nothing of our surroundings but what finds fonts: no proxies, no keys.
                environment: ProcessInfo.processInfo.environment.filter {
                    ["HOME", "PATH", "TMPDIR", "XDG_DATA_HOME", "XDG_CACHE_HOME", "FONTCONFIG_FILE"].contains($0.key)
                },
                input: .pipe(orders), output: .pipe(answers))
        } catch is ChildProcess.NotStarted {
            throw GivenRefusal(.toolMissing, "\(typst.python.path) cannot be started. \(Self.remedy)")
        }
        input = orders.fileHandleForWriting
        output = answers.fileHandleForReading
        let hello = try Self.answer(from: output, process, patience)
        guard let version = hello?.version, let families = hello?.families else {
            process.signal(SIGKILL)
            process.wait()
            throw GivenRefusal(.toolMissing, "\(typst.python.path) has no Typst that works. \(Self.remedy)")
        }
        self.version = version
        self.families = Set(families)
    }

    private static let remedy = "Run 'scripts/setup --letters' in Convoke's checkout."

    deinit { stop() }

    /// Hands one letter over and waits for the answer; the worker has ended where there is none.
    func answer(root: String, letter: String, time: Int, patience: Double) async throws -> Answer {
        try await Self.onThread { [self] in try ask(root: root, letter: letter, time: time, patience: patience) }
    }

    /// Whether it is of no more use.
    var hasEnded: Bool { process.hasEnded }

    private static func onThread<Outcome: Sendable>(_ work: @escaping @Sendable () throws -> Outcome) async throws
        -> Outcome
    {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Result(catching: work)) }
        }
    }

    private func ask(root: String, letter: String, time: Int, patience: Double) throws -> Answer {
        var line = try JSONEncoder().encode(Order(root: root, letter: letter, time: time))
        line.append(10)
        do {
            // A worker that is gone is told by its silence, and does not end us too.
            try ChildProcess.withoutBrokenPipes { try input.write(contentsOf: line) }
            if let answer = try Self.answer(from: output, process, patience) { return answer }
        } catch {}
        stop()
        throw Self.gone(patience)
    }

    private func stop() {
        try? input.close()
        process.signal(SIGKILL)
        process.wait()
    }

    private static func gone(_ patience: Double) -> GivenRefusal {
        GivenRefusal(
            .findings,
            "Typst gave no PDF within \(Int(patience)) seconds and was ended. Try again; if it stays so, the letter or its layout is too large to be set."
        )
    }

    /// The next line; nothing where the worker ended, which it is made to after so many seconds. The worker writes one line for
    /// each order and no other: what ends in a line end is whole.
    private static func answer(from output: FileHandle, _ process: ChildProcess, _ patience: Double) throws -> Answer? {
        let limit = process.limit(to: patience)
        defer { limit.cancel() }
        var line = Data()
        while line.last != 10 {
            let more = output.availableData
            guard !more.isEmpty else { return nil }
            line.append(more)
        }
        return try JSONDecoder().decode(Answer.self, from: line)
    }
}
