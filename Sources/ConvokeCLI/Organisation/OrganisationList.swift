import ArgumentParser
import Convoke

struct OrganisationList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the campaign's organisations by name.",
        discussion: """
            Example:
              convoke organisation list --language es
            """)

    @OptionGroup var common: CommonOptions
    @Option(help: "The language of names and of their order.") var language: LanguageTag?

    func run() async throws {
        let organisations = try await common.withWorkspace {
            try await $0.perform(ListOrganisations(language: language))
        }
        try common.print(organisations, schema: "organisation.list") { organisations in
            Table(
                headings: ["KEY", "NAME", "ACRONYM", "SCOPE", "COUNTRY", "EVENTS"],
                rows: organisations.map {
                    [
                        $0.key, $0.name, $0.acronym ?? "—", $0.scope?.spoken ?? "—", $0.country ?? "—",
                        $0.events.isEmpty ? "—" : $0.events.joined(separator: ", "),
                    ]
                }
            ).text()
        }
    }
}
