/// A step on the way from an idea to a report.
public enum EventStep: String, Word, CodingKeyRepresentable {
    case conceptNote, lead, coOrganisers, submitted, slotOffered, slotAccepted, roomKnown
    /// The forum said no: the event looks for a place of its own.
    case refused
    /// The forum made one event of two: what is left goes on as the other.
    case merged
    case venueFound
    case licence, subtitles, testRun, warnings
    case speakers, moderator, techCheck
    case announced, held, report
}

/// What the team noted of a step.
public struct StepMark: Hashable, Sendable, Codable {
    public enum State: String, Word { case done, waived }

    public var state: State
    public var on: LocalDate
    /// Why it is not needed, for one that is waived.
    public var reason: String?
    /// The event that it goes on as, for one that was merged.
    public var other: Identifier<Event>?

    public init(_ state: State, on: LocalDate, reason: String? = nil, other: Identifier<Event>? = nil) {
        self.state = state
        self.on = on
        self.reason = reason
        self.other = other
    }
}
