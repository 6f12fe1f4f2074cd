import ArgumentParser
import Convoke

struct RsvpWalkIn: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "walk-in", abstract: "Let in somebody who asked for no place before.",
        discussion: """
            Example:
              convoke rsvp walk-in dissidents --name "Yuki" --party 2
            From ten minutes before the start the seats of those who are not here are given to those who are: who waits for a
            place first ('rsvp checkin'), and from the start anybody.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The event's key.") var event: Identifier<Event>
    @Option(help: "A name or an alias.") var name: String
    @Option(help: "How many come.") var party: Int = 1

    func run() async throws {
        let outcome = try await common.withWorkspace {
            try await $0.perform(LetWalkIn(event: event, alias: name, party: party))
        }
        try common.print(outcome, schema: "rsvp.walk-in") { "\($0.guest.checkedIn ?? 0) in, as \($0.guest.id)." }
    }
}
