import ConvokeModel
import Foundation

/// A link by which one recipient reads a statement before others may: 256 random bits, of which only a digest is kept.
public struct ReadingLink: Hashable, Sendable, Codable {
    public var id: Identifier<ReadingLink>
    public var recipient: String
    public var isRevoked: Bool
    public var madeOn: String
}

extension CampaignReader {
    public func readingLinks(of statement: Identifier<JointStatement>) throws -> [ReadingLink] {
        try connection.rows(
            """
            SELECT id, is_revoked, made_on, sealed FROM reading_link WHERE statement = \(statement) ORDER BY made_on, id
            """
        ).map { row in
            guard let id = Identifier<ReadingLink>(try row.text(0)) else {
                throw UnexpectedValue(column: 0, wanted: .text)
            }
            return ReadingLink(
                id: id, recipient: try opened(String.self, row.blob(3), in: .recipient(id), of: .statement(statement)),
                isRevoked: try row.integer(1) == 1, madeOn: try row.text(2))
        }
    }

    /// The statement that a link lets somebody read. Unknown and revoked are refused alike.
    public func statement(behind token: String) throws -> Identifier<JointStatement> {
        let digest = SecretLink(token)?.digest(for: "reading")
        guard let digest,
            let row = try connection.rows(
                "SELECT statement FROM reading_link WHERE digest = \(digest) AND is_revoked = 0"
            ).first, let statement = Identifier<JointStatement>(try row.text(0))
        else { throw NotFound.behindLink("statement") }
        return statement
    }
}

extension CampaignTransaction {
    public func addReadingLink(to statement: Identifier<JointStatement>, for recipient: String) throws
        -> (link: ReadingLink, token: String)
    {
        let secret = newLink()
        let id: Identifier<ReadingLink> = newIdentifier()
        let sealed = try sealed(recipient, in: .recipient(id), of: .statement(statement))
        try connection.execute(
            """
            INSERT INTO reading_link (id, statement, digest, is_revoked, made_on, sealed) VALUES (\(id), \(statement), \
            \(secret.digest(for: "reading")), 0, \(today), \(sealed))
            """)
        return (
            ReadingLink(id: id, recipient: recipient, isRevoked: false, madeOn: today.description), secret.token
        )
    }

    public func revoke(_ link: Identifier<ReadingLink>, to statement: Identifier<JointStatement>) throws {
        let rows = try connection.rows(
            "UPDATE reading_link SET is_revoked = 1 WHERE id = \(link) AND statement = \(statement) RETURNING id")
        guard !rows.isEmpty else { throw NotFound("reading link", link.text) }
    }
}

extension SealedPlace {
    fileprivate static func recipient(_ id: Identifier<ReadingLink>) -> SealedPlace {
        SealedPlace(field: "reading_link.recipient", row: id.text)
    }
}
