/// A body or conference around which events are scheduled, such as the UN Human Rights Council.
public struct Forum: Hashable, Sendable, Codable {
    public var key: Identifier<Forum>
    public var name: LocalizedText
    public var acronym: String?
    public var zone: Zone?
    public var website: WebAddress?
    /// The name of a rules template below `Templates/forums/`.
    public var rules: String?
    public var sessions: [Identifier<ForumSession>: ForumSession]

    public init(
        key: Identifier<Forum>, name: LocalizedText, acronym: String? = nil, zone: Zone? = nil,
        website: WebAddress? = nil, rules: String? = nil, sessions: [Identifier<ForumSession>: ForumSession] = [:]
    ) {
        self.key = key
        self.name = name
        self.acronym = acronym
        self.zone = zone
        self.website = website
        self.rules = rules
        self.sessions = sessions
    }
}

/// One meeting of a forum, with what it gives to side events.
public struct ForumSession: Hashable, Sendable, Codable {
    public var name: LocalizedText
    public var from: LocalDate?
    public var through: LocalDate?
    public var venue: Identifier<Venue>?
    public var slots: [Identifier<ForumSlot>: ForumSlot]
    /// How many side events one organisation may hold.
    public var quota: Int?
    public var agendaItems: [String]
    /// Days on which the forum allows no side events.
    public var barred: [LocalDate]?

    public init(
        name: LocalizedText, from: LocalDate? = nil, through: LocalDate? = nil, venue: Identifier<Venue>? = nil,
        slots: [Identifier<ForumSlot>: ForumSlot] = [:], quota: Int? = nil, agendaItems: [String] = [],
        barred: [LocalDate]? = nil
    ) {
        self.name = name
        self.from = from
        self.through = through
        self.venue = venue
        self.slots = slots
        self.quota = quota
        self.agendaItems = agendaItems
        self.barred = barred
    }
}

/// A time and room that a forum gives out for a side event.
public struct ForumSlot: Hashable, Sendable, Codable {
    public var start: LocalDateTime
    public var end: LocalDateTime
    public var room: Identifier<Room>?

    public init(start: LocalDateTime, end: LocalDateTime, room: Identifier<Room>? = nil) {
        self.start = start
        self.end = end
        self.room = room
    }

    /// Minutes between start and end.
    public var minutes: Int { (end.wallSeconds - start.wallSeconds) / 60 }
}

/// The session, and within it the slot and agenda item, that an event belongs to.
public struct ForumReference: Hashable, Sendable, Codable {
    public var forum: Identifier<Forum>
    public var session: Identifier<ForumSession>?
    public var slot: Identifier<ForumSlot>?
    public var agendaItem: String?

    public init(
        forum: Identifier<Forum>, session: Identifier<ForumSession>? = nil, slot: Identifier<ForumSlot>? = nil,
        agendaItem: String? = nil
    ) {
        self.forum = forum
        self.session = session
        self.slot = slot
        self.agendaItem = agendaItem
    }
}
