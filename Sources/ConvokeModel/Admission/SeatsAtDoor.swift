import Foundation

/// The seats of a room as its door sees them: who is in, who is expected, who waits.
public struct SeatsAtDoor: Hashable, Sendable {
    /// Seats promised to nobody; as many as wanted where there is no limit.
    public var free: Int
    /// Seats of confirmed guests who are not here.
    public var unclaimed: Int
    /// Seats that parties on the waiting list wait for.
    public var waiting: Int

    public init(free: Int, unclaimed: Int, waiting: Int) {
        self.free = free
        self.unclaimed = unclaimed
        self.waiting = waiting
    }
}

/// Who is at the door without a confirmed place.
public enum Comer: Hashable, Sendable {
    /// On the waiting list.
    case waitlisted
    case walkIn
}

extension SeatsAtDoor {
    /// Unclaimed seats go to those present from ten minutes before the start.
    public static let lead: TimeInterval = 600

    /// How many seats of absent guests a party that is here takes; refuses it where it gets none.
    ///
    /// Before the last ten minutes the waiting list keeps its turn, and others get seats that nobody was promised or waits
    /// for. From then on those of absent guests count too: the waiting list first, and until the start others only get what
    /// it could not fill.
    public func seatsToRelease(for comer: Comer, party: Int, at now: Date, start: Date?) throws(DoorRefusal) -> Int {
        let isLate = start.map { now >= $0.addingTimeInterval(-Self.lead) } ?? false
        let hasBegun = start.map { now >= $0 } ?? false
        if comer == .waitlisted, !isLate { throw .tooEarly }
        // Without a limit, `free` is the largest number there is.
        let (sum, isLimitless) = free.addingReportingOverflow(isLate ? max(0, unclaimed) : 0)
        let left = isLimitless ? Int.max : max(0, sum)
        guard left >= party else { throw .roomIsFull(free: left, party: party) }
        if comer == .walkIn, !hasBegun, left - max(0, waiting) < party {
            throw .queueFirst(free: left, waiting: waiting)
        }
        // Where places were taken back, that is made up for first: the room holds no more.
        return max(0, party - free)
    }
}

/// Which absent parties give their seats to who is here: those who asked last, and no more than it takes.
public func partiesToRelease(from absent: some Sequence<Attendance>, seats: Int) -> [Attendance] {
    var left = seats
    var released: [Attendance] = []
    for entry in absent.sorted(by: { $0.ordinal > $1.ordinal }) where left > 0 {
        released.append(entry)
        left -= entry.party
    }
    return released
}
