import ConvokeModel
import Foundation

/// A Python with Typst in it that answers one line of JSON to each that it is given.
final class TypstWorker {
    struct Answer: Decodable {
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
    private let process: Process
    private let input: FileHandle
    private let output: FileHandle

    init(_ typst: LetterTools.Typst, patience: Double) throws {
        process = Process()
        process.executableURL = typst.python
        process.arguments =
            ["-I", "-c", String(decoding: PackageResources.typst_worker_py, as: UTF8.self)]
            + (typst.packages.map { [$0.path] } ?? [])
        // Nothing of our surroundings but what finds fonts: no proxies, no keys.
        process.environment = ProcessInfo.processInfo.environment.filter {
            ["HOME", "PATH", "TMPDIR", "XDG_DATA_HOME", "XDG_CACHE_HOME", "FONTCONFIG_FILE"].contains($0.key)
        }
        let (orders, answers) = (Pipe(), Pipe())
        process.standardInput = orders
        process.standardOutput = answers
        process.standardError = FileHandle.nullDevice
        input = orders.fileHandleForWriting
        output = answers.fileHandleForReading
        do { try process.run() } catch {
            throw GivenRefusal(.toolMissing, "\(typst.python.path) cannot be started. \(Self.remedy)")
        }
        let hello = try Self.answer(from: output, process.processIdentifier, patience)
        guard let version = hello?.version, let families = hello?.families else {
            process.terminate()
            throw GivenRefusal(.toolMissing, "\(typst.python.path) has no Typst that works. \(Self.remedy)")
        }
        self.version = version
        self.families = Set(families)
    }

    private static let remedy = "Run 'scripts/setup --letters' in Convoke's checkout."

    /// Hands one letter over and waits for the answer.
    func ask(root: String, letter: String, time: Int, patience: Double) throws -> Answer {
        var line = try JSONEncoder().encode(Order(root: root, letter: letter, time: time))
        line.append(10)
        // A worker that is gone is told by its silence, and does not end us too.
        let before = signal(SIGPIPE, SIG_IGN)
        defer { signal(SIGPIPE, before) }
        do { try input.write(contentsOf: line) } catch { throw Self.gone(patience) }
        guard let answer = try Self.answer(from: output, process.processIdentifier, patience) else {
            throw Self.gone(patience)
        }
        return answer
    }

    func stop() {
        try? input.close()
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
    }

    private static func gone(_ patience: Double) -> GivenRefusal {
        GivenRefusal(
            .findings,
            "Typst gave no PDF within \(Int(patience)) seconds and was ended. Try again; if it stays so, the letter or its layout is too large to be set."
        )
    }

    /// The next line; nothing where the worker ended, which it is made to after so many seconds. The worker writes one line for
    /// each order and no other: what ends in a line end is whole.
    private static func answer(from output: FileHandle, _ process: pid_t, _ patience: Double) throws -> Answer? {
        let watch = ProcessWatch(process, patience)
        defer { watch.end() }
        var line = Data()
        while line.last != 10 {
            let more = output.availableData
            guard !more.isEmpty else { return nil }
            line.append(more)
        }
        return try JSONDecoder().decode(Answer.self, from: line)
    }
}
