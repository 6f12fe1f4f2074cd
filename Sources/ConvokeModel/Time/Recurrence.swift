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
    /// Days on which it does not take place although the rule says so.
    public var exceptions: [LocalDate]

    public init(_ frequency: Frequency, interval: Int = 1, limit: Limit = .forever, exceptions: [LocalDate] = []) {
        self.frequency = frequency
        self.interval = interval
        self.limit = limit
        self.exceptions = exceptions
    }
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
