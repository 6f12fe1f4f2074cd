import ArgumentParser
import Convoke

struct EventAnnounce: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "announce", abstract: "Tell the public of an event.",
        discussion: """
            Example:
              convoke event announce dissidents
            It enters calendars and pages. A cancelled or postponed event is announced again in the same way.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The event's key.") var event: Identifier<Event>

    func run() async throws {
        let listing = try await common.withWorkspace { try await $0.perform(AnnounceEvent(event: event)) }
        try common.print(listing, schema: "event.announce") { "\($0.title) is announced." }
    }
}
