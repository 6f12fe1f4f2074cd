import ArgumentParser
import Convoke
import Foundation

/// In what form a paper comes, and where to.
struct PaperOptions: ParsableArguments {
    @Option(help: "The language of the paper.") var language: LanguageTag = .english
    @Option(help: "html, text, markdown, pdf or docx.") var format: LetterFileFormat = .text
    @Option(name: .customLong("to"), help: ArgumentHelp("The file to write.", valueName: "file")) var target: String?

    func validate() throws {
        guard target != nil || format.text != nil else {
            throw ValidationError("A paper as \(format.word) is no text: name its file with --to FILE.")
        }
    }

    /// Writes the paper to its file, or prints it.
    func deliver(_ bytes: [UInt8], _ common: CommonOptions, schema: String) throws {
        guard let target else {
            let text = String(decoding: bytes, as: UTF8.self)
            guard common.json else { return Output.printExactly(text) }
            return try common.print(["paper": text], schema: schema) { _ in text }
        }
        let file = URL(fileURLWithPath: target)
        try BuiltFiles([file.lastPathComponent: bytes]).write(to: file.deletingLastPathComponent())
        try common.print(["file": target], schema: schema) { _ in "Written to \(target)." }
    }
}
