import ArgumentParser
import Convoke

struct RsvpList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List who has or waits for a place, in turn.",
        discussion: """
            Example:
              convoke rsvp list dissidents
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The event's key.") var event: Identifier<Event>

    func run() async throws {
        let guests = try await common.withWorkspace { try await $0.perform(ListGuests(event: event)) }
        try common.print(guests, schema: "rsvp.list") { guests in
            Table(
                headings: ["NAME", "PARTY", "STATE", "QUEUE", "IN", "ID"],
                rows: guests.map {
                    [
                        $0.name ?? "—", String($0.party), $0.word, $0.position.map(String.init) ?? "—",
                        $0.checkedIn.map(String.init) ?? "—", $0.id,
                    ]
                }
            ).text()
        }
    }
}

extension PlaceListing {
    /// The state in one of the five words that people are shown.
    var word: String { AttendanceState(rawValue: state)?.wordForGuests ?? state }
    var sentence: String { "\(id) is \(word)" + (keptUntil.map { " until \($0)" } ?? "") + "." }
}
