/// What a forum asks of those who hold events beside it, and what is wise: deadlines counted from a first day. Data, not code:
/// rules change, and each says where it stands and when that was last looked at.
public struct ForumRules: Hashable, Sendable, Codable {
    /// From which day deadlines are counted.
    public enum Basis: String, Word { case session, event }

    public var key: Identifier<ForumRules>
    public var name: LocalizedText
    public var basis: Basis
    /// Where its times are; those of the forum or event where nothing is said.
    public var zone: Zone?
    /// The kinds of events that rules counted from the event are for.
    public var kinds: [EventKind]
    public var deadlines: [DeadlineRule]

    public init(
        key: Identifier<ForumRules>, name: LocalizedText, basis: Basis = .session, zone: Zone? = nil,
        kinds: [EventKind] = [], deadlines: [DeadlineRule]
    ) {
        self.key = key
        self.name = name
        self.basis = basis
        self.zone = zone
        self.kinds = kinds
        self.deadlines = deadlines
    }
}

/// One deadline of a forum's rules.
public struct DeadlineRule: Hashable, Sendable, Codable {
    /// Whether the forum demands it or experience does.
    public enum Force: String, Word { case rule, advice }

    public var key: Identifier<DeadlineRule>
    public var title: LocalizedText
    /// Days from the first day; before it they are negative.
    public var days: Int
    /// Whether only Monday to Friday count.
    public var countsWorkingDays: Bool
    /// Minutes since midnight; the end of the day where nothing is said.
    public var minuteOfDay: Int?
    /// Whether something opens then rather than closes.
    public var opens: Bool
    public var force: Force
    public var source: WebAddress?
    /// Of which year or session the source speaks.
    public var edition: String?
    /// When somebody last looked whether the source still says so.
    public var checkedOn: LocalDate
    /// The step of an event's work that it is for.
    public var step: EventStep?

    public init(
        key: Identifier<DeadlineRule>, title: LocalizedText, days: Int, countsWorkingDays: Bool = false,
        minuteOfDay: Int? = nil, opens: Bool = false, force: Force = .advice, source: WebAddress? = nil,
        edition: String? = nil, checkedOn: LocalDate, step: EventStep? = nil
    ) {
        self.key = key
        self.title = title
        self.days = days
        self.countsWorkingDays = countsWorkingDays
        self.minuteOfDay = minuteOfDay
        self.opens = opens
        self.force = force
        self.source = source
        self.edition = edition
        self.checkedOn = checkedOn
        self.step = step
    }

    /// When it is, for a first day, by the clock on the wall of its zone.
    public func time(from first: LocalDate) -> LocalDateTime {
        let day = countsWorkingDays ? first.adding(workingDays: days) : first.adding(days: days)
        let minute = minuteOfDay ?? (opens ? 0 : 1_439)
        return LocalDateTime(wallSeconds: day.dayNumber * 86_400 + min(max(minute, 0), 1_439) * 60)
    }

    /// Whether nobody has looked at the source for a year.
    public func isStale(on today: LocalDate) -> Bool { checkedOn.adding(days: 365) < today }
}

extension LocalDate {
    /// The day so many Mondays to Fridays later or earlier.
    func adding(workingDays: Int) -> LocalDate {
        var (day, left) = (self, min(max(workingDays, -5_000), 5_000))
        while left != 0 {
            day = day.adding(days: left > 0 ? 1 : -1)
            if day.weekday < 6 { left += left > 0 ? -1 : 1 }
        }
        return day
    }
}
