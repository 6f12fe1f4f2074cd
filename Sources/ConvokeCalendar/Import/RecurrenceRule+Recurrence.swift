import ConvokeModel
import Foundation

extension RecurrenceRule {
    /// The rule in the words of a campaign, where it has them: parts that only repeat what the start says are left out.
    func recurrence(from when: When) -> Recurrence? {
        guard let start = when.firstDay, interval <= 1_000, count ?? 1 <= 10_000, positions.isEmpty else { return nil }
        guard months.isEmpty || (frequency == .yearly && months == [start.month]), let days = days(from: start) else {
            return nil
        }
        let recurrence = Recurrence(frequency, interval: interval, limit: limit(of: when), days: days)
        return recurrence.names(start, from: start) ? recurrence : nil
    }

    /// The days that the rule names, none where they are what the start says; nothing where campaigns have no words for them.
    private func days(from start: LocalDate) -> [RecurrenceDay]? {
        // Without a month, days of a year count within the whole year.
        let isWithinMonth = frequency == .monthly || frequency == .yearly && !months.isEmpty
        if monthDays.isEmpty, weekdays.isEmpty { return [] }
        if weekdays.isEmpty, isWithinMonth {
            if monthDays == [start.day] { return [] }
            return monthDays == [-1] ? [.lastOfMonth] : nil
        }
        guard monthDays.isEmpty else { return nil }
        if frequency == .weekly {
            if weekdays == [Weekday(weekday: start.weekday, ordinal: 0)] { return [] }
            // With other weeks than ours, every second one would be another.
            return interval == 1 || weekStart == 1 ? weekdays.map { RecurrenceDay(weekday: $0.weekday) } : nil
        }
        guard isWithinMonth, weekdays.allSatisfy({ [-1, 1, 2, 3, 4].contains($0.ordinal) }) else { return nil }
        return weekdays.map { RecurrenceDay(weekday: $0.weekday, ordinal: $0.ordinal) }
    }

    private func limit(of when: When) -> Recurrence.Limit {
        if let count { return .count(count) }
        guard let until else { return .forever }
        guard case .utc(let last) = until, case .timed(let start, _, let zone, _) = when else {
            return .until(until.local.date)
        }
        let wall = zone.local(.init(timeIntervalSince1970: Double(last.wallSeconds)))
        // Before the hour of the start, the day itself has no instance any more.
        return .until(wall.secondOfDay < start.secondOfDay ? wall.date.adding(days: -1) : wall.date)
    }
}
