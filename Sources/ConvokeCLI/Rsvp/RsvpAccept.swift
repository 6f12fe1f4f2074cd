import ArgumentParser
import Convoke

struct RsvpAccept: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: "Take an offer, on the guest's word.",
        discussion: """
            Example:
              convoke rsvp accept dissidents 7u3k…
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var named: GuestArguments

    func run() async throws {
        let place = try await common.withWorkspace {
            try await $0.perform(AcceptOffer(event: named.event, guest: named.guest))
        }
        try common.print(place, schema: "rsvp.accept") { $0.sentence }
    }
}
