import ArgumentParser
import Convoke
import Foundation

struct LetterCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "letter", abstract: "Letters that carry the signatories' names.", subcommands: [LetterRender.self])
}

struct LetterRender: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render", abstract: "Make a statement's letter in one language and form.",
        discussion: """
            Example:
              convoke letter render el-salvador --language es --format html --to letter.html
            Without --to it goes to standard output. Numbers and names come from the list of signatories only.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The statement's key.") var statement: Identifier<JointStatement>
    @Option(help: "The language of the letter.") var language: LanguageTag
    @Option(help: "html or text.") var format: LetterFormat = .text
    @Option(help: "The kind of letter, a folder of Templates/letters.") var kind: String = "statement"
    @Option(name: .customLong("to"), help: ArgumentHelp("The file to write.", valueName: "file")) var target: String?

    func run() async throws {
        let letter = try await common.withWorkspace {
            try await $0.letter(statement, in: language, as: format, kind: kind)
        }
        guard let target else {
            guard common.json else { return Output.printExactly(letter) }
            return try common.print(["letter": letter], schema: "letter.render") { _ in letter }
        }
        let file = URL(fileURLWithPath: target)
        try BuiltFiles([file.lastPathComponent: Array(letter.utf8)]).write(to: file.deletingLastPathComponent())
        try common.print(["file": target], schema: "letter.render") { _ in "Written to \(target)." }
    }
}
