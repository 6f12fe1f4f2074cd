import ConvokeModel
import Crypto
import Foundation

/// What a link to a signature is for; one for something else does nothing.
public enum SignatureLinkPurpose: String, Sendable { case confirm, manage }

/// A link that its signatory gets by mail: the signature's random identifier with a keyed digest of what it is for. It can be
/// made again at will and is kept nowhere, so that nothing at rest opens a signature.
public struct SignatureLink: Hashable, Sendable {
    public let signature: Identifier<Signature>
    let digest: String

    public var token: String { "\(signature)\(digest)" }

    /// Nothing where the text cannot be one.
    public init?(_ token: String) {
        guard token.utf8.count == 26 + 43, let id = Identifier<Signature>(String(token.prefix(26))) else { return nil }
        signature = id
        digest = String(token.dropFirst(26))
    }

    init(_ signature: Identifier<Signature>, digest: String) {
        self.signature = signature
        self.digest = digest
    }
}

extension CampaignReader {
    /// The link to a signature for one purpose, bound to the text version that it was signed for and to how often links were
    /// made anew.
    public func link(to signature: Signature, for purpose: SignatureLinkPurpose) throws -> SignatureLink {
        guard let keys = try cachedKeys(for: .statement(signature.statement)) else {
            throw NotFound("signature", signature.id.text)
        }
        let text =
            "convoke signature link/\(purpose.rawValue)/\(signature.statement)/\(signature.id)/\(signature.version)/\(signature.linkNumber)"
        return SignatureLink(signature.id, digest: Base64URL.text(of: Vault.blindIndex(text, with: keys)))
    }

    /// What an organisation puts into a TXT record of its domain so that a person can see that the signature is its own.
    public func dnsValue(for signature: Signature) throws -> String? {
        guard let keys = try cachedKeys(for: .statement(signature.statement)) else { return nil }
        let digest = Vault.blindIndex("convoke dns proof/\(signature.statement)/\(signature.id)", with: keys)
        return "convoke-signature=\(SHA256Text.hexadecimal(digest.prefix(16)))"
    }

    /// The signature behind a link. What is unknown, for another purpose or no link at all is refused alike.
    public func signature(behind token: String, for purpose: SignatureLinkPurpose) throws -> Signature {
        let refusal = NotFound.behindLink("signature")
        guard let link = SignatureLink(token) else { throw refusal }
        guard let signature = try signatureIfAny(link.signature) else { throw refusal }
        let right = try self.link(to: signature, for: purpose)
        guard Vault.areEqual(Array(right.digest.utf8), Array(link.digest.utf8)) else { throw refusal }
        return signature
    }
}

extension Vault {
    /// Compares without telling by its time where they differ.
    static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.count == right.count && zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
