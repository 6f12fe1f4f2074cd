import ConvokeModel
import Crypto
import Foundation

/// What a guest types from an invitation: 80 random bits in 16 letters and digits that nobody takes for one another.
public struct InvitationCode: Hashable, Sendable {
    /// In groups of four: `k7mp-2x9q-hw4d-r3fz`.
    public let text: String

    private static let alphabet = Array("abcdefghijkmnpqrstuvwxyz23456789")
    private static let letters = 16

    init(random: Randomness) {
        let letters = random(Self.letters).map { Self.alphabet[Int($0 & 31)] }
        self.init(letters: letters)
    }

    /// Nothing where the text cannot be one. Case, blanks and hyphens do not matter.
    public init?(_ text: String) {
        let letters = text.lowercased().filter { $0 != "-" && !$0.isWhitespace }
        guard letters.count == Self.letters, letters.allSatisfy({ Self.alphabet.contains($0) }) else { return nil }
        self.init(letters: Array(letters))
    }

    private init(letters: [Character]) {
        text = stride(from: 0, to: letters.count, by: 4).map { String(letters[$0..<min($0 + 4, letters.count)]) }
            .joined(separator: "-")
    }

    /// SHA-256 for this purpose only: enough for a secret of 80 random bits.
    var digest: [UInt8] { Array(SHA256.hash(data: Data("convoke invitation/\(text)".utf8))) }
}

extension CampaignReader {
    public func invitations(to event: Identifier<Event>) throws -> [Invitation] {
        try connection.rows(
            "SELECT id, organisation, places, is_revoked FROM invitation WHERE event = \(event) ORDER BY organisation, id"
        ).map { try Self.invitation($0, to: event) }
    }

    /// The invitation that a code belongs to, at this event only.
    public func invitation(code: InvitationCode, to event: Identifier<Event>) throws -> Invitation? {
        try connection.rows(
            "SELECT id, organisation, places, is_revoked FROM invitation WHERE code = \(code.digest) AND event = \(event)"
        ).first.map { try Self.invitation($0, to: event) }
    }

    /// The invitation that a guest came by; nothing where there was none.
    public func invitation(of guest: Identifier<Attendance>, to event: Identifier<Event>) throws -> Invitation? {
        try connection.rows(
            """
            SELECT i.id, i.organisation, i.places, i.is_revoked FROM invited_guest g JOIN invitation i ON i.id = g.invitation \
            WHERE g.attendance = \(guest) AND i.event = \(event)
            """
        ).first.map { try Self.invitation($0, to: event) }
    }

    /// Seats that guests of an invitation have or wait for.
    public func seatsUsed(of invitation: Identifier<Invitation>) throws -> Int {
        try connection.rows(
            """
            SELECT CAST(coalesce(sum(a.party), 0) AS BIGINT) FROM invited_guest i JOIN attendance a ON a.id = i.attendance \
            WHERE i.invitation = \(invitation) AND a.state IN ('requested', 'confirmed', 'waitlisted', 'offered')
            """
        ).first?.integer(0) ?? 0
    }

    private static func invitation(_ row: ResultRow, to event: Identifier<Event>) throws -> Invitation {
        guard let id = Identifier<Invitation>(try row.text(0)),
            let organisation = Identifier<Organisation>(try row.text(1))
        else { throw UnexpectedValue(column: 0, wanted: .text) }
        return Invitation(
            id: id, event: event, organisation: organisation, places: try row.integer(2),
            isRevoked: try row.integer(3) == 1)
    }
}

extension CampaignTransaction {
    public func newInvitationCode() -> InvitationCode { InvitationCode(random: randomness) }

    public func add(_ invitation: Invitation, code: InvitationCode) throws {
        try connection.execute(
            """
            INSERT INTO invitation (id, event, organisation, places, code, is_revoked, made_on) VALUES (\(invitation.id), \
            \(invitation.event), \(invitation.organisation), \(invitation.places), \(code.digest), 0, \(today))
            """)
    }

    public func revoke(_ invitation: Identifier<Invitation>) throws {
        try connection.execute("UPDATE invitation SET is_revoked = 1 WHERE id = \(invitation)")
    }

    /// Notes that a guest came by an invitation.
    public func note(_ guest: Identifier<Attendance>, invitedBy invitation: Identifier<Invitation>) throws {
        try connection.execute(
            "INSERT INTO invited_guest (attendance, invitation) VALUES (\(guest), \(invitation))")
    }
}
