import ConvokeCalendar
import ConvokeModel
import ConvokeStore

/// Gives the campaign as the team's own calendars show it: drafts too, and every deadline.
public struct ReadTeamCampaign: ReadUseCase {
    public static let name = "feed.team"
    public static let permission = Permission.reader

    public init() {}

    public func read(from reader: CampaignReader) throws -> TeamCampaign {
        let (content, lives) = try reader.wholeCampaign()
        let events = content.events.values.sorted { $0.event.key < $1.event.key }.compactMap { written in
            lives.events[written.event.key].flatMap { TeamEvent(written.event, $0, in: content) }
        }
        let deadlines = content.events.values.flatMap { written in
            lives.events[written.event.key].map { CampaignDeadline.all(of: written.event, $0, in: content) } ?? []
        }
        let signing = content.statements.values.compactMap { written in
            lives.statements[written.statement.key].flatMap { CampaignDeadline(of: written.statement, $0) }
        }
        return TeamCampaign(
            open: try ReadPublicCampaign().read(from: reader), events: events,
            deadlines: (deadlines + signing).sorted { $0.uid < $1.uid })
    }
}

/// A campaign as its team sees it in calendars.
public struct TeamCampaign: Codable, Hashable, Sendable {
    /// What everybody may see.
    public var open: PublicCampaign
    public var events: [TeamEvent]
    public var deadlines: [CampaignDeadline]

    /// A calendar of the team: `deadlines`, or any of the public ones with drafts and places in it.
    public func feed(_ name: String, in language: LanguageTag, within window: FeedWindow? = nil) throws -> [UInt8] {
        guard open.languages.contains(language) else {
            throw NotFound("calendar in the language", language.text, among: open.languages.map(\.text))
        }
        let fallback = open.languages.filter { $0 != language }
        if name == "deadlines" {
            return open.calendar(
                .kind(.deadline), deadlines.map { FeedEntry($0, in: language, fallback: fallback) }, language)
        }
        guard let feed = FeedName(name), feed.hasPlace(among: events.map(\.shown)) else {
            throw NotFound("calendar", name, among: names)
        }
        let entries = events.filter { feed.takesIn($0.shown) && window?.takesIn($0.shown) ?? true }
            .compactMap { FeedEntry($0, in: language, fallback: fallback) }
        return open.calendar(feed, entries, language)
    }

    public var names: [String] { FeedName.all(of: events.map(\.shown)).map(\.description) + ["deadlines"] }
}
