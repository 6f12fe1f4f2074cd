import Foundation

extension DueDate {
    /// Days before a deadline on which the team is reminded.
    public static let reminderDays = [7, 3, 1]

    /// Which of those days has come, the nearest where several have: counted in the deadline's zone. Nothing before the first of
    /// them, after the deadline, or where nothing is to be done.
    public func reminderDay(at now: Date) -> Int? {
        guard isDue(at: now), now < instant else { return nil }
        let left = at.date.dayNumber - zone.local(now).date.dayNumber
        return Self.reminderDays.last { left <= $0 }
    }
}
