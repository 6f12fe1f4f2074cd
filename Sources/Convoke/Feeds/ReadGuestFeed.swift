import ConvokeCalendar
import ConvokeModel
import ConvokeStore

/// Gives guests the event of their own place as a calendar, by their secret link.
public struct ReadGuestFeed: ReadUseCase {
    public static let name = "feed.guest"
    public static let permission = Permission.anyone
    public var link: String
    public init(link: String) { self.link = link }

    public func read(from reader: CampaignReader) throws -> GuestFeed {
        // Before the link is looked at, so that nobody learns whether there is such a place.
        guard try reader.campaign().risk == .standard else { throw NoGuestFeeds() }
        let entry = try reader.attendance(link: try SecretLink.named(link))
        let (event, life) = try reader.event(entry.event)
        let content = try reader.campaign(around: event)
        let terms = try reader.seating(of: entry.event).terms
        let view = GuestView(entry, position: nil, event, life, terms, in: content, at: try reader.releaseTime)
        var shown =
            [.cancelled, .declined, .lapsed].contains(entry.state) ? nil : PublicEvent(event, life, in: content)
        shown?.place = view.place
        shown?.online = view.online
        let wanted = try reader.guest(entry.id, at: entry.event).language.map(\.widening) ?? []
        let spoken = wanted.filter(content.campaign.languages.contains)
        return GuestFeed(
            name: content.campaign.name,
            languages: spoken + content.campaign.languages.filter { !spoken.contains($0) },
            domain: content.campaign.domain, event: shown, isConfirmed: entry.state == .confirmed)
    }
}

/// A guest's own calendar: the event, with what this guest may know of it; none once the place was given back.
public struct GuestFeed: Codable, Hashable, Sendable {
    public var name: LocalizedText
    /// The guest's own first, where the campaign speaks it.
    public var languages: [LanguageTag]
    public var domain: String
    public var event: PublicEvent?
    public var isConfirmed: Bool

    /// The calendar as bytes: a place that is not sure yet is tentative, and one that is blocks the time.
    public func bytes(in language: LanguageTag? = nil) -> [UInt8] {
        let language = language ?? languages.first ?? .english
        var entries = event.flatMap { FeedEntry($0, in: language, fallback: languages, page: nil) }.map { [$0] } ?? []
        for index in entries.indices where entries[index].status == .confirmed {
            if isConfirmed { entries[index].isBusy = true } else { entries[index].status = .tentative }
        }
        return CalendarFeed(
            name: name.text(in: language), description: nil, language: language, domain: domain,
            entries: entries
        ).bytes()
    }
}

/// Where being found out costs much there are no personal calendars.
public struct NoGuestFeeds: Refusal, Hashable {
    public var code: RefusalCode { .forbidden }
    public var sentence: String {
        "This campaign gives guests no calendar of their own, because the provider of a calendar learns whose it is. Note the time yourself; your link shows it."
    }
}
