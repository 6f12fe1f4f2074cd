import ConvokeModel

/// One time at which something in a calendar takes place.
public struct CalendarInstance: Hashable, Sendable, Codable {
    public var uid: String
    /// `2026-10-26T10:00:00+01:00`, a day such as `2026-10-26`, or without an offset where the calendar names no zone.
    public var start: String
    /// When it is over, as `start` is written; of whole days the first that is free again. Nothing where nobody said.
    public var end: String?
    public var summary: String
    /// `confirmed`, `tentative` or `cancelled`; confirmed where the calendar says nothing.
    public var status: String
    public var allDay: Bool
    /// The zone that start and end are written in, where they have one.
    public var zone: String?
}

/// What a calendar says that happens within some days.
public struct CalendarExpansion: Hashable, Sendable {
    public var instances: [CalendarInstance]
    /// What could not be worked out, such as a rule that calendars understand differently.
    public var remarks: [CalendarFinding]
}

/// The days that an expansion is asked for, both included.
public struct CalendarWindow: Hashable, Sendable {
    public let from: LocalDate
    public let through: LocalDate
    /// In which the days are meant, and times that name no zone.
    public let zone: Zone
    /// The longest window, in days: four years and a leap day more than anybody plans.
    public static let limit = 3_660

    public init(from: LocalDate, through: LocalDate, zone: Zone) throws(CalendarRefusal) {
        guard from <= through else {
            throw .window("The last day, \(through), is before the first, \(from). Swap --from and --to.")
        }
        guard through.dayNumber - from.dayNumber <= Self.limit else {
            throw .window("From \(from) to \(through) is more than ten years. Ask for fewer days.")
        }
        self.from = from
        self.through = through
        self.zone = zone
    }

    /// Seconds since 1970 up to which the clocks of zones have to be known.
    var horizon: Int { (through.dayNumber + 800) * 86_400 }
}
