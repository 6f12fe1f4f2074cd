/// How an event comes back: a subset of RFC 5545 RRULE whose meaning every calendar agrees on.
public struct Recurrence: Hashable, Sendable, Codable {
    public enum Frequency: String, Codable, Sendable, CaseIterable { case daily, weekly, monthly, yearly }

    public enum Limit: Hashable, Sendable, Codable {
        case forever
        case count(Int)
        /// The last day on which it may start, in the event's zone.
        case until(LocalDate)
    }

    public var frequency: Frequency
    /// Every so many days, weeks, months or years; 1 or more.
    public var interval: Int
    public var limit: Limit
    /// The days of the week or month on which it takes place; where there are none, that of the start.
    public var days: [RecurrenceDay]
    /// Days on which it does not take place although the rule says so.
    public var exceptions: [LocalDate]
    public var moved: [MovedInstance]

    public init(
        _ frequency: Frequency, interval: Int = 1, limit: Limit = .forever, days: [RecurrenceDay] = [],
        exceptions: [LocalDate] = [], moved: [MovedInstance] = []
    ) {
        self.frequency = frequency
        self.interval = interval
        self.limit = limit
        self.days = days
        self.exceptions = exceptions
        self.moved = moved
    }
}

extension Recurrence {
    private enum CodingKeys: CodingKey { case frequency, interval, limit, exceptions, days, moved }

    /// Reads what an earlier version wrote too, which knew no days and nothing moved.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            try fields.decode(Frequency.self, forKey: .frequency),
            interval: try fields.decode(Int.self, forKey: .interval),
            limit: try fields.decode(Limit.self, forKey: .limit),
            days: try fields.decodeIfPresent([RecurrenceDay].self, forKey: .days) ?? [],
            exceptions: try fields.decode([LocalDate].self, forKey: .exceptions),
            moved: try fields.decodeIfPresent([MovedInstance].self, forKey: .moved) ?? [])
    }

    /// Writes what an earlier version wrote where there is nothing that it did not know, so that nothing seems changed.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(frequency, forKey: .frequency)
        try fields.encode(interval, forKey: .interval)
        try fields.encode(limit, forKey: .limit)
        try fields.encode(exceptions, forKey: .exceptions)
        if !days.isEmpty { try fields.encode(days, forKey: .days) }
        if !moved.isEmpty { try fields.encode(moved, forKey: .moved) }
    }
}

extension Recurrence {
    /// Whether the rule has an instance on a day, for something that begins on `first`; a count is not looked at.
    public func names(_ day: LocalDate, from first: LocalDate) -> Bool {
        if case .until(let last) = limit, day > last { return false }
        guard day >= first, interval > 0 else { return false }
        let steps =
            switch frequency {
            case .daily: day.dayNumber - first.dayNumber
            case .weekly: (day.mondayNumber - first.mondayNumber) / 7
            case .monthly: (day.year - first.year) * 12 + day.month - first.month
            case .yearly: day.year - first.year
            }
        guard steps % interval == 0, frequency != .yearly || day.month == first.month else { return false }
        if !days.isEmpty { return days.contains { $0.names(day) } }
        return switch frequency {
        case .daily: true
        case .weekly: day.weekday == first.weekday
        case .monthly, .yearly: day.day == first.day
        }
    }
}

extension LocalDate {
    /// The day number of the Monday of its week.
    fileprivate var mondayNumber: Int { dayNumber - weekday + 1 }
}

extension Recurrence.Frequency {
    /// The unit it counts in: `year`.
    public var unit: String {
        switch self {
        case .daily: "day"
        case .weekly: "week"
        case .monthly: "month"
        case .yearly: "year"
        }
    }
}
