import ConvokeModel

/// From when to when a calendar uses a zone, in seconds since 1970 give or take a day.
struct ZoneSpan: Hashable, Sendable {
    var first: Int
    /// Nothing where something repeats for ever.
    var last: Int?

    mutating func widen(to other: ZoneSpan) {
        first = min(first, other.first)
        last = last.flatMap { last in other.last.map { max(last, $0) } }
    }

    /// A year before and five years after: whoever moves an entry in their own calendar still gets right times.
    var from: Int { first - 366 * 86_400 }
    var through: Int? { last.map { $0 + 5 * 366 * 86_400 } }
}

extension FeedEntry {
    /// The zone that the entry's times are written in, and how long it is needed; nothing for whole days and UTC.
    var zoneSpan: (zone: Zone, span: ZoneSpan)? {
        guard case .timed(let start, let end, let zone, _) = when, zone != .utc, !isWrittenInUTC else { return nil }
        let first = start.wallSeconds
        let last = max(first, end?.wallSeconds ?? first)
        guard let recurrence else { return (zone, ZoneSpan(first: first, last: last)) }
        return (
            zone,
            ZoneSpan(
                first: first,
                last: recurrence.lastDay(from: start.date).map { last + ($0 - start.date.dayNumber) * 86_400 })
        )
    }
}

extension Recurrence {
    /// The last day at the latest on which it takes place, as a day number; nothing where it goes on for ever, or where
    /// months without that day make it hard to tell.
    fileprivate func lastDay(from first: LocalDate) -> Int? {
        switch limit {
        case .forever: return nil
        case .until(let day): return max(day, first).dayNumber
        case .count(let count):
            let step =
                switch frequency {
                case .daily: 1
                case .weekly: 7
                case .monthly: 31
                case .yearly: 366
                }
            let skips = days.isEmpty && first.day > 28 && (frequency == .monthly || frequency == .yearly)
            let (days, overflow) = step.multipliedReportingOverflow(by: max(interval, 1))
            let (span, tooLong) = days.multipliedReportingOverflow(by: max(count, 1))
            guard !skips, !overflow, !tooLong, span < 3_000_000 else { return nil }
            return first.dayNumber + span
        }
    }
}
