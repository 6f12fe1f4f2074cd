import ConvokeModel
import Foundation

extension FeedEntry {
    /// Whether the entry has to be written in UTC: a time that clocks show twice means the earlier one in a calendar
    /// (RFC 5545, 3.3.5), and there is no other way to say the later. What repeats stays local, or it would shift.
    var isWrittenInUTC: Bool {
        guard case .timed(let start, let end, let zone, .later) = when, recurrence == nil else { return false }
        return [start, end].compactMap { $0 }.contains {
            zone.nearestInstant(of: $0, fold: .later) != zone.nearestInstant(of: $0)
        }
    }

    /// Each instance that was moved, as an entry of its own beside the series.
    var movedEntries: [FeedEntry] {
        guard let recurrence else { return [] }
        return recurrence.moved.sorted { $0.day < $1.day }.map { instance in
            var entry = self
            (entry.when, entry.recurrence, entry.replaces) = (instance.when, nil, Replaced(day: instance.day, of: when))
            return entry
        }
    }

    /// Which instance of a series an entry takes the place of.
    struct Replaced: Hashable, Sendable {
        var day: LocalDate
        /// The time of the series.
        var of: When

        /// Always of the kind and in the zone of the series, also where the instance was moved to another.
        func write(to lines: inout ContentLines) {
            switch of {
            case .unannounced: return
            case .allDay: lines.days("RECURRENCE-ID;VALUE=DATE", [day])
            case .timed(let start, _, let zone, _):
                lines.times(
                    "RECURRENCE-ID", in: zone, [LocalDateTime(wallSeconds: day.dayNumber * 86_400 + start.secondOfDay)])
            }
        }
    }

    /// Writes RECURRENCE-ID, DTSTART, DTEND, RRULE and EXDATE.
    func writeTime(to lines: inout ContentLines) {
        replaces?.write(to: &lines)
        switch when {
        case .unannounced: return
        case .allDay(let from, let through, _): writeDays(from: from, through: through, to: &lines)
        case .timed(let start, let end, let zone, _):
            if isWrittenInUTC {
                lines.times("DTSTART", in: .utc, [when.startInstant?.inUTC ?? start])
                if let end, end > start { lines.times("DTEND", in: .utc, [when.endInstant?.inUTC ?? end]) }
                return
            }
            lines.times("DTSTART", in: zone, [start])
            // An unknown end stays unknown: no DTEND rather than an invented hour.
            if let end, end > start { lines.times("DTEND", in: zone, [end]) }
            if let recurrence { write(recurrence, from: start, in: zone, to: &lines) }
        }
    }

    private func writeDays(from: LocalDate, through: LocalDate, to lines: inout ContentLines) {
        lines.days("DTSTART;VALUE=DATE", [from])
        // DTEND is the first day that is free again.
        let end = max(from, through).adding(days: 1)
        if end > from { lines.days("DTEND;VALUE=DATE", [end]) }
        guard let recurrence else { return }
        lines.property("RRULE", recurrence.rule(from: from) { max($0, from).calendarText })
        if !recurrence.exceptions.isEmpty { lines.days("EXDATE;VALUE=DATE", recurrence.sortedExceptions) }
    }

    private func write(
        _ recurrence: Recurrence, from start: LocalDateTime, in zone: Zone, to lines: inout ContentLines
    ) {
        let rule = recurrence.rule(from: start.date) { lastDay in
            // The last second of that day, not the hour of the start: readers differ in what an hour is when clocks change.
            let end = LocalDateTime(wallSeconds: max(lastDay, start.date).dayNumber * 86_400 + 86_399)
            return zone.nearestInstant(of: end, fold: .later).inUTC.calendarText + "Z"
        }
        lines.property("RRULE", rule)
        guard !recurrence.exceptions.isEmpty else { return }
        let exceptions = recurrence.sortedExceptions.map {
            LocalDateTime(wallSeconds: $0.dayNumber * 86_400 + start.secondOfDay)
        }
        lines.times("EXDATE", in: zone, exceptions)
    }
}

extension Recurrence {
    /// The value of RRULE; `until` writes the last day as the kind of time that DTSTART is.
    fileprivate func rule(from first: LocalDate, until: (LocalDate) -> String) -> String {
        var rule = "FREQ=\(frequency.rawValue.uppercased())"
        if interval > 1 { rule += ";INTERVAL=\(interval)" }
        if frequency == .yearly, !days.isEmpty { rule += ";BYMONTH=\(first.month)" }
        rule += byParts
        switch limit {
        case .forever: return rule
        case .count(let count): return rule + ";COUNT=\(max(1, count))"
        case .until(let day): return rule + ";UNTIL=" + until(day)
        }
    }

    /// BYDAY and BYMONTHDAY.
    private var byParts: String {
        let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
        let weekdays = days.compactMap { day in
            day.weekday.flatMap {
                names.indices.contains($0 - 1) ? (day.ordinal == 0 ? "" : String(day.ordinal)) + names[$0 - 1] : nil
            }
        }
        var parts = weekdays.isEmpty ? "" : ";BYDAY=" + weekdays.joined(separator: ",")
        if days.contains(.lastOfMonth) { parts += ";BYMONTHDAY=-1" }
        return parts
    }

    fileprivate var sortedExceptions: [LocalDate] { Set(exceptions).sorted() }
}
