import ArgumentParser
import Convoke

struct RsvpParty: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "party", abstract: "Change how many people a party has.",
        discussion: """
            Example:
              convoke rsvp party dissidents 7u3k… 3
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var named: GuestArguments
    @Argument(help: "Seats: the guest and whom they bring.") var people: Int
    @Flag(help: "Give the seats even where the invitation that the party came by has fewer left.") var insist = false

    func run() async throws {
        let place = try await common.withWorkspace {
            try await $0.perform(
                ChangeParty(event: named.event, guest: named.guest, party: people, insists: insist ? true : nil))
        }
        try common.print(place, schema: "rsvp.party") { "\($0.id) is a party of \($0.party), \($0.word)." }
    }
}
