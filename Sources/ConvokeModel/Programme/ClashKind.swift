/// What can be wrong with a programme.
public enum ClashKind: String, Word {
    /// Two events in one room at the same time.
    case roomTwice
    /// Two events in one house at the same time, at least one of them without a room.
    case venueShared
    /// Somebody has a part in two events at the same time, be it under two names.
    case personTwice
    /// Somebody cannot get from one place to the next in time.
    case travelTooShort
    /// A state mission hosts two events at the same time: its ambassador is at one of them.
    case hostTwice
    /// Guests have or wait for a place at both of two events at the same time.
    case guestsTwice
    /// More of a thing is needed at a time than there is.
    case equipmentShort
    case personUnavailable, roomUnavailable
    /// A day on which the forum allows no side events.
    case dayBarred
    /// One slot of a forum, given to two events.
    case slotTwice
    /// More side events of an organisation in a session than the forum allows.
    case quotaExceeded
    /// More places are given out than the room holds.
    case roomTooSmall
    case agendaTooLong
    /// The film and what follows it take longer than the event or its slot.
    case filmTooLong
    case licenceExpired
    /// More screenings of a film than its licence allows, counted over all events.
    case licenceUsedUp
    case licenceAudience, licenceTerritory
    /// A panel without anybody to lead it.
    case roleMissing
    case interpreterMissing
    /// It is to be recorded further than a participant agreed to.
    case recordingUnwanted
}

/// What a clash stands in the way of, the gravest last.
public enum ClashSeverity: String, Word, Comparable {
    case noted, warns, forbidsAnnouncing, forbidsScheduling

    private var rank: Int {
        switch self {
        case .noted: 0
        case .warns: 1
        case .forbidsAnnouncing: 2
        case .forbidsScheduling: 3
        }
    }

    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}
