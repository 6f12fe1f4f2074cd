import ArgumentParser
import Convoke

struct RsvpShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one guest with what they said.",
        discussion: """
            Example:
              convoke rsvp show dissidents 7u3k…
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var named: GuestArguments

    func run() async throws {
        let details = try await common.withWorkspace {
            try await $0.perform(ShowGuest(event: named.event, guest: named.guest))
        }
        try common.print(details, schema: "rsvp.show") { details in
            let guest = details.guest
            var lines = [guest.name, details.listing.sentence, "party of \(details.listing.party)"]
            if let address = guest.address { lines.append("address  \(address)") }
            if !guest.companions.isEmpty { lines.append("with     \(guest.companions.joined(separator: ", "))") }
            lines += guest.answers.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
            lines += (details.replies ?? []).map { reply in
                "calendar says \(reply.answer.word)" + (reply.instance.map { " for \($0)" } ?? "")
                    + (reply.proposed.map { " and proposes \($0)" } ?? "")
            }
            return lines.joined(separator: "\n")
        }
    }
}
