import Foundation

/// How long names, addresses and answers of an event's guests are kept.
///
/// Days are counted from the end of the event; where the end is not known, from its start; where the event comes back, from
/// the last time that it does. An event without a time, or one that comes back for ever, has no last day: its guests are
/// kept until somebody purges them.
public enum Retention {
    /// The days for an event that does not say: fewer the more being found out would cost.
    public static func days(for event: Event, risk: RiskLevel) -> Int {
        if let days = event.registration.retentionDays { return max(0, days) }
        return switch risk {
        case .standard: 14
        case .elevated: 7
        case .high: 3
        }
    }

    /// The instant from which days are counted; none where there is no last day.
    public static func beginning(for event: Event) -> Date? {
        guard let start = event.when.startInstant else { return nil }
        let first = max(start, event.when.endInstant ?? start)
        guard let recurrence = event.recurrence else { return first }
        let end = recurrence.moved.compactMap { $0.when.endInstant ?? $0.when.startInstant }.reduce(first, max)
        let zone = event.when.zone ?? .utc
        switch recurrence.limit {
        case .forever: return nil
        case .until(let day):
            return max(end, zone.startOfDay(day.adding(days: 1)).addingTimeInterval(first.timeIntervalSince(start)))
        case .count(let count):
            let steps = Double(max(0, count - 1)) * Double(max(1, recurrence.interval))
            return max(end, first.addingTimeInterval(steps * Double(recurrence.frequency.mostDays) * 86_400))
        }
    }

    /// From when on nothing of the guests can be read; entries that the team made after the event count from their day.
    public static func end(beginning: Date?, lastEntryAt: Date? = nil, days: Int) -> Date? {
        beginning.map { max($0, lastEntryAt ?? $0).addingTimeInterval(Double(days) * 86_400) }
    }
}

extension Recurrence.Frequency {
    fileprivate var mostDays: Int {
        switch self {
        case .daily: 1
        case .weekly: 7
        case .monthly: 31
        case .yearly: 366
        }
    }
}

/// What was kept of an event's guests can no longer be read: its time is over.
public struct RetentionOver: Refusal, Hashable {
    public var event: Identifier<Event>
    public init(event: Identifier<Event>) { self.event = event }

    public var code: RefusalCode { .conflict }
    public var sentence: String {
        "The time for which guests of '\(event)' are kept is over, so their names and answers can no longer be read. The numbers stay: see 'convoke rsvp figures \(event)'."
    }
}
