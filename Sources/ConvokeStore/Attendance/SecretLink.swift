import ConvokeModel
import Crypto

/// A guest's way back to their place: 256 random bits, of which only a digest is kept.
public struct SecretLink: Hashable, Sendable {
    /// What stands in the link: eight letters that the links of one commit share, so that their digests lie side by side in the
    /// index, then 43 letters, digits, `-` and `_`. Links of before 25 November 2026 have only those.
    public let token: String

    init(start: String, random: Randomness) { token = start + Base64URL.text(of: random(32)) }

    /// Nothing where the text cannot be one.
    public init?(_ token: String) {
        guard [Self.secret, Self.start + Self.secret].contains(token.utf8.count),
            token.utf8.allSatisfy(Base64URL.isLetter)
        else { return nil }
        self.token = token
    }

    private static let (start, secret) = (8, 43)

    /// SHA-256 for this purpose only, after the start: a link for something else gives another digest.
    var digest: [UInt8] { digest(for: "guest") }

    func digest(for purpose: String) -> [UInt8] {
        let start = token.utf8.dropLast(Self.secret)
        return Array(start) + SHA256.hash(data: Array("convoke \(purpose) link/\(token)".utf8))
    }
}

extension CampaignTransaction {
    public func newLink() -> SecretLink { SecretLink(start: commitStart, random: randomness) }
}
