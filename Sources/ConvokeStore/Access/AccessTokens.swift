import ConvokeModel
import Foundation

/// A token by which a member of the team asks over the web: 256 random bits, of which only a digest is kept.
public struct AccessToken: Hashable, Sendable, Codable {
    public var id: Identifier<AccessToken>
    /// Who asks with it; the journal shows this name.
    public var holder: String
    public var role: Role
    public var madeOn: String
    public var expiresAt: Date
    public var isRevoked: Bool
}

extension CampaignReader {
    public func accessTokens() throws -> [AccessToken] {
        try connection.rows(
            "SELECT id, sealed, role, made_on, expires_at, is_revoked FROM access_token ORDER BY made_on, id"
        ).map { row in
            guard let id = Identifier<AccessToken>(try row.text(0)), let role = Role(rawValue: try row.text(2)) else {
                throw UnexpectedValue(column: 0, wanted: .text)
            }
            return AccessToken(
                id: id, holder: try opened(String.self, row.blob(1), in: .holder(of: id), of: .campaign), role: role,
                madeOn: try row.text(3),
                expiresAt: Date(timeIntervalSince1970: Double(try row.integer(4))),
                isRevoked: try row.integer(5) == 1)
        }
    }

    /// Who asks with a token; nothing for one that is unknown, revoked or past its time.
    public func member(holding token: String) throws -> Actor? {
        guard let digest = SecretLink(token)?.digest(for: "access"),
            let row = try connection.rows(
                "SELECT sealed, role, expires_at, id FROM access_token WHERE digest = \(digest) AND is_revoked = 0"
            ).first, now.timeIntervalSince1970 < Double(try row.integer(2)), let role = Role(rawValue: try row.text(1)),
            let id = Identifier<AccessToken>(try row.text(3))
        else { return nil }
        return Actor(name: try opened(String.self, row.blob(0), in: .holder(of: id), of: .campaign), role: role)
    }
}

extension CampaignTransaction {
    /// Keeps a new token; its secret part is given here and nowhere else.
    public func addAccessToken(for holder: String, role: Role, until end: Date) throws -> (AccessToken, token: String) {
        let secret = newLink()
        let token = AccessToken(
            id: newIdentifier(), holder: holder, role: role, madeOn: today.description,
            expiresAt: Date(timeIntervalSince1970: end.timeIntervalSince1970.rounded(.down)), isRevoked: false)
        guard let seconds = Int(exactly: token.expiresAt.timeIntervalSince1970) else {
            throw GivenRefusal(.invalid, "This time is too far away. Choose a sooner one.")
        }
        let sealed = try sealed(holder, in: .holder(of: token.id), of: .campaign)
        try connection.execute(
            """
            INSERT INTO access_token (id, sealed, role, digest, made_on, expires_at, is_revoked) VALUES (\(token.id), \
            \(sealed), \(role.rawValue), \(secret.digest(for: "access")), \(token.madeOn), \(seconds), 0)
            """)
        return (token, secret.token)
    }

    public func revoke(_ token: Identifier<AccessToken>) throws {
        let rows = try connection.rows("UPDATE access_token SET is_revoked = 1 WHERE id = \(token) RETURNING id")
        guard !rows.isEmpty else { throw NotFound("token", token.text) }
    }
}

extension SealedPlace {
    fileprivate static func holder(of token: Identifier<AccessToken>) -> SealedPlace {
        SealedPlace(field: "access_token.sealed", row: token.text)
    }
}
