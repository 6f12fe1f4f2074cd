import ArgumentParser
import Convoke
import Foundation

struct LetterRender: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render", abstract: "Make a statement's letter in one language and form.",
        discussion: """
            Example:
              convoke letter render el-salvador --language es --format html --to letter.html
              convoke letter render el-salvador --language ar --format pdf --to letter.pdf
              convoke letter render el-salvador --language en --beside ar --kind bilingual --format pdf --to both.pdf
              convoke letter render el-salvador --language en --kind formal-letter --addressees addressees.csv \\
                --format pdf --to letters
            Without --to a text goes to standard output. Numbers and names come from the list of signatories only. With
            --addressees each row of the sheet gets a letter in its own language, --to names the folder, and a second run
            makes only what has changed. PDF needs Typst, and DOCX pandoc; 'convoke doctor' tells of both.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The statement's key.") var statement: Identifier<JointStatement>
    @Option(help: "The language of the letter; with --addressees, where the sheet says none.") var language: LanguageTag
    @Option(help: "html, text, markdown, pdf or docx.") var format: LetterFileFormat = .text
    @Option(help: "The kind of letter: see 'template list'.") var kind: String = "statement"
    @Option(help: "The second language of a letter side by side.") var beside: LanguageTag?
    @Option(help: ArgumentHelp("Print this list of late names, by its number, not the whole.", valueName: "list"))
    var addendum: Int?
    @Option(help: ArgumentHelp("A sheet of addressees, each of whom gets a letter.", valueName: "file"))
    var addressees: String?
    @Flag(help: "With --addressees: list the letters, and write nothing.") var dryRun = false
    @Option(name: .customLong("to"), help: ArgumentHelp("The file or folder to write.", valueName: "file"))
    var target: String?

    func validate() throws {
        if addressees != nil {
            guard target != nil else { throw ValidationError("Name the folder for the letters with --to DIR.") }
            guard beside == nil, addendum == nil else {
                throw ValidationError("--addressees goes with neither --beside nor --addendum.")
            }
        }
        guard !dryRun || addressees != nil else { throw ValidationError("--dry-run goes with --addressees.") }
        guard target != nil || format.text != nil else {
            throw ValidationError("A letter as \(format.word) is no text: name its file with --to FILE.")
        }
    }

    func run() async throws {
        if let addressees, let target { return try await renderAll(addressees, to: target) }
        let letter = try await common.withWorkspace {
            try await $0.letterFile(statement, in: language, as: format, kind: kind, beside: beside, addendum: addendum)
        }
        guard let target else {
            let text = String(decoding: letter, as: UTF8.self)
            guard common.json else { return Output.printExactly(text) }
            return try common.print(["letter": text], schema: "letter.render") { _ in text }
        }
        let file = URL(fileURLWithPath: target)
        try BuiltFiles([file.lastPathComponent: letter]).write(to: file.deletingLastPathComponent())
        try common.print(["file": target], schema: "letter.render") { _ in "Written to \(target)." }
    }

    private func renderAll(_ sheet: String, to target: String) async throws {
        let sheet = try AddresseeSheet(SheetFile.bytes(of: sheet))
        let report = try await common.withWorkspace { workspace in
            try await workspace.writeLetters(
                of: statement, to: sheet, in: language, kind: kind, as: format, folder: URL(fileURLWithPath: target),
                isTrial: dryRun
            ) { done, all in
                if !dryRun, done == all || done % 50 == 0 { common.remark("\(done) of \(all) letters") }
            }
        }
        try common.print(report, schema: "letter.addressees") { $0.text(in: target, isTrial: dryRun) }
        if !report.rejected.isEmpty { throw ExitCode(ExitCodes.findings) }
    }
}

extension AddressedReport {
    fileprivate func text(in folder: String, isTrial: Bool) -> String {
        var lines = ["\(made) \(isTrial ? "to make" : "made"), \(unchanged) unchanged, in \(folder)."]
        if isTrial { lines += letters.map { "\($0.file)  \($0.addressee)" } }
        lines += gone.map { "gone    \($0): its addressee is no longer in the sheet" }
        lines += rejected.map { "row \($0.row)  \($0.message)" }
        return lines.joined(separator: "\n")
    }
}
