import ConvokeProcess
import Foundation

/// A program that runs beside the test. Its output is read from files, so that neither side can wait for the other.
final class Subprocess: Sendable {
    private let process: ChildProcess
    private let streams: URL

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
        process = try ChildProcess(
            executable, words, in: folder, environment: environment,
            input: input == nil ? .nothing : .file(FileHandle(forReadingFrom: stdin)),
            output: .file(FileHandle(forWritingTo: out)), errors: .file(FileHandle(forWritingTo: err)))
    }

    deinit { try? FileManager.default.removeItem(at: streams) }

    /// Waits for the end, at most a minute: a command that hangs is ended, with a code that none has.
    func end() async -> Outcome {
        process.limit(to: 60)
        let code = await process.end().code
        return Outcome(code: code, out: text("out"), err: text("err"))
    }

    /// Waits until the program has a file of this name open, or has ended.
    func opens(_ name: String) async {
        let open = URL(fileURLWithPath: "/proc/\(process.identifier)/fd")
        let manager = FileManager.default
        while !process.hasEnded {
            let files = (try? manager.contentsOfDirectory(atPath: open.path)) ?? []
            let targets = files.compactMap {
                try? manager.destinationOfSymbolicLink(atPath: open.appendingPathComponent($0).path)
            }
            if targets.contains(where: { $0.hasSuffix(name) }) { return }
            await Task.yield()
        }
    }

    /// Waits for the first whole line on standard output; what there is where the program ended before.
    func firstLine() async -> String {
        while !process.hasEnded {
            if let end = text("out").firstIndex(of: "\n") { return String(text("out")[..<end]) }
            await Task.yield()
        }
        return text("out")
    }

    func interrupt() { process.signal(SIGINT) }

    func text(_ stream: String) -> String {
        String(decoding: (try? Data(contentsOf: streams.appendingPathComponent(stream))) ?? Data(), as: UTF8.self)
    }
}
