import ArgumentParser
import Convoke

struct RsvpLinks: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "links",
        abstract: "Give guests new secret links, and six words to write down; the old ones are dead.",
        discussion: """
            Example:
              convoke rsvp links dissidents 7u3k…
              convoke rsvp links dissidents --all --csv > links.csv
            Both are shown once and kept nowhere; the journal notes that they were given out.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The event's key.") var event: Identifier<Event>
    @Argument(help: "The guest's identifier, from 'rsvp list'.") var guest: Identifier<Attendance>?
    @Flag(help: "For everybody who has or waits for a place.") var all = false
    @Flag(help: "As a table for a spreadsheet.") var csv = false

    func validate() throws {
        guard (guest == nil) == all else { throw ValidationError("Name a guest, or say --all for all of them.") }
        guard !csv || all else { throw ValidationError("--csv goes with --all.") }
    }

    func run() async throws {
        guard let guest else { return try await printAll() }
        let ways = try await common.withWorkspace { try await $0.perform(ReissueLink(event: event, guest: guest)) }
        try common.print(ways, schema: "rsvp.links") { "link   \($0.link)\nwords  \($0.words ?? "")" }
    }

    private func printAll() async throws {
        let ways = try await common.withWorkspace { try await $0.perform(ReissueLinks(event: event)) }
        if csv, !common.json { return Output.print(sheet: ways.sheet) }
        try common.print(ways, schema: "rsvp.links") { ways in
            return Table(headings: ["GUEST", "LINK", "WORDS"], rows: ways.map { [$0.name, $0.link, $0.words] }).text()
        }
    }
}
