import ConvokeModel
import ConvokeStore
import Foundation

/// Invites somebody to sign in to the team's pages, in a role; a member who is there already gets a new invitation and has to
/// choose a new passphrase.
public struct InviteMember: UseCase {
    public static let name = "team.invite"
    public static let permission = Permission.owner
    /// The link itself is nowhere in the data.
    public static let keepsOutcome = false

    /// The name that they sign in with.
    public var member: String
    public var role: Role
    /// For how many days the invitation is good; 7 unless told.
    public var days: Int?
    public init(member: String, role: Role, days: Int? = nil) {
        (self.member, self.role, self.days) = (member, role, days)
    }

    public func perform(in transaction: CampaignTransaction) throws -> TeamInvitation {
        let days = days ?? 7
        guard member.isPrintableLine, member.utf8.count <= 100 else {
            throw GivenRefusal(.invalid, "Say who is invited, in one line of at most 100 letters. Nothing was changed.")
        }
        guard (1...60).contains(days) else {
            throw GivenRefusal(
                .invalid, "An invitation is good for 1 to 60 days: give a number between them. Nothing was changed.")
        }
        let known = try transaction.teamMembers().first { $0.name.folded == member.folded }
        if let known, known.role != role {
            throw GivenRefusal(
                .conflict,
                "Somebody of this name has the role '\(known.role.word)'. Take them out first, with 'team remove', or keep the role. Nothing was changed."
            )
        }
        let invited = try known ?? transaction.addTeamMember(named: member, role: role)
        let until = transaction.now.addingTimeInterval(Double(days) * 86_400)
        let token = try transaction.invite(invited.id, until: until)
        try transaction.record(Self.name, "member \(invited.id)", detail: role.word)
        let base = try transaction.campaign().base
        return TeamInvitation(
            id: invited.id, member: invited.name, role: role, until: until, link: "\(base)/team/join/\(token)")
    }
}

public struct TeamInvitation: Codable, Hashable, Sendable {
    public var id: Identifier<TeamMember>
    public var member: String
    public var role: Role
    public var until: Date
    /// Where a passphrase is chosen; shown once.
    public var link: String
}

/// Takes a member out of the team's pages, at once.
public struct RemoveMember: UseCase {
    public static let name = "team.remove"
    public static let permission = Permission.owner
    public var member: Identifier<TeamMember>
    public init(member: Identifier<TeamMember>) { self.member = member }

    public func perform(in transaction: CampaignTransaction) throws -> Done {
        _ = try transaction.teamMember(member)
        try transaction.remove(member)
        try transaction.record(Self.name, "member \(member)")
        return Done()
    }
}

/// Lists who signs in to the team's pages.
public struct ListMembers: ReadUseCase {
    public static let name = "team.list"
    public static let permission = Permission.owner
    public init() {}

    public func read(from reader: CampaignReader) throws -> [TeamMember] { try reader.teamMembers() }
}
