import Foundation

/// To whom a venue, a link, a name or a count is told.
public enum Disclosure: Hashable, Sendable, Codable {
    /// Everybody.
    case `public`
    /// Guests whose place is confirmed.
    case confirmedGuests
    /// Guests whose place is confirmed, from this local time on (in the zone of the event).
    case onTheDay(from: LocalDateTime)
    /// Nobody outside the team.
    case never

    public var isPublic: Bool { self == .public }

    /// Whether it is told to a guest now: a confirmed one, and once its time has come.
    public func reaches(confirmed: Bool, at now: Date, in zone: Zone) -> Bool {
        switch self {
        case .public: true
        case .confirmedGuests: confirmed
        case .onTheDay(let from): confirmed && now >= zone.nearestInstant(of: from)
        case .never: false
        }
    }
}

/// What an event tells of itself, and to whom.
public struct EventDisclosure: Hashable, Sendable, Codable {
    public var venue: Disclosure
    public var link: Disclosure
    /// Names of participants; each person's own disclosure narrows it further.
    public var participants: Disclosure
    public var count: CountDisclosure

    public init(venue: Disclosure, link: Disclosure, participants: Disclosure, count: CountDisclosure) {
        self.venue = venue
        self.link = link
        self.participants = participants
        self.count = count
    }

    /// What holds where a file says nothing. The higher the risk, the less is told.
    public static func standard(at risk: RiskLevel) -> EventDisclosure {
        switch risk {
        case .standard:
            EventDisclosure(venue: .public, link: .confirmedGuests, participants: .public, count: .rounded)
        case .elevated:
            EventDisclosure(venue: .confirmedGuests, link: .confirmedGuests, participants: .public, count: .never)
        case .high:
            EventDisclosure(
                venue: .confirmedGuests, link: .confirmedGuests, participants: .confirmedGuests, count: .never)
        }
    }
}

/// How exactly the number of guests is told to the public.
public enum CountDisclosure: String, Word { case `public`, rounded, never }
