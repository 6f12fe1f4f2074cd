import ConvokeModel
import ConvokeStore

/// Notes that a guest came, with how many of the party. Coming twice is said, and counted once.
///
/// Who comes after their seats were given away gets those of another absent guest. It takes no second person: a door cannot
/// wait.
public struct CheckIn: UseCase {
    public static let name = "rsvp.checkin"
    public static let permission = Permission.door
    public var event: Identifier<Event>
    /// A code, a name that only one guest has, or an identifier.
    public var guest: String
    /// How many came; none for the whole party.
    public var people: Int?
    public var lane: Lane { .event(event) }
    public init(event: Identifier<Event>, guest: Identifier<Attendance>, people: Int? = nil) {
        self.init(event: event, saying: guest.text, people: people)
    }

    /// By what somebody at the door says or shows.
    public init(event: Identifier<Event>, saying guest: String, people: Int? = nil) {
        (self.event, self.guest, self.people) = (event, guest, people)
    }

    public func perform(in transaction: CampaignTransaction) throws -> CheckedIn {
        let entry = try transaction.guestAtDoor(guest, of: event)
        guard entry.state == .confirmed else { throw AttendanceRefusal.notConfirmed }
        guard (entry.checkedIn ?? 0) == 0 else { return CheckedIn(guest: PlaceListing(entry), wasInBefore: true) }
        let people = people ?? entry.party
        guard (1...entry.party).contains(people) else { throw AttendanceRefusal.partyTooLarge(most: entry.party) }
        var arrived = entry
        arrived.checkedIn = people
        if entry.checkedIn == nil {
            try transaction.keep(arrived)
        } else {
            var book = try SeatBook(event, in: transaction)
            arrived = try book.letIn(transaction.attendance(entry.id, at: event), people: people)
            try book.keepAtDoor()
        }
        try transaction.countArrivals(people, slice: TenMinutes.slice(of: transaction.now), at: event)
        try transaction.record(Self.name, "\(Entry.event(event)) \(entry.id)")
        return CheckedIn(guest: PlaceListing(arrived), wasInBefore: false)
    }
}

/// Takes a check-in back that was a mistake.
public struct UndoCheckIn: UseCase {
    public static let name = "rsvp.undo"
    public static let permission = Permission.door
    public var event: Identifier<Event>
    public var guest: Identifier<Attendance>
    public var lane: Lane { .event(event) }
    public init(event: Identifier<Event>, guest: Identifier<Attendance>) { (self.event, self.guest) = (event, guest) }

    public func perform(in transaction: CampaignTransaction) throws -> PlaceListing {
        let entry = try transaction.attendance(guest, at: event)
        var absent = entry
        absent.checkedIn = nil
        if entry.checkedIn == 0 {
            // The seats went to others: they are the guest's again only where some are free.
            var book = try SeatBook(event, in: transaction)
            guard book.seating.hasRoom(for: entry.party) else {
                throw AttendanceRefusal.noSeats(free: max(0, book.seating.free), party: entry.party)
            }
            try book.replace(entry, with: absent)
            try book.keepAtDoor()
        } else {
            try transaction.keep(absent)
            try transaction.takeBackArrivals(entry.checkedIn ?? 0, at: event)
        }
        try transaction.record(Self.name, "\(Entry.event(event)) \(guest)")
        return PlaceListing(absent)
    }
}

/// What the door learns of a check-in.
public struct CheckedIn: Codable, Hashable, Sendable {
    public var guest: PlaceListing
    /// Whether the same guest had been let in before: somebody should look.
    public var wasInBefore: Bool
}
