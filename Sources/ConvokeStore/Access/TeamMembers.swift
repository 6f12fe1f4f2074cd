import ConvokeModel
import Foundation

/// Somebody of the team who signs in on the web.
public struct TeamMember: Hashable, Sendable, Codable {
    public var id: Identifier<TeamMember>
    /// The name that they sign in with; the journal shows it.
    public var name: String
    public var role: Role
    public var madeOn: String
    /// Whether they have chosen a passphrase.
    public var hasJoined: Bool
    /// Until when their invitation is good; nothing where none is open.
    public var invitedUntil: Date?

    public var actor: Actor { Actor(name: name, role: role) }
}

extension CampaignReader {
    /// Everybody who was not taken out again, in the order in which they came.
    public func teamMembers() throws -> [TeamMember] {
        try connection.rows(
            """
            SELECT id, sealed, role, made_on, passphrase, invited_until FROM team_member WHERE is_removed = 0 \
            ORDER BY made_on, id
            """
        ).map(member)
    }

    public func teamMember(_ id: Identifier<TeamMember>) throws -> TeamMember {
        guard
            let row = try connection.rows(
                """
                SELECT id, sealed, role, made_on, passphrase, invited_until FROM team_member \
                WHERE id = \(id) AND is_removed = 0
                """
            ).first
        else { throw NotFound("member of the team", id.text) }
        return try member(row)
    }

    /// Whom an invitation is for; nothing for one that is unknown, used or past its time.
    public func teamMember(invitedBy token: String) throws -> TeamMember? {
        guard let digest = SecretLink(token)?.digest(for: "team"),
            let row = try connection.rows(
                """
                SELECT id, sealed, role, made_on, passphrase, invited_until FROM team_member \
                WHERE invitation = \(digest) AND is_removed = 0
                """
            ).first
        else { return nil }
        let found = try member(row)
        return found.invitedUntil.map { now < $0 } == true ? found : nil
    }

    /// What a member's passphrase is held against; nothing before they have chosen one.
    public func passphrase(of member: Identifier<TeamMember>) throws -> PassphraseHash? {
        try connection.rows("SELECT passphrase FROM team_member WHERE id = \(member) AND is_removed = 0").first?
            .blobIfAny(0).map { PassphraseHash(stored: $0) }
    }

    private func member(_ row: ResultRow) throws -> TeamMember {
        guard let id = Identifier<TeamMember>(try row.text(0)), let role = Role(rawValue: try row.text(2)) else {
            throw UnexpectedValue(column: 0, wanted: .text)
        }
        return TeamMember(
            id: id, name: try opened(String.self, row.blob(1), in: .name(of: id), of: .campaign), role: role,
            madeOn: try row.text(3), hasJoined: try row.blobIfAny(4) != nil,
            invitedUntil: try row.integerIfAny(5).map { Date(timeIntervalSince1970: Double($0)) })
    }
}

extension CampaignTransaction {
    public func addTeamMember(named name: String, role: Role) throws -> TeamMember {
        let id = newIdentifier(of: TeamMember.self)
        try connection.execute(
            """
            INSERT INTO team_member (id, sealed, role, made_on, is_removed) VALUES (\(id), \
            \(try sealed(name, in: .name(of: id), of: .campaign)), \(role.rawValue), \(today), 0)
            """)
        return try teamMember(id)
    }

    /// Makes an invitation by which a member chooses a passphrase; an earlier one, the passphrase so far and the codes of a
    /// telephone that may be lost are no longer good.
    public func invite(_ member: Identifier<TeamMember>, until end: Date) throws -> String {
        let (secret, seconds) = (newLink(), Int(end.timeIntervalSince1970))
        try connection.execute(
            """
            UPDATE team_member SET invitation = \(secret.digest(for: "team")), invited_until = \(seconds), \
            passphrase = NULL, second = NULL WHERE id = \(member)
            """)
        return secret.token
    }

    /// Keeps the passphrase that a member chose; the invitation is used up.
    public func keep(_ passphrase: PassphraseHash, of member: Identifier<TeamMember>) throws {
        try connection.execute(
            """
            UPDATE team_member SET passphrase = \(passphrase.bytes), invitation = NULL, invited_until = NULL \
            WHERE id = \(member)
            """)
    }

    public func remove(_ member: Identifier<TeamMember>) throws {
        try connection.execute(
            """
            UPDATE team_member SET is_removed = 1, passphrase = NULL, second = NULL, invitation = NULL, \
            invited_until = NULL \
            WHERE id = \(member)
            """)
    }
}

extension SealedPlace {
    fileprivate static func name(of member: Identifier<TeamMember>) -> SealedPlace {
        SealedPlace(field: "team_member.sealed", row: member.text)
    }
}
