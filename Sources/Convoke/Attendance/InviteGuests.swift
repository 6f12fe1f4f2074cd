import ConvokeModel
import ConvokeStore

/// Gives a partner organisation a code for so many places at an event. The code is shown once.
public struct InviteOrganisation: UseCase {
    public static let name = "rsvp.invite"
    public static let permission = Permission.organiser
    public var event: Identifier<Event>
    public var organisation: Identifier<Organisation>
    public var places: Int
    public init(event: Identifier<Event>, organisation: Identifier<Organisation>, places: Int) {
        (self.event, self.organisation, self.places) = (event, organisation, places)
    }

    public func perform(in transaction: CampaignTransaction) throws -> InvitationListing {
        _ = try transaction.existing(.event(event))
        _ = try transaction.existing(.organisation(organisation))
        guard (1...100_000).contains(places) else {
            throw GivenRefusal(.invalid, "An invitation is good for 1 to 100000 places.")
        }
        let invitation = Invitation(
            id: transaction.newIdentifier(), event: event, organisation: organisation, places: places)
        let code = transaction.newInvitationCode()
        try transaction.add(invitation, code: code)
        try transaction.record(
            Self.name, "\(Entry.event(event)) \(invitation.id)", detail: "\(organisation), \(places) places")
        return InvitationListing(invitation, used: 0, code: code.text)
    }
}

/// Takes an invitation back: its code gives no more places. Places that were given stay.
public struct RevokeInvitation: UseCase {
    public static let name = "rsvp.revoke"
    public static let permission = Permission.organiser
    public var event: Identifier<Event>
    public var invitation: Identifier<Invitation>
    public init(event: Identifier<Event>, invitation: Identifier<Invitation>) {
        (self.event, self.invitation) = (event, invitation)
    }

    public func perform(in transaction: CampaignTransaction) throws -> InvitationListing {
        let found = try transaction.invitations(to: event)
        guard var invitation = found.first(where: { $0.id == invitation }) else {
            throw NotFound("invitation to '\(event)'", invitation.text, among: found.map(\.id.text))
        }
        invitation.isRevoked = true
        try transaction.revoke(invitation.id)
        try transaction.record(Self.name, "\(Entry.event(event)) \(invitation.id)")
        return InvitationListing(invitation, used: try transaction.seatsUsed(of: invitation.id))
    }
}

/// Lists an event's invitations with what was made of them; codes are not in it.
public struct ListInvitations: ReadUseCase {
    public static let name = "rsvp.invitations"
    public static let permission = Permission.secretariat
    public var event: Identifier<Event>
    public init(event: Identifier<Event>) { self.event = event }

    public func read(from reader: CampaignReader) throws -> [InvitationListing] {
        _ = try reader.existing(.event(event))
        return try reader.invitations(to: event).map {
            InvitationListing($0, used: try reader.seatsUsed(of: $0.id))
        }
    }
}

/// An invitation of a partner organisation.
public struct InvitationListing: Codable, Hashable, Sendable {
    public var id: Identifier<Invitation>
    public var organisation: Identifier<Organisation>
    /// Seats that it is good for, and those that guests have or wait for.
    public var places: Int
    public var used: Int
    public var isRevoked: Bool
    /// What guests give; only in the answer to the invitation itself, kept nowhere.
    public var code: String?

    init(_ invitation: Invitation, used: Int, code: String? = nil) {
        id = invitation.id
        organisation = invitation.organisation
        places = invitation.places
        self.used = used
        isRevoked = invitation.isRevoked
        self.code = code
    }
}
