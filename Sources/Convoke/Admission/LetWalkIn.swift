import ConvokeModel
import ConvokeStore

/// Lets in somebody who asked for no place before.
public struct LetWalkIn: UseCase {
    public static let name = "rsvp.walk-in"
    public static let permission = Permission.door
    public var event: Identifier<Event>
    /// A name or alias.
    public var alias: String
    public var party: Int
    public init(event: Identifier<Event>, alias: String, party: Int = 1) {
        (self.event, self.alias, self.party) = (event, alias, party)
    }

    public func perform(in transaction: CampaignTransaction) throws -> CheckedIn {
        guard !alias.folded.isEmpty, alias.utf8.count <= 500 else {
            throw GivenRefusal(.invalid, "Give a name or an alias of at most 500 letters.")
        }
        guard (1...1_000).contains(party) else { throw AttendanceRefusal.partyTooLarge(most: 1_000) }
        var book = try SeatBook(event, in: transaction)
        try book.makeRoom(for: party, .walkIn)
        let entry = Attendance(
            id: transaction.newIdentifier(), event: event, state: .confirmed, party: party,
            ordinal: book.nextOrdinal(), checkedIn: party)
        guard try transaction.add(entry, guest: Guest(name: alias), link: transaction.newLink()) else {
            throw GivenRefusal(.busy, "The walk-in could not be noted. Try again.")
        }
        book.countIn(entry)
        try book.keepAtDoor()
        try transaction.countArrivals(party, slice: TenMinutes.slice(of: transaction.now), at: event)
        try transaction.record(Self.name, "\(Entry.event(event)) \(entry.id)")
        return CheckedIn(guest: PlaceListing(entry), wasInBefore: false)
    }
}

/// Lets in somebody who is here and on the waiting list, or was offered a place: from ten minutes before the start.
public struct LetWaitingIn: UseCase {
    public static let name = "rsvp.walk-in.waiting"
    public static let permission = Permission.door
    public var event: Identifier<Event>
    /// A name that only one guest has, or an identifier.
    public var guest: String
    public init(event: Identifier<Event>, guest: String) { (self.event, self.guest) = (event, guest) }

    public func perform(in transaction: CampaignTransaction) throws -> CheckedIn {
        var book = try SeatBook(event, in: transaction)
        let entry = try transaction.guestAtDoor(guest, of: event)
        guard entry.state == .waitlisted || entry.state == .offered else {
            throw AttendanceRefusal.cannotFollow(from: entry.state, to: .confirmed)
        }
        let arrived = try book.letIn(entry, people: entry.party)
        try book.keepAtDoor()
        try transaction.countArrivals(entry.party, slice: TenMinutes.slice(of: transaction.now), at: event)
        try transaction.record(Self.name, "\(Entry.event(event)) \(entry.id)")
        return CheckedIn(guest: PlaceListing(arrived), wasInBefore: false)
    }
}
