import ConvokeModel
import ConvokeStore

/// Says yes to a request: the guest is confirmed, or waits where there is no room.
public struct ApproveGuest: UseCase {
    public static let name = "rsvp.approve"
    public static let permission = Permission.secretariat
    public var event: Identifier<Event>
    public var guest: Identifier<Attendance>
    public var lane: Lane { .event(event) }
    public init(event: Identifier<Event>, guest: Identifier<Attendance>) { (self.event, self.guest) = (event, guest) }

    public func perform(in transaction: CampaignTransaction) throws -> PlaceListing {
        try transaction.changePlace(guest, at: event, by: Self.name) { book, entry in
            // Its own held seats are free for it. Who waits already goes on waiting.
            let fits = try entry.seatsTaken >= entry.party || (entry.state == .requested && book.canSeat(entry.party))
            return try book.change(entry, to: fits ? .confirmed : .waitlisted)
        }
    }
}

/// Says no to a request or to somebody who waits. Guests see it as a place given back.
public struct DeclineGuest: UseCase {
    public static let name = "rsvp.decline"
    public static let permission = Permission.secretariat
    public var event: Identifier<Event>
    public var guest: Identifier<Attendance>
    public var lane: Lane { .event(event) }
    public init(event: Identifier<Event>, guest: Identifier<Attendance>) { (self.event, self.guest) = (event, guest) }

    public func perform(in transaction: CampaignTransaction) throws -> PlaceListing {
        try transaction.changePlace(guest, at: event, by: Self.name) { try $0.change($1, to: .declined) }
    }
}

/// Gives a place back; who waits moves up at once.
public struct CancelPlace: UseCase {
    public static let name = "rsvp.cancel"
    public static let permission = Permission.secretariat
    public var event: Identifier<Event>
    public var guest: Identifier<Attendance>
    public var lane: Lane { .event(event) }
    public init(event: Identifier<Event>, guest: Identifier<Attendance>) { (self.event, self.guest) = (event, guest) }

    public func perform(in transaction: CampaignTransaction) throws -> PlaceListing {
        try transaction.changePlace(guest, at: event, by: Self.name) { try $0.change($1, to: .cancelled) }
    }
}

/// Offers a free place to somebody who waits, out of turn.
public struct OfferPlace: UseCase {
    public static let name = "rsvp.offer"
    public static let permission = Permission.secretariat
    public var event: Identifier<Event>
    public var guest: Identifier<Attendance>
    public var lane: Lane { .event(event) }
    public init(event: Identifier<Event>, guest: Identifier<Attendance>) { (self.event, self.guest) = (event, guest) }

    public func perform(in transaction: CampaignTransaction) throws -> PlaceListing {
        try transaction.changePlace(guest, at: event, by: Self.name) { book, entry in
            // Once the event has begun an offer confirms, which a request that nobody approved must not become.
            guard entry.state == .waitlisted else {
                throw AttendanceRefusal.cannotFollow(from: entry.state, to: .offered)
            }
            guard book.seating.hasRoom(for: entry.party) else {
                throw AttendanceRefusal.noSeats(free: max(0, book.seating.free), party: entry.party)
            }
            return try book.offer(entry)
        }
    }
}

/// Takes an offer, on the guest's word.
public struct AcceptOffer: UseCase {
    public static let name = "rsvp.accept"
    public static let permission = Permission.secretariat
    public var event: Identifier<Event>
    public var guest: Identifier<Attendance>
    public var lane: Lane { .event(event) }
    public init(event: Identifier<Event>, guest: Identifier<Attendance>) { (self.event, self.guest) = (event, guest) }

    public func perform(in transaction: CampaignTransaction) throws -> PlaceListing {
        try transaction.changePlace(guest, at: event, by: Self.name) { book, entry in
            guard entry.state == .offered else {
                throw AttendanceRefusal.cannotFollow(from: entry.state, to: .confirmed)
            }
            return try book.change(entry, to: .confirmed)
        }
    }
}

/// Changes how many people a party has. More need free seats; fewer give theirs to who waits.
public struct ChangeParty: UseCase {
    public static let name = "rsvp.party"
    public static let permission = Permission.secretariat
    public var event: Identifier<Event>
    public var guest: Identifier<Attendance>
    public var party: Int
    /// Whether the party may be larger than what is left of the invitation that it came by.
    public var insists: Bool?
    public var lane: Lane { .event(event) }
    public init(event: Identifier<Event>, guest: Identifier<Attendance>, party: Int, insists: Bool? = nil) {
        (self.event, self.guest, self.party, self.insists) = (event, guest, party, insists)
    }

    public func perform(in transaction: CampaignTransaction) throws -> PlaceListing {
        guard (1...10_000).contains(party) else { throw AttendanceRefusal.partyTooLarge(most: 10_000) }
        return try transaction.changePlace(guest, at: event, by: Self.name) { book, entry in
            try transaction.change(entry, toParty: party, in: &book, insists: insists == true)
        }
    }
}

extension CampaignTransaction {
    /// Makes a party larger or smaller, as far as seats and its invitation have room.
    func change(_ entry: Attendance, toParty party: Int, in book: inout SeatBook, insists: Bool) throws -> Attendance {
        guard entry.state.isLive else { throw AttendanceRefusal.cannotFollow(from: entry.state, to: entry.state) }
        let more = party - entry.party
        if more > 0, !insists, let invitation = try invitation(of: entry.id, to: entry.event) {
            let used = try seatsUsed(of: invitation.id)
            guard more <= max(0, invitation.places - used) else {
                throw InvitationRefusal.tooFewLeft(max(0, invitation.places - used), more: more)
            }
        }
        if entry.seatsTaken > 0, more > 0 { try book.passOn() }
        guard entry.seatsTaken == 0 || more <= 0 || book.seating.hasRoom(for: more) else {
            throw AttendanceRefusal.noSeats(free: max(0, book.seating.free), party: more)
        }
        var changed = entry
        changed.party = party
        return try book.replace(entry, with: changed)
    }
}

extension CampaignTransaction {
    /// Opens the seats, changes one entry, passes on what became free, and records the act.
    func changePlace(
        _ guest: Identifier<Attendance>, at event: Identifier<Event>, by useCase: String,
        detail: String = "", _ change: (inout SeatBook, Attendance) throws -> Attendance
    ) throws -> PlaceListing {
        var book = try SeatBook(event, in: self)
        let changed = try change(&book, attendance(guest, at: event))
        try book.close()
        try record(useCase, "\(Entry.event(event)) \(guest)", detail: detail)
        // Closing may have offered the same entry a seat.
        return PlaceListing(book.promoted.first { $0.id == guest } ?? changed)
    }
}
