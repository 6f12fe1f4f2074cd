import ConvokeModel
import ConvokeStore

/// Removes every guest of an event for good: rows, and the key that unseals them in older backups. Counts are kept.
public struct PurgeGuests: UseCase {
    public static let name = "rsvp.purge"
    public static let permission = Permission.organiser
    public var event: Identifier<Event>
    public init(event: Identifier<Event>) { self.event = event }

    public func perform(in transaction: CampaignTransaction) throws -> Int {
        _ = try transaction.existing(.event(event))
        let count = try transaction.purgeGuests(of: event)
        try transaction.record(Self.name, Entry.event(event), detail: "\(count) entries")
        return count
    }
}
