import ConvokeModel
import ConvokeStore

/// Lists the sessions of the campaign's forums, the earliest first; those without days come last.
public struct ListForumSessions: ReadUseCase {
    public static let name = "forum.sessions"
    public static let permission = Permission.reader
    public init() {}

    public func read(from reader: CampaignReader) throws -> [ForumSessionListing] {
        let content = try reader.wholeCampaign().content
        var days: [String: [LocalDate]] = [:]
        for event in content.events.values.map(\.event) {
            guard let forum = event.forum, let session = forum.session else { continue }
            days["\(forum.forum)/\(session)", default: []] += [event.when.firstDay, event.when.lastDay].compactMap {
                $0
            }
        }
        let listings = content.forums.values.flatMap { forum in
            forum.sessions.map { key, session in
                let name = "\(forum.key)/\(key)"
                return ForumSessionListing(
                    session: name, name: session.name, from: session.from ?? days[name]?.min(),
                    through: session.through ?? days[name]?.max())
            }
        }
        return listings.sorted { a, b in
            switch (a.from, b.from) {
            case (let one?, let other?) where one != other: one < other
            case (nil, _?): false
            case (_?, nil): true
            default: a.session < b.session
            }
        }
    }
}

/// A session of a forum in one line.
public struct ForumSessionListing: Codable, Hashable, Sendable {
    /// As `forum/session`.
    public var session: String
    public var name: LocalizedText
    /// Its days; where they are not written, those of our events in it.
    public var from: LocalDate?
    public var through: LocalDate?
}
