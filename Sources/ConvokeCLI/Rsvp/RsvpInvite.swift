import ArgumentParser
import Convoke

struct RsvpInvite: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invite",
        abstract: "Give a partner organisation a code for some places, take it back, or list them.",
        discussion: """
            Example:
              convoke rsvp invite dissidents --organisation ishr --places 10
              convoke rsvp invite dissidents
              convoke rsvp invite dissidents --revoke 7u3k…
            The code is shown once and kept nowhere. Guests give it with 'rsvp request --code'.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The event's key.") var event: Identifier<Event>
    @Option(help: "The organisation that gives the places on.") var organisation: Identifier<Organisation>?
    @Option(help: "How many seats.") var places: Int?
    @Option(help: "Take this invitation back; places that were given stay.") var revoke: Identifier<Invitation>?

    func validate() throws {
        guard (organisation == nil) == (places == nil), revoke == nil || organisation == nil else {
            throw ValidationError("Give --organisation with --places, or --revoke, or neither to see the list.")
        }
    }

    func run() async throws {
        if let organisation, let places {
            let given = try await common.withWorkspace {
                try await $0.perform(InviteOrganisation(event: event, organisation: organisation, places: places))
            }
            return try common.print(given, schema: "rsvp.invite") {
                "\($0.places == 1 ? "1 place" : "\($0.places) places") for \($0.organisation)\nid    \($0.id)\ncode  \($0.code ?? "")"
            }
        }
        if let revoke {
            let gone = try await common.withWorkspace {
                try await $0.perform(RevokeInvitation(event: event, invitation: revoke))
            }
            return try common.print(gone, schema: "rsvp.revoke") { "\($0.id) gives no more places; \($0.used) stay." }
        }
        let list = try await common.withWorkspace { try await $0.perform(ListInvitations(event: event)) }
        try common.print(list, schema: "rsvp.invitations") { list in
            Table(
                headings: ["ORGANISATION", "PLACES", "USED", "STATE", "ID"],
                rows: list.map {
                    [
                        $0.organisation.text, String($0.places), String($0.used), $0.isRevoked ? "revoked" : "open",
                        $0.id.text,
                    ]
                }
            ).text()
        }
    }
}
