import ConvokeModel
import ConvokeStore

extension SeatBook {
    /// Lets in somebody without a seat that is theirs: who waits, was offered a place, or came after theirs was passed on.
    mutating func letIn(_ entry: Attendance, people: Int) throws -> Attendance {
        var arrived = entry
        switch entry.state {
        case .confirmed where entry.checkedIn == nil: break
        case .offered:
            // The seat is kept for them; only the hour is the same for all.
            guard terms.start.map({ transaction.now >= $0.addingTimeInterval(-SeatsAtDoor.lead) }) ?? false else {
                throw DoorRefusal.tooEarly
            }
            try arrived.change(to: .confirmed)
        case .confirmed:
            // Their seats were passed on: the party is as large from now on as it came.
            try makeRoom(for: people, .waitlisted)
            arrived.party = people
        case .waitlisted:
            try makeRoom(for: entry.party, .waitlisted)
            try arrived.change(to: .confirmed)
        case .requested, .declined, .cancelled, .lapsed: throw AttendanceRefusal.notConfirmed
        }
        arrived.checkedIn = people
        return try replace(entry, with: arrived)
    }

    /// Takes as many seats of absent guests as a party that is here needs beyond the free ones; theirs are then no-shows.
    mutating func makeRoom(for party: Int, _ comer: Comer) throws {
        let absent = try transaction.attendances(at: row.event).filter {
            $0.state == .confirmed && $0.checkedIn == nil
        }
        let seats = SeatsAtDoor(
            free: seating.free, unclaimed: absent.reduce(0) { $0 + $1.party }, waiting: seating.waiting)
        let needed = try seats.seatsToRelease(for: comer, party: party, at: transaction.now, start: terms.start)
        for entry in partiesToRelease(from: absent, seats: needed) {
            var noShow = entry
            noShow.checkedIn = 0
            try replace(entry, with: noShow)
            try transaction.record("rsvp.no-show", "\(Entry.event(row.event)) \(entry.id)")
        }
    }

    /// Writes the counts. Seats that are over stay at the door: those present need them before anybody who is not.
    func keepAtDoor() throws { try transaction.keep(row) }
}
