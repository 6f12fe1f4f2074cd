import ConvokeModel
import Crypto
import Foundation

/// What a link to a signature is for; one for something else does nothing.
public enum SignatureLinkPurpose: String, Sendable { case confirm, manage }

extension CampaignReader {
    /// The link to a signature for one purpose, bound to the text version that it was signed for and to how often links were
    /// made anew.
    public func link(to signature: Signature, for purpose: SignatureLinkPurpose) throws -> SignatureLink {
        guard let keys = try cachedKeys(for: .statement(signature.statement)) else {
            throw NotFound("signature", signature.id.text)
        }
        let text =
            "convoke signature link/\(purpose.rawValue)/\(signature.statement)/\(signature.id)/\(signature.version)/\(signature.linkNumber)"
        return SignatureLink(to: signature.id, for: text, with: keys)
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
        guard let link = SignatureLink(token), let signature = try signatureIfAny(link.owner),
            try self.link(to: signature, for: purpose).isSame(as: link)
        else { throw refusal }
        guard try connection.claim(.statement(signature.statement)) else { return signature }
        return try self.signature(behind: token, for: purpose)
    }
}
