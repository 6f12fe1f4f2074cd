import ConvokeCalendar
import ConvokeModel

extension PublicCampaign {
    /// The calendars that are built: `campaign` for everything, and one for each kind of event that occurs.
    public var feedNames: [String] { ([.campaign] + FeedName.kinds(of: events)).map(\.description) }

    /// Those and one for each tag, organisation, venue and language of events.
    public var allFeedNames: [String] { FeedName.all(of: events).map(\.description) }

    /// One calendar in one language, as bytes: the same campaign gives the same bytes.
    public func feed(_ name: String, in language: LanguageTag, within window: FeedWindow? = nil) throws -> [UInt8] {
        let fallback = languages.filter { $0 != language }
        return try feed(name, in: language, within: window) { events in
            events.compactMap { FeedEntry($0, in: language, fallback: fallback, page: nil) }
                .map { FeedFragment($0, domain: domain) }
        }
    }

    /// The same of fragments that were made before.
    func feed(
        _ name: String, in language: LanguageTag, within window: FeedWindow?,
        fragments: ([PublicEvent]) -> [FeedFragment]
    ) throws -> [UInt8] {
        guard languages.contains(language) else {
            throw NotFound("calendar in the language", language.text, among: languages.map(\.text))
        }
        guard let feed = FeedName(name), feed.hasPlace(among: events) else {
            throw NotFound("calendar", name, among: allFeedNames)
        }
        var fragments = fragments(events.filter { feed.takesIn($0) && window?.takesIn($0) ?? true })
        if feed == .campaign {
            let fallback = languages.filter { $0 != language }
            let statements = statements.filter { $0.date.map { window?.takesIn(day: $0) ?? true } ?? false }
            fragments += statements.compactMap { FeedEntry($0, in: language, fallback: fallback, page: nil) }
                .map { FeedFragment($0, domain: domain) }
        }
        return calendar(feed, fragments, language)
    }

    /// A feed of other entries under the campaign's name.
    func calendar(_ feed: FeedName, _ entries: [FeedEntry], _ language: LanguageTag) -> [UInt8] {
        calendar(feed, entries.map { FeedFragment($0, domain: domain) }, language)
    }

    private func calendar(_ feed: FeedName, _ fragments: [FeedFragment], _ language: LanguageTag) -> [UInt8] {
        let title = name.text(in: language)
        let part = feed.title(in: self, language)
        return CalendarFeed(
            name: part.map { "\(title): \($0)" } ?? title, description: summary?.text(in: language), language: language,
            domain: domain, entries: []
        ).bytes(of: fragments)
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
