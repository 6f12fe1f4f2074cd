import ArgumentParser
import Convoke

struct RsvpCheckIn: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checkin", abstract: "Note that a guest came.",
        discussion: """
            Example:
              convoke rsvp checkin dissidents 7u3k… --people 1
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var named: GuestArguments
    @Option(help: "How many of the party came; all unless told.") var people: Int?

    func run() async throws {
        let outcome = try await common.withWorkspace {
            try await $0.perform(CheckIn(event: named.event, guest: named.guest, people: people))
        }
        try common.print(outcome, schema: "rsvp.checkin") { outcome in
            outcome.wasInBefore
                ? "ATTENTION: \(outcome.guest.id) was let in before." : "\(outcome.guest.checkedIn ?? 0) in."
        }
    }
}
