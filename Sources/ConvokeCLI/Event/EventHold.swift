import ArgumentParser
import Convoke

struct EventHold: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hold", abstract: "Note that an event was held.",
        discussion: """
            Example:
              convoke event hold dissidents
            It is history then: its time and place no longer change.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The event's key.") var event: Identifier<Event>

    func run() async throws {
        let listing = try await common.withWorkspace { try await $0.perform(HoldEvent(event: event)) }
        try common.print(listing, schema: "event.hold") { "\($0.title) was held." }
    }
}
