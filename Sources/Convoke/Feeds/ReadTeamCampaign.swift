import ConvokeCalendar
import ConvokeModel
import ConvokeStore

/// Gives the campaign as the team's own calendars show it: drafts too, and every deadline.
public struct ReadTeamCampaign: ReadUseCase {
    public static let name = "feed.team"
    public static let permission = Permission.reader

    /// The rules of forums, for what they ask of the team.
    public var rules: [ForumRules]?

    public init(rules: [ForumRules]? = nil) { self.rules = rules }

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
        let asked = try forumDeadlines(reader, content, lives)
        return TeamCampaign(
            open: try ReadPublicCampaign().read(from: reader), events: events,
            deadlines: (deadlines + signing + asked).sorted { $0.uid < $1.uid })
    }
}

extension ReadTeamCampaign {
    /// What forums ask for, as entries that keep their identity when a session moves.
    fileprivate func forumDeadlines(_ reader: CampaignReader, _ content: CampaignContent, _ lives: CampaignLives) throws
        -> [CampaignDeadline]
    {
        guard let rules, !rules.isEmpty else { return [] }
        let deadlines = content.deadlines(
            rules: rules, events: lives.events, statements: lives.statements, marks: try reader.deadlineMarks())
        return try deadlines.compactMap { deadline in
            guard deadline.rule != nil, let name = content.sessionName(of: deadline.subject) else { return nil }
            let revision =
                switch deadline.subject {
                case .session(let forum, _): try reader.document(.forum(forum))?.revision ?? 1
                case .event(let key): (lives.events[key]?.sequence ?? 0) + 1
                case .statement: 1
                }
            return CampaignDeadline(deadline, sessionName: name, revision: revision - 1)
        }
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
