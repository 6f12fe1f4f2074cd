import ConvokeModel
import ConvokeStore

/// Says that the clock is right after it was set: until then it releases no embargo and no venue, and ends no retention.
public struct ConfirmClock: UseCase {
    public static let name = "clock.confirm"
    public static let permission = Permission.organiser
    public init() {}

    public func perform(in transaction: CampaignTransaction) throws -> ClockState {
        try transaction.confirmClock()
        try transaction.record(Self.name, "clock")
        return ClockState(now: "\(Zone.utc.local(transaction.now))Z")
    }
}

public struct ClockState: Codable, Hashable, Sendable {
    /// The time that is now taken as right, in UTC.
    public var now: String
}
