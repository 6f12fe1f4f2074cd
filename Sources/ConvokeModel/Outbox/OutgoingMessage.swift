import Foundation

/// What a guest is written, without the words: those are made when the mail is looked at or sent.
public enum OutgoingMessage: Hashable, Sendable, Codable {
    /// A request that the organisers will look at.
    case received(link: String)
    /// Whoever reads the address is asked whether they want the place.
    case confirmAddress(link: String, proof: String, until: Date?)
    /// Somebody asked for a place with an address that has one already.
    case placeExists
    case confirmed
    /// The place in the queue, counted in parties from 1.
    case waitlisted(position: Int)
    case offered(until: Date)
    /// An offer that nobody took in time.
    case lapsed
    case declined
    case changed(party: Int)
    case moved(EventMove)
    /// The guest's own place was given back.
    case cancelled
    /// The event does not take place.
    case calledOff
    /// The event takes place at another time, which is not known yet.
    case postponed
    case reminder
    case thanks
    /// The guest's calendar proposed another time, which the event does not follow; `day` is the day of a series that it was
    /// about.
    case proposalDeclined(day: LocalDate?)
    /// Something is missing for the guest to get in: to be on the list at the gate, or a badge.
    case entryMissing
}

/// What a guest has to know of an event that was moved.
public struct EventMove: Hashable, Sendable, Codable {
    public var time: Bool
    /// The place is another than the one that this guest knew or may know.
    public var place: Bool

    public init(time: Bool, place: Bool) { (self.time, self.place) = (time, place) }
}

/// The kinds of messages, by the names of their templates.
public enum MessageKind: String, Word {
    case received, confirmAddress, placeExists, confirmed, waitlisted, offered, lapsed, declined, changed, moved,
        cancelled, calledOff, postponed, reminder, thanks, proposalDeclined, entryMissing
}

extension OutgoingMessage {
    public var kind: MessageKind {
        switch self {
        case .received: .received
        case .confirmAddress: .confirmAddress
        case .placeExists: .placeExists
        case .confirmed: .confirmed
        case .waitlisted: .waitlisted
        case .offered: .offered
        case .lapsed: .lapsed
        case .declined: .declined
        case .changed: .changed
        case .moved: .moved
        case .cancelled: .cancelled
        case .calledOff: .calledOff
        case .postponed: .postponed
        case .reminder: .reminder
        case .thanks: .thanks
        case .proposalDeclined: .proposalDeclined
        case .entryMissing: .entryMissing
        }
    }
}
