import ConvokeModel
import Crypto
import Foundation

/// What a caller names a request by, so that asking twice does the thing once: 8 to 100 printable ASCII characters.
public struct RequestID: Hashable, Sendable, TextCodable {
    public let text: String

    public init?(_ text: String) {
        guard (8...100).contains(text.utf8.count), text.utf8.allSatisfy({ (33...126).contains($0) }) else { return nil }
        self.text = text
    }

    public var description: String { text }
    public static var expectation: String { "a request id of 8 to 100 letters and signs" }
}

extension CampaignTransaction {
    /// The outcome that the same actor got for the same body under this id; nothing for a new one.
    public func outcome(of request: RequestID, useCase: String, body: [UInt8]) throws -> Data? {
        guard let row = try connection.rows("SELECT digest, sealed FROM request WHERE id = \(request.text)").first
        else { return nil }
        guard let keys = try cachedKeys(for: .campaign) else {
            throw KeyRefusal.missing("campaign", folder: vault.store.folder.path)
        }
        // Knowing an id must not give anyone its outcome.
        guard try row.blob(0) == digest(of: useCase, body, with: keys) else {
            throw GivenRefusal(.conflict, "This request id was used for something else. Make a new one and ask again.")
        }
        return try Vault.open(try row.blob(1), SealedPlace(field: "request.outcome", row: request.text), with: keys)
    }

    public func keep(_ outcome: Data, of request: RequestID, useCase: String, body: [UInt8]) throws {
        let keys = try keys(for: .campaign)
        let sealed = try Vault.seal(
            outcome, SealedPlace(field: "request.outcome", row: request.text), with: keys)
        try connection.execute(
            """
            INSERT INTO request (id, digest, sealed, made_on) VALUES (\(request.text), \(digest(of: useCase, body, with: keys)), \(sealed), \(today))
            """)
    }

    /// Keyed, since a body may be a name: without the key nobody can try which one it was.
    private func digest(of useCase: String, _ body: [UInt8], with keys: Vault.Keys) -> [UInt8] {
        var hash = HMAC<SHA256>(key: keys.derived("request"))
        for field in [
            Array((actor.role?.rawValue ?? "").utf8), Array((actor.name ?? "").utf8), Array(useCase.utf8), body,
        ] {
            hash.update(data: Data("\(field.count):".utf8))
            hash.update(data: field)
        }
        return Array(hash.finalize())
    }
}
