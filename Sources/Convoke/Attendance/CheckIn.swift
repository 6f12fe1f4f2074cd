import ConvokeModel
import ConvokeStore

/// Notes that a guest came, with how many of the party. Coming twice is said, and counted once.
public struct CheckIn: UseCase {
    public static let name = "rsvp.checkin"
    public static let permission = Permission.door
    public var event: Identifier<Event>
    public var guest: Identifier<Attendance>
    /// How many came; none for the whole party.
    public var people: Int?
    public init(event: Identifier<Event>, guest: Identifier<Attendance>, people: Int? = nil) {
        (self.event, self.guest, self.people) = (event, guest, people)
    }

    public func perform(in transaction: CampaignTransaction) throws -> CheckedIn {
        var entry = try transaction.attendance(guest, at: event)
        guard entry.state == .confirmed else { throw AttendanceRefusal.notConfirmed }
        guard entry.checkedIn == nil else { return CheckedIn(guest: PlaceListing(entry), wasInBefore: true) }
        let people = people ?? entry.party
        guard (1...entry.party).contains(people) else { throw AttendanceRefusal.partyTooLarge(most: entry.party) }
        entry.checkedIn = people
        try transaction.keep(entry)
        try transaction.record(Self.name, "\(Entry.event(event)) \(guest)")
        return CheckedIn(guest: PlaceListing(entry), wasInBefore: false)
    }
}

/// Takes a check-in back that was a mistake.
public struct UndoCheckIn: UseCase {
    public static let name = "rsvp.undo"
    public static let permission = Permission.door
    public var event: Identifier<Event>
    public var guest: Identifier<Attendance>
    public init(event: Identifier<Event>, guest: Identifier<Attendance>) { (self.event, self.guest) = (event, guest) }

    public func perform(in transaction: CampaignTransaction) throws -> PlaceListing {
        var entry = try transaction.attendance(guest, at: event)
        entry.checkedIn = nil
        try transaction.keep(entry)
        try transaction.record(Self.name, "\(Entry.event(event)) \(guest)")
        return PlaceListing(entry)
    }
}

/// What the door learns of a check-in.
public struct CheckedIn: Codable, Hashable, Sendable {
    public var guest: PlaceListing
    /// Whether the same guest had been let in before: somebody should look.
    public var wasInBefore: Bool
}
