import Foundation

/// What a guest's calendar says to an invitation (RFC 5545, PARTSTAT), as far as it means something here.
public enum GuestAnswer: String, Word { case accepted, declined, tentative }

/// An answer from a guest's calendar, for a whole event or for one day of a series. Sealed wherever it is kept: when somebody
/// answered is nobody's business.
public struct GuestReply: Hashable, Sendable, Codable {
    public var answer: GuestAnswer
    /// The day of a series that it is about; nothing for the event as a whole.
    public var instance: LocalDate?
    /// The version of the event that was answered (RFC 5545, SEQUENCE).
    public var sequence: Int
    /// When the calendar made the answer (RFC 5545, DTSTAMP).
    public var stampedAt: Date
    /// When the calendar proposes to begin instead, on the event's own clock; nothing where it only answers.
    public var proposed: LocalDateTime?

    public init(
        _ answer: GuestAnswer, instance: LocalDate? = nil, sequence: Int, stampedAt: Date,
        proposed: LocalDateTime? = nil
    ) {
        self.answer = answer
        self.instance = instance
        self.sequence = sequence
        self.stampedAt = stampedAt
        self.proposed = proposed
    }

    /// Whether it says something that an earlier one about the same did not: of the same version the later stamp counts
    /// (RFC 5546, 2.1.5). The same mail read twice is no news.
    public func isNewer(than other: GuestReply) -> Bool {
        (sequence, stampedAt) > (other.sequence, other.stampedAt)
    }
}

extension GuestAnswer {
    /// What becomes of a place by an answer: another state, or nothing. What the guest could not do by their link is refused
    /// in the same words.
    public func outcome(for state: AttendanceState) throws(AttendanceRefusal) -> AttendanceState? {
        switch (self, state) {
        // Who is not sure keeps what they have.
        case (.tentative, _), (.accepted, .confirmed): return nil
        case (.declined, _): return state.isLive ? .cancelled : nil
        case (.accepted, .offered): return .confirmed
        // Nobody has shown yet that the address is theirs, or the organisers have not decided: a calendar cannot do either.
        case (.accepted, .requested): throw .needsProof
        case (.accepted, .waitlisted), (.accepted, .declined), (.accepted, .cancelled), (.accepted, .lapsed):
            throw .cannotFollow(from: state, to: .confirmed)
        }
    }
}
