import ArgumentParser
import Convoke

struct EventPostpone: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "postpone", abstract: "Postpone an event.",
        discussion: """
            Example:
              convoke event postpone dissidents
            It stays in calendars as tentative until it is moved and announced again.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The event's key.") var event: Identifier<Event>

    func run() async throws {
        let listing = try await common.withWorkspace { try await $0.perform(PostponeEvent(event: event)) }
        try common.print(listing, schema: "event.postpone") { "\($0.title) is postponed." }
    }
}
