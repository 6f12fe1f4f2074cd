import ConvokeFiles
import ConvokeModel
import ConvokeStore

/// Gives a guest a new secret link and six words to write down; the old link is dead.
public struct ReissueLink: UseCase {
    public static let name = "rsvp.links"
    public static let permission = Permission.secretariat
    public static let keepsOutcome = false
    public var event: Identifier<Event>
    public var guest: Identifier<Attendance>
    public init(event: Identifier<Event>, guest: Identifier<Attendance>) { (self.event, self.guest) = (event, guest) }

    public func perform(in transaction: CampaignTransaction) throws -> WaysBack {
        let place = try transaction.attendance(guest, at: event)
        let (link, words) = (transaction.newLink(), transaction.newWords())
        try transaction.reissue(link, words, to: place)
        try transaction.record(Self.name, "\(Entry.event(event)) \(guest)")
        return WaysBack(id: guest, link: link.token, words: words.text)
    }
}

/// Gives every guest who has or waits for a place a new secret link and six words; the old ones are dead. The journal notes how
/// many.
public struct ReissueLinks: UseCase {
    public static let name = "rsvp.linkall"
    public static let permission = Permission.organiser
    public static let keepsOutcome = false
    public var event: Identifier<Event>
    public init(event: Identifier<Event>) { self.event = event }

    public func perform(in transaction: CampaignTransaction) throws -> [NamedWaysBack] {
        _ = try transaction.existing(.event(event))
        let guests = try transaction.guests(at: event)
        let ways = try transaction.attendances(at: event).filter(\.state.isLive).map { place in
            let (link, words) = (transaction.newLink(), transaction.newWords())
            try transaction.reissue(link, words, to: place)
            return NamedWaysBack(
                id: place.id, name: guests[place.id]?.name ?? "", link: link.token, words: words.text)
        }
        try transaction.record(Self.name, Entry.event(event), detail: "\(ways.count) guests")
        return ways
    }
}

/// A guest's ways back to their place, with the name under which they asked.
public struct NamedWaysBack: Codable, Hashable, Sendable {
    public var id: Identifier<Attendance>
    public var name: String
    public var link: String
    public var words: String
}

extension [NamedWaysBack] {
    /// A table that a spreadsheet opens without running what is in it.
    public var sheet: String {
        SpreadsheetText.safe([["id", "name", "link", "words"]] + map { [$0.id.text, $0.name, $0.link, $0.words] })
    }
}

/// Gives guests who come with their six words a new link to their place; the one before it is dead.
public struct OpenByWords: UseCase {
    public static let name = "place.words"
    public static let permission = Permission.anyone
    public static let keepsOutcome = false
    public var event: Identifier<Event>
    public var words: String
    public init(event: Identifier<Event>, words: String) { (self.event, self.words) = (event, words) }

    public func perform(in transaction: CampaignTransaction) throws -> WaysBack {
        guard let words = SixWords(words) else { throw NotFound("place behind these words", "") }
        let place = try transaction.attendance(words: words, at: event)
        let link = transaction.newLink()
        try transaction.keep(link, of: place)
        try transaction.record(Self.name, "\(Entry.event(event)) \(place.id)")
        return WaysBack(id: place.id, link: link.token)
    }
}

/// A guest's ways back to their place: shown once, kept nowhere.
public struct WaysBack: Codable, Hashable, Sendable {
    public var id: Identifier<Attendance>
    public var link: String
    public var words: String?
}
