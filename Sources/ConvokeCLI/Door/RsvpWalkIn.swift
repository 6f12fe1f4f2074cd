import ArgumentParser
import Convoke

struct RsvpWalkIn: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "walk-in", abstract: "Let in somebody who asked for no place before.",
        discussion: """
            Example:
              convoke rsvp walk-in dissidents --waiting "Yuki"
              convoke rsvp walk-in dissidents --name "Noor" --party 2
            From ten minutes before the start the seats of those who are not here are given to those who are: first to who is
            on the waiting list (--waiting), and from the start to anybody.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The event's key.") var event: Identifier<Event>
    @Option(help: "A name or an alias of somebody new.") var name: String?
    @Option(help: "Somebody on the waiting list, by a name that only one guest has, or by identifier.") var waiting:
        String?
    @Option(help: "How many come with somebody new.") var party: Int = 1

    func validate() throws {
        guard (name == nil) != (waiting == nil) else {
            throw ValidationError(
                "Say who it is: --name for somebody new, or --waiting for somebody on the waiting list.")
        }
    }

    func run() async throws {
        let outcome = try await common.withWorkspace { workspace in
            if let waiting { return try await workspace.perform(LetWaitingIn(event: event, guest: waiting)) }
            return try await workspace.perform(LetWalkIn(event: event, alias: name ?? "", party: party))
        }
        try common.print(outcome, schema: "rsvp.walk-in") { "\($0.guest.checkedIn ?? 0) in, as \($0.guest.id)." }
    }
}
