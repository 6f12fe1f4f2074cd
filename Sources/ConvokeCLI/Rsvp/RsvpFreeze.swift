import ArgumentParser
import Convoke

struct RsvpFreeze: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "freeze", abstract: "Stop the queue from moving by itself, before a door list is printed.",
        discussion: """
            Example:
              convoke rsvp freeze dissidents
              convoke rsvp freeze dissidents --release
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The event's key.") var event: Identifier<Event>
    @Flag(help: "Let it go on.") var release = false

    func run() async throws {
        let counts = try await common.withWorkspace {
            try await $0.perform(FreezeGuests(event: event, isFrozen: !release))
        }
        try common.print(counts, schema: "rsvp.freeze") {
            $0.isFrozen ? "The queue of \(event) stands still." : "The queue of \(event) goes on."
        }
    }
}
