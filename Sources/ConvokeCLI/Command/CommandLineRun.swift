import ArgumentParser
import Convoke
import Foundation

/// One run of the command: from the words that were typed to the exit code.
struct CommandLineRun {
    private let words: [String]
    init(_ words: [String]) { self.words = words }

    func run() async -> Int32 {
        let sorted = SortedWords(words, root: ConvokeCommand.self)
        if let unknown = sorted.unknown { return report(usage: unknown) }
        do {
            var command = try ConvokeCommand.parseAsRoot(ServeFile.expanded(sorted.words))
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
            return ExitCodes.done
        } catch {
            return report(error)
        }
    }

    private var wantsJSON: Bool { words.contains("--json") }

    private func report(_ error: any Error) -> Int32 {
        switch error {
        case let code as ExitCode: return code.rawValue
        case let refusal as any Refusal:
            let place = (refusal as? FilesHaveErrors)?.report.problems.first { $0.severity == .error }
            return report(code: refusal.code.word, refusal.sentence, at: place, exit: ExitCodes.code(for: refusal.code))
        default: break
        }
        let code = ConvokeCommand.exitCode(for: error)
        if code.isSuccess {
            Output.print(ConvokeCommand.fullMessage(for: error))
            return ExitCodes.done
        }
        if code == .validationFailure {
            if wantsJSON { return report(code: "usage", ConvokeCommand.message(for: error), exit: ExitCodes.usage) }
            Output.printError(ConvokeCommand.fullMessage(for: error))
            return ExitCodes.usage
        }
        return report(code: "failure", error.sentence, exit: ExitCodes.failure)
    }

    private func report(usage sentence: String) -> Int32 { report(code: "usage", sentence, exit: ExitCodes.usage) }

    private func report(code: String, _ sentence: String, at place: Problem? = nil, exit: Int32) -> Int32 {
        if wantsJSON {
            let failure = Failure(
                code: code, message: sentence, file: place?.file, line: place?.line, column: place?.column,
                hint: place.map { "first: \($0.message)" })
            try? Output.print(document: ["error": failure])
        } else {
            Output.printError("convoke: \(sentence)")
        }
        return exit
    }

    private struct Failure: Encodable {
        var code: String
        var message: String
        var file: String?
        var line: Int?
        var column: Int?
        var hint: String?
    }
}

/// The one table from refusals to exit codes.
enum ExitCodes {
    static let done: Int32 = 0
    static let failure: Int32 = 1
    static let changes: Int32 = 2
    static let findings: Int32 = 5
    static let usage: Int32 = 64

    static func code(for code: RefusalCode) -> Int32 {
        switch code {
        case .notFound: 3
        case .conflict: 4
        case .findings: findings
        case .toolMissing: 6
        case .busy: 75
        case .forbidden, .invalid: failure
        }
    }
}
