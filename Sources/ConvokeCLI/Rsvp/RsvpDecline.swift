import ArgumentParser
import Convoke

struct RsvpDecline: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decline", abstract: "Say no to a request, or to somebody who waits.",
        discussion: """
            Example:
              convoke rsvp decline dissidents 7u3k…
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var named: GuestArguments

    func run() async throws {
        let place = try await common.withWorkspace {
            try await $0.perform(DeclineGuest(event: named.event, guest: named.guest))
        }
        try common.print(place, schema: "rsvp.decline") { $0.sentence }
    }
}
