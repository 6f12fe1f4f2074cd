import ConvokeModel
import ConvokeStore

/// Makes a new draft of an event, such as the same panel at another session: with its texts, people and hosts, who are all asked
/// again. What belonged to the time of the first (its slot, its dates, what was noted of it) is not taken along.
public struct CloneEvent: UseCase {
    public static let name = "event.clone"
    public static let permission = Permission.organiser

    public var event: Identifier<Event>
    public var key: Identifier<Event>
    /// Not announced unless told.
    public var when: When?
    public var place: Place?
    public var forum: ForumReference?

    public init(
        event: Identifier<Event>, key: Identifier<Event>, when: When? = nil, place: Place? = nil,
        forum: ForumReference? = nil
    ) {
        self.event = event
        self.key = key
        self.when = when
        self.place = place
        self.forum = forum
    }

    public func perform(in transaction: CampaignTransaction) throws -> EventListing {
        let (old, _) = try transaction.event(event)
        guard try transaction.document(.event(key)) == nil else {
            throw GivenRefusal(
                .conflict, "There is an event '\(key)' already. Choose another key; nothing was changed.")
        }
        let copy = old.copy(key, when: when ?? .unannounced(note: nil), place: place, forum: forum)
        let content = try transaction.campaign(around: copy)
        try copy.requireSound(in: content)
        let asked = Dictionary(
            (copy.organisers + copy.coSponsors).map { ($0, Answer.invited) }, uniquingKeysWith: { first, _ in first })
        let life = EventLife(
            seed: EventSeed(hostAnswers: asked), of: copy, uid: transaction.newIdentifier(), at: transaction.now)
        try transaction.requireNoClash(of: copy, life, upTo: .forbidsScheduling)
        try transaction.keep(copy, life)
        try transaction.record(Self.name, Entry.event(key), detail: event.text)
        return EventListing(copy, life, in: content, language: content.campaign.mainLanguage)
    }
}

extension Event {
    /// The same for another time, without what held for the first alone.
    fileprivate func copy(_ key: Identifier<Event>, when: When, place: Place?, forum: ForumReference?) -> Event {
        var copy = self
        copy.key = key
        copy.when = when
        copy.recurrence = nil
        copy.place = place
        copy.forum = forum ?? self.forum.map { ForumReference(forum: $0.forum, agendaItem: $0.agendaItem) }
        // A link is for one meeting: whoever has the old one would walk into the new.
        copy.online = nil
        copy.coSponsorsBy = nil
        copy.registration.opens = nil
        copy.registration.closes = nil
        switch entry {
        case .open: break
        case .list: copy.entry = .list(by: nil)
        case .badge(let address, _): copy.entry = .badge(address: address, by: nil)
        }
        copy.disclosure.venue = disclosure.venue.withoutDay
        copy.disclosure.link = disclosure.link.withoutDay
        copy.disclosure.participants = disclosure.participants.withoutDay
        return copy
    }
}

extension Disclosure {
    /// A day that belonged to another event would tell too early: until somebody sets one, nobody is told.
    fileprivate var withoutDay: Disclosure { if case .onTheDay = self { .never } else { self } }
}
