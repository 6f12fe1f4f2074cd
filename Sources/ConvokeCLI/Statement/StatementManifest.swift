import ArgumentParser
import Convoke

struct StatementManifest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manifest", abstract: "Write a frozen list to a file that anybody can check.",
        discussion: """
            Example:
              convoke statement manifest el-salvador --language es --to list.json
              convoke verify list list.json
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The statement's key.") var statement: Identifier<JointStatement>
    @Option(help: "The list's number; the last unless told.") var number: Int?
    @Option(help: "Its language; the campaign's first unless told.") var language: LanguageTag?
    @Option(help: ArgumentHelp("The file to write; standard output unless told.", valueName: "file")) var to: String?

    func run() async throws {
        let manifest = try await common.withWorkspace {
            try await $0.perform(ReadManifest(statement: statement, number: number, language: language))
        }
        let text = try CanonicalJSON.text(of: manifest) + "\n"
        guard let to else {
            if common.json { return try common.print(manifest, schema: "statement.manifest") { _ in text } }
            return Output.printExactly(text)
        }
        try BuiltFiles.write(text, to: to)
        try common.print(manifest, schema: "statement.manifest") {
            "List \($0.manifest.number) with \($0.counts.signatories) signatories is in \(to)."
        }
    }
}
