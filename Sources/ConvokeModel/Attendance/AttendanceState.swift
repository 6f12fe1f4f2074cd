import Foundation

/// How far somebody's place at an event has come. Checked in and no-show are facts of the day, not states.
public enum AttendanceState: String, Word {
    /// Asked for: waits for the guest to confirm the address, or for the organisers to say yes.
    case requested
    case confirmed
    case waitlisted
    /// A place is kept for the guest until a time.
    case offered
    case declined
    case cancelled
    /// A hold or an offer that ran out.
    case lapsed
}

extension AttendanceState {
    /// The states that may follow this one. Who is out asks anew.
    public var followers: Set<AttendanceState> {
        switch self {
        case .requested: [.confirmed, .waitlisted, .declined, .cancelled, .lapsed]
        case .waitlisted: [.offered, .confirmed, .declined, .cancelled]
        case .offered: [.confirmed, .cancelled, .lapsed]
        case .confirmed: [.cancelled]
        case .declined, .cancelled, .lapsed: []
        }
    }

    /// Whether the guest still has or waits for a place: one such entry an address.
    public var isLive: Bool { !followers.isEmpty }

    /// What guests are told of it.
    public var forGuests: GuestState {
        switch self {
        case .requested: .requested
        case .confirmed: .confirmed
        case .waitlisted: .waiting
        case .offered: .offered
        case .declined, .cancelled, .lapsed: .cancelled
        }
    }

    public var wordForGuests: String { forGuests.rawValue }
}

/// How a place stands, as guests are told: five words, and neither a refusal nor a block looks different from a place given back.
public enum GuestState: String, Hashable, Sendable, Codable {
    case requested, confirmed, waiting
    case offered = "offered a place"
    case cancelled
}

/// Somebody's place at an event, without their name.
public struct Attendance: Hashable, Sendable, Codable {
    public var id: Identifier<Attendance>
    public var event: Identifier<Event>
    public var state: AttendanceState
    /// Seats: the guest and whom they bring.
    public var party: Int
    /// The place in the queue: who came earlier has a smaller number.
    public var ordinal: Int
    /// Until when seats are kept: for a request whose address is not confirmed, or an offer.
    public var keptUntil: Date?
    /// People of the party who came; 0 for who did not come and whose seats went to others.
    public var checkedIn: Int?
    /// Until when a request for which no seats are kept waits for its address to be confirmed.
    public var lapsesAt: Date?

    public init(
        id: Identifier<Attendance>, event: Identifier<Event>, state: AttendanceState, party: Int, ordinal: Int,
        keptUntil: Date? = nil, checkedIn: Int? = nil, lapsesAt: Date? = nil
    ) {
        self.id = id
        self.event = event
        self.state = state
        self.party = party
        self.ordinal = ordinal
        self.keptUntil = keptUntil
        self.checkedIn = checkedIn
        self.lapsesAt = lapsesAt
    }

    /// Seats that this entry takes from those to give out.
    public var seatsTaken: Int {
        switch state {
        case .confirmed: checkedIn == 0 ? 0 : party
        case .offered: party
        case .requested: keptUntil == nil ? 0 : party
        case .waitlisted, .declined, .cancelled, .lapsed: 0
        }
    }

    /// Moves to another state, where that may follow.
    public mutating func change(to next: AttendanceState, keptUntil: Date? = nil) throws(AttendanceRefusal) {
        guard state.followers.contains(next) else { throw .cannotFollow(from: state, to: next) }
        state = next
        self.keptUntil = keptUntil
        lapsesAt = nil
    }

    /// Comes back from a hold that ran out, behind everybody who came meanwhile.
    public mutating func comeBack(as state: AttendanceState, ordinal: Int) throws(AttendanceRefusal) {
        guard self.state == .lapsed, state == .confirmed || state == .waitlisted else {
            throw .cannotFollow(from: self.state, to: state)
        }
        (self.state, self.ordinal) = (state, ordinal)
    }
}
