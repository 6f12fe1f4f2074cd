import ArgumentParser
import Convoke

struct RsvpCheckIn: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checkin", abstract: "Note that a guest came.",
        discussion: """
            Example:
              convoke rsvp checkin dissidents 7Q3KXM --people 1
            By the code that the guest shows, in any case, O for 0 and I or L for 1; by a name that only one guest has; or by
            an identifier.
            Who is on the waiting list comes in by 'rsvp walk-in'.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The event's key.") var event: Identifier<Event>
    @Argument(help: "The guest's code, name or identifier.") var guest: String
    @Option(help: "How many of the party came; all unless told.") var people: Int?

    func run() async throws {
        let outcome = try await common.withWorkspace {
            try await $0.perform(CheckIn(event: event, saying: guest, people: people))
        }
        try common.print(outcome, schema: "rsvp.checkin") { outcome in
            outcome.wasInBefore
                ? "ATTENTION: \(outcome.guest.id) was let in before." : "\(outcome.guest.checkedIn ?? 0) in."
        }
    }
}
