import Foundation

/// What came of handing a mail over.
public enum SendingOutcome: String, Word {
    case sent
    /// The server could not be reached, or asked to come again.
    case failedForNow
    /// The server will not take it: the address is wrong, for instance.
    case refused
}

/// How often a mail was tried, and from when on it is tried again.
public struct SendingAttempts: Codable, Hashable, Sendable {
    public var count: Int
    public var nextAt: Date

    public init(count: Int = 0, nextAt: Date = .distantPast) {
        self.count = count
        self.nextAt = nextAt
    }

    /// Twelve tries, within about two days.
    public static let most = 12

    /// After another try that failed at `now`: a minute later, then two, four and so on, six hours at most; nothing after the
    /// last.
    public func failed(at now: Date) -> SendingAttempts? {
        guard count + 1 < Self.most else { return nil }
        let minutes = count < 9 ? Double(1 << max(0, count)) : 360
        return SendingAttempts(count: count + 1, nextAt: now.addingTimeInterval(min(minutes, 360) * 60))
    }
}
