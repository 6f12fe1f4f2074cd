import ArgumentParser
import Convoke

struct PersonList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the people of the campaign and what they answered.",
        discussion: """
            Example:
              convoke person list
            """)

    @OptionGroup var common: CommonOptions
    @Option(help: "The language of names and titles.") var language: LanguageTag?

    func run() async throws {
        let people = try await common.withWorkspace { try await $0.perform(ListPeople(language: language)) }
        try common.print(people, schema: "person.list") { people in
            Table(
                headings: ["KEY", "NAME", "TITLE", "EVENTS"],
                rows: people.map { person in
                    let parts = person.parts.map { "\($0.event): \($0.role.spoken), \($0.answer.spoken)" }
                    return [
                        person.key, person.name ?? (person.withdrawnOn == nil ? "(not public)" : "(withdrawn)"),
                        person.line ?? "—",
                        parts.isEmpty ? "—" : parts.joined(separator: "; "),
                    ]
                }
            ).text()
        }
    }
}
