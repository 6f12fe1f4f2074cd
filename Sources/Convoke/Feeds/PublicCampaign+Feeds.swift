import ConvokeCalendar
import ConvokeModel

extension PublicCampaign {
    /// The calendars that are built: `campaign` for everything, and one for each kind of event that occurs.
    public var feedNames: [String] { ([.campaign] + FeedName.kinds(of: events)).map(\.description) }

    /// Those and one for each tag, organisation, venue and language of events.
    public var allFeedNames: [String] { FeedName.all(of: events).map(\.description) }

    /// One calendar in one language, as bytes: the same campaign gives the same bytes.
    public func feed(_ name: String, in language: LanguageTag, within window: FeedWindow? = nil) throws -> [UInt8] {
        guard languages.contains(language) else {
            throw NotFound("calendar in the language", language.text, among: languages.map(\.text))
        }
        guard let feed = FeedName(name), feed.hasPlace(among: events) else {
            throw NotFound("calendar", name, among: allFeedNames)
        }
        let fallback = languages.filter { $0 != language }
        let events = events.filter { feed.takesIn($0) && window?.takesIn($0) ?? true }
        var entries = events.compactMap { FeedEntry($0, in: language, fallback: fallback, page: nil) }
        if feed == .campaign {
            let statements = statements.filter { $0.date.map { window?.takesIn(day: $0) ?? true } ?? false }
            entries += statements.compactMap { FeedEntry($0, in: language, fallback: fallback, page: nil) }
        }
        return calendar(feed, entries, language)
    }

    /// A feed of other entries under the campaign's name.
    func calendar(_ feed: FeedName, _ entries: [FeedEntry], _ language: LanguageTag) -> [UInt8] {
        let title = name.text(in: language)
        let part = feed.title(in: self, language)
        return CalendarFeed(
            name: part.map { "\(title): \($0)" } ?? title, description: summary?.text(in: language), language: language,
            domain: domain, entries: entries
        ).bytes()
    }
}

extension FeedName {
    /// What the calendar is called behind the campaign's name.
    func title(in campaign: PublicCampaign, _ language: LanguageTag) -> String? {
        switch self {
        case .campaign: nil
        case .kind(let kind): kind.name(in: language)
        case .tag(let name): campaign.events.flatMap(\.tags).first { Self.slug($0) == name } ?? name
        case .organisation(let name):
            campaign.events.flatMap(\.hosts).first { Self.isCalled($0, name) }?.text(in: language) ?? name
        case .venue(let name):
            campaign.events.compactMap(\.place?.venue).first { Self.isCalled($0, name) }?.text(in: language) ?? name
        case .spoken(let tag): language.locale.localizedString(forIdentifier: tag.text) ?? tag.text
        }
    }

    /// A kind may have no event yet, because its calendar is subscribed to beforehand; the others have to be about something.
    func hasPlace(among events: [PublicEvent]) -> Bool {
        switch self {
        case .campaign, .kind: true
        case .tag, .organisation, .venue, .spoken: events.contains(where: takesIn)
        }
    }
}
