import ConvokeModel
import Foundation

/// The link by which somebody answers an invitation: the part's random identifier with 256 bits that follow from the event's
/// key. It can be made again at will and is kept nowhere, so that nothing at rest opens a part.
public struct PartLink: Hashable, Sendable {
    let part: Identifier<Part>
    let digest: String

    public var token: String { "\(part)\(digest)" }

    init(_ part: Identifier<Part>, digest: String) { (self.part, self.digest) = (part, digest) }

    /// Nothing where the text cannot be one.
    init?(_ token: String) {
        guard token.utf8.count == 26 + 43, let id = Identifier<Part>(String(token.prefix(26))) else { return nil }
        (part, digest) = (id, String(token.dropFirst(26)))
    }
}

extension CampaignReader {
    public func link(to part: Part) throws -> PartLink {
        guard let keys = try cachedKeys(for: .event(part.event)) else { throw NotFound("part", part.id.text) }
        let text = "convoke part link/\(part.event)/\(part.id)/\(part.linkNumber)"
        return PartLink(part.id, digest: Base64URL.text(of: Vault.blindIndex(text, with: keys)))
    }

    /// The part behind a link. What is unknown, old or past its time is refused alike.
    public func part(behind token: String) throws -> Part {
        let refusal = NotFound.behindLink("invitation")
        guard let link = PartLink(token), let event = try eventOfPart(link.part), try isKept(event),
            let part = try parts(of: event).first(where: { $0.id == link.part })
        else { throw refusal }
        let right = try self.link(to: part)
        guard Secret.areEqual(right.digest.utf8, link.digest.utf8) else { throw refusal }
        return part
    }
}
