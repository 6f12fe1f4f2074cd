import ConvokeModel
import Foundation

/// How far back and ahead a calendar reaches, from a moment on. What repeats is in it as long as it may still take place.
public struct FeedWindow: Hashable, Sendable {
    public var now: Date
    /// Days that are over; nothing for all of them.
    public var past: Int?
    /// Days ahead; nothing for all of them.
    public var future: Int?

    public init(now: Date, past: Int? = nil, future: Int? = nil) {
        self.now = now
        self.past = past
        self.future = future
    }

    /// How long something that was cancelled stays in calendars after it would have ended, so that everybody's has seen it.
    static let daysForCancelled = 30.0

    /// Whether a whole day of no zone is in it.
    func takesIn(day: LocalDate) -> Bool {
        let start = Date(timeIntervalSince1970: Double(day.dayNumber) * 86_400)
        if let future, start > now + Double(future) * 86_400 { return false }
        return past.map { start + 86_400 >= now - Double($0) * 86_400 } ?? true
    }

    func takesIn(_ event: PublicEvent) -> Bool {
        guard let start = event.when.startInstant else { return false }
        let end = event.when.endInstant ?? start
        if let future, start > now + Double(future) * 86_400 { return false }
        if event.state == .cancelled { return end + Self.daysForCancelled * 86_400 >= now }
        guard let past else { return true }
        return lastEnd(of: event, first: end) >= now - Double(past) * 86_400
    }

    /// When something is over for the last time at the latest; what comes back without a last day is never over.
    private func lastEnd(of event: PublicEvent, first: Date) -> Date {
        guard let recurrence = event.recurrence else { return first }
        guard case .until(let day) = recurrence.limit else { return .distantFuture }
        let last = Date(timeIntervalSince1970: Double(day.dayNumber + 2) * 86_400)
        return recurrence.moved.compactMap { $0.when.endInstant ?? $0.when.startInstant }.reduce(max(first, last), max)
    }
}

/// Who a calendar is for.
public enum FeedAudience: String, Word {
    case `public`
    /// Drafts too, and deadlines with alarms.
    case team
}

/// How many days of the past and the future a calendar is asked to reach; nothing for all of them.
public struct FeedReach: Hashable, Sendable {
    public var past: Int?
    public var future: Int?

    public init(past: Int? = nil, future: Int? = nil) {
        self.past = past
        self.future = future
    }

    /// The window from a moment on; nothing where everything is wanted.
    func window(at now: Date) -> FeedWindow? {
        past == nil && future == nil ? nil : FeedWindow(now: now, past: past, future: future)
    }
}
