import ArgumentParser
import Convoke

struct StatementList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the campaign's joint statements.",
        discussion: """
            Example:
              convoke statement list
            """)

    @OptionGroup var common: CommonOptions
    @Option(help: "The language of titles.") var language: LanguageTag?

    func run() async throws {
        let statements = try await common.withWorkspace { try await $0.perform(ListStatements(language: language)) }
        try common.print(statements, schema: "statement.list") { statements in
            Table(
                headings: ["KEY", "TITLE", "DATE", "STAGE", "LANGUAGES", "SIGNATORIES"],
                rows: statements.map {
                    [
                        $0.key, $0.title, $0.date ?? "—", $0.stage.spoken, $0.languages.joined(separator: ", "),
                        String($0.signatories),
                    ]
                }
            ).text()
        }
    }
}
