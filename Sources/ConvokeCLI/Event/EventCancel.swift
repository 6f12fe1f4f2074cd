import ArgumentParser
import Convoke

struct EventCancel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "Cancel an event.",
        discussion: """
            Example:
              convoke event cancel dissidents
            It stays in calendars, marked as cancelled, so that everybody who has it learns of it.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The event's key.") var event: Identifier<Event>

    func run() async throws {
        let listing = try await common.withWorkspace { try await $0.perform(CancelEvent(event: event)) }
        try common.print(listing, schema: "event.cancel") { "\($0.title) is cancelled." }
    }
}
