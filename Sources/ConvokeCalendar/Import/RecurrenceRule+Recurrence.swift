import ConvokeModel
import Foundation

extension RecurrenceRule {
    /// The rule in the words of a campaign, where it has them: parts that only repeat what the start says are left out.
    func recurrence(from when: When) -> Recurrence? {
        guard let start = when.firstDay, interval <= 1_000, count ?? 1 <= 10_000, positions.isEmpty else { return nil }
        let restatesMonth = months.isEmpty || (frequency == .yearly && months == [start.month])
        let restatesDay =
            monthDays.isEmpty
            || ((frequency == .monthly || frequency == .yearly && !months.isEmpty) && monthDays == [start.day])
        let restatesWeekday =
            weekdays.isEmpty || (frequency == .weekly && weekdays == [Weekday(weekday: start.weekday, ordinal: 0)])
        guard restatesMonth, restatesDay, restatesWeekday else { return nil }
        return Recurrence(frequency, interval: interval, limit: limit(of: when))
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
