import ConvokeModel

/// A rule of RFC 5545 (3.3.10) from the list whose meaning calendars agree on: daily, weekly, monthly and yearly, by month,
/// day of the month and weekday, with positions in months and years, an interval, and a count or last time.
public struct RecurrenceRule: Hashable, Sendable {
    public struct Weekday: Hashable, Sendable {
        /// 1 is Monday, 7 is Sunday.
        public var weekday: Int
        /// 1 for the first, -1 for the last of the month or year; 0 for every one.
        public var ordinal: Int
    }

    public var frequency: Recurrence.Frequency
    public var interval = 1
    public var count: Int?
    public var until: CalendarMoment?
    public var months: [Int] = []
    public var monthDays: [Int] = []
    public var weekdays: [Weekday] = []
    public var positions: [Int] = []
    /// The weekday on which a week begins.
    public var weekStart = 1

    /// Whether an instance is later than the rule goes.
    func isOver(_ moment: CalendarMoment, instant: Int) -> Bool {
        switch until {
        case nil: false
        case .utc(let last): moment.isDay ? moment.local.date > last.date : instant > last.wallSeconds
        // Of another kind than the start, which is a mistake: taken as what its clock shows, a day as the whole of it.
        case .day(let last): moment.local.date > last
        case .floating(let last), .zoned(let last, _):
            moment.isDay ? moment.local.date > last.date : moment.local > last
        }
    }
}
