import ConvokeModel
import ConvokeStore

/// Lists everything that is wrong with the programme, the gravest first.
public struct ListClashes: ReadUseCase {
    public static let name = "event.conflicts"
    public static let permission = Permission.reader

    /// Only those that this event is part of.
    public var event: Identifier<Event>?
    /// What is judged instead of the data, such as what files say; states and answers are those of the data all the same.
    public var content: CampaignContent?
    /// Whether what the team decided to live with is listed too.
    public var waived: Bool?

    public init(event: Identifier<Event>? = nil, content: CampaignContent? = nil, waived: Bool? = nil) {
        self.event = event
        self.content = content
        self.waived = waived
    }

    public func read(from reader: CampaignReader) throws -> [Clash] {
        if let event, content == nil { _ = try reader.event(event) }
        return try clashes(reader).filter { clash in
            (waived == true || clash.waiver == nil) && (event.map(clash.events.contains) ?? true)
        }
    }

    private func clashes(_ reader: CampaignReader) throws -> [Clash] {
        if let content {
            // The data may hold people before it has a campaign.
            guard let lives = try reader.content()?.lives else {
                return ClashSearch.clashes(in: content, sameAs: SamePeople.keys(content.people))
            }
            return try reader.clashes(in: content.living(lives), lives)
        }
        let (data, lives) = try reader.wholeCampaign()
        return try reader.clashes(in: data, lives) + reader.guestClashes(in: data).waived(by: lives.waivers)
    }
}

extension CampaignReader {
    /// Every clash of a programme, with the reasons for living with some of them.
    ///
    /// That two keys are one person by a name that is sealed is told to the owner alone: it says who somebody is.
    func clashes(in content: CampaignContent, _ lives: CampaignLives) throws -> [Clash] {
        let sealed = actor.role == .owner ? try privatePeople() : [:]
        return ClashSearch.clashes(in: content, sameAs: SamePeople.keys(content.people, sealed: sealed))
            .waived(by: lives.waivers)
    }

    /// Refuses what would be in the way of others, or could not be announced, with every reason at once.
    func requireNoClash(of event: Event, _ life: EventLife, upTo severity: ClashSeverity) throws {
        guard var (content, lives) = try content(clashingWith: event) else { throw NoCampaign() }
        content.events[event.key] = WrittenEvent(
            event: event,
            seed: EventSeed(state: life.state, answers: life.answers, hostAnswers: life.hostAnswers))
        lives.events[event.key] = life
        let clashes = try clashes(in: content, lives)
            .filter { $0.severity >= severity && $0.waiver == nil && $0.events.contains(event.key) }
        guard clashes.isEmpty else {
            throw ClashRefusal(clashes, isScheduling: severity == .forbidsScheduling)
        }
    }
}

extension CampaignLives {
    var waivers: [Identifier<Event>: [ClashWaiver]] { events.compactMapValues(\.waivers) }
}

extension CampaignContent {
    /// The same with states and answers as they have become since.
    func living(_ lives: CampaignLives) -> CampaignContent {
        var content = self
        for (key, written) in events {
            guard var life = lives.events[key] else { continue }
            life.meet(written.event, seed: written.seed)
            content.events[key]?.seed = EventSeed(
                state: life.state, answers: life.answers, hostAnswers: life.hostAnswers)
        }
        return content
    }
}
