import ConvokeModel

/// A link that its owner gets by mail: a random identifier with 256 bits that follow from the keys of what it belongs to. It can be
/// made again at will and is kept nowhere, so that nothing at rest opens what it leads to.
public struct KeyedLink<Thing>: Hashable, Sendable {
    public let owner: Identifier<Thing>
    private let digest: String

    public var token: String { "\(owner)\(digest)" }

    /// Nothing where the text cannot be one.
    public init?(_ token: String) {
        guard token.utf8.count == 26 + 43, let owner = Identifier<Thing>(String(token.prefix(26))) else { return nil }
        (self.owner, digest) = (owner, String(token.dropFirst(26)))
    }

    /// `text` says what it is for and which of its owner's links it is: whoever changes either makes another.
    init(to owner: Identifier<Thing>, for text: String, with keys: Vault.Keys) {
        (self.owner, digest) = (owner, Base64URL.text(of: Vault.blindIndex(text, with: keys)))
    }

    /// Whether it is the one that was made; takes as long for any other.
    func isSame(as right: KeyedLink) -> Bool {
        owner == right.owner && Secret.areEqual(digest.utf8, right.digest.utf8)
    }
}

/// The link to a signature.
public typealias SignatureLink = KeyedLink<Signature>
/// The link by which somebody answers an invitation to take part.
public typealias PartLink = KeyedLink<Part>
