import ConvokeModel
import Foundation

extension CampaignReader {
    public func link(to part: Part) throws -> PartLink {
        guard let keys = try cachedKeys(for: .event(part.event)) else { throw NotFound("part", part.id.text) }
        let text = "convoke part link/\(part.event)/\(part.id)/\(part.linkNumber)"
        return PartLink(to: part.id, for: text, with: keys)
    }

    /// The part behind a link. What is unknown, old or past its time is refused alike.
    public func part(behind token: String) throws -> Part {
        let refusal = NotFound.behindLink("invitation")
        guard let link = PartLink(token), let event = try eventOfPart(link.owner), try isKept(event),
            let part = try parts(of: event).first(where: { $0.id == link.owner }),
            try self.link(to: part).isSame(as: link)
        else { throw refusal }
        return part
    }
}
