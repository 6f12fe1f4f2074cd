import ArgumentParser
import Convoke

struct RsvpOffer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "offer", abstract: "Offer a free place to somebody who waits, out of turn.",
        discussion: """
            Example:
              convoke rsvp offer dissidents 7u3k…
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var named: GuestArguments

    func run() async throws {
        let place = try await common.withWorkspace {
            try await $0.perform(OfferPlace(event: named.event, guest: named.guest))
        }
        try common.print(place, schema: "rsvp.offer") { $0.sentence }
    }
}
