import ArgumentParser
import Convoke

struct RsvpNoShows: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "no-shows", abstract: "List who has a confirmed place and has not come.",
        discussion: """
            Example:
              convoke rsvp no-shows dissidents
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The event's key.") var event: Identifier<Event>

    func run() async throws {
        let list = try await common.withWorkspace { try await $0.perform(ShowNoShows(event: event)) }
        try common.print(list, schema: "rsvp.no-shows") { list in
            guard !list.entries.isEmpty else { return "Everybody is here." }
            return Table(
                headings: ["NAME", "PARTY", "CODE", "SEATS"],
                rows: list.entries.map {
                    [$0.name, String($0.party), $0.code.text, $0.checkedIn == 0 ? "given to others" : "kept"]
                }
            ).text()
        }
    }
}
