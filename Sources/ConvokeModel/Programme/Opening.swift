/// A time and room that an event could have, or why it could not.
public struct Opening: Hashable, Sendable, Codable {
    public var start: LocalDateTime
    public var end: LocalDateTime
    public var zone: Zone
    /// `palais/room-xxv`; nothing for an event that is online alone.
    public var room: String?
    /// The forum's slot, where it gives them out.
    public var slot: Identifier<ForumSlot>?
    public var isFree: Bool
    /// What stands in the way, a sentence each.
    public var reasons: [String]
    /// What would have to move for it to be free.
    public var moves: [Move]?

    /// Another event, and where it would go.
    public struct Move: Hashable, Sendable, Codable {
        public var event: Identifier<Event>
        public var start: LocalDateTime
        public var end: LocalDateTime
        public var zone: Zone
        public var room: String?
    }
}

/// Why no time can be looked for.
public enum OpeningRefusal: Refusal, Hashable {
    case noDay(Identifier<Event>)
    case noLength(Identifier<Event>)
    case isOver(Identifier<Event>)

    public var code: RefusalCode { if case .isOver = self { .conflict } else { .invalid } }
    public var sentence: String {
        switch self {
        case .noDay(let event):
            "'\(event)' has no day yet, and its forum's session neither. Say around which to look, such as --around 2026-03-05."
        case .noLength(let event):
            "How long '\(event)' takes is not known. Say it, such as --minutes 90, or write its end, its agenda or its film's runtime."
        case .isOver(let event): "'\(event)' was held or called off, so no time is looked for."
        }
    }
}

/// What to look for.
public struct OpeningWish: Hashable, Sendable, Codable {
    /// The day around which to look, where it is not the event's own.
    public var around: LocalDate?
    /// How many days before and after.
    public var days: Int
    public var minutes: Int?
    /// How many free ones, and how many of those that are not.
    public var limit: Int
    /// The earliest start, in seconds since 1970.
    public var earliest: Int?

    public init(
        around: LocalDate? = nil, days: Int = 7, minutes: Int? = nil, limit: Int = 5, earliest: Int? = nil
    ) {
        self.around = around
        self.days = min(max(days, 0), 366)
        self.minutes = minutes
        self.limit = min(max(limit, 1), 1_000)
        self.earliest = earliest
    }
}
