import ConvokeModel

/// What a calendar in a mail asks of the calendar that it comes to (RFC 5546).
public enum CalendarMethod: String, Word, Codable {
    /// A file to look at, of an event that nobody is asked to.
    case publish
    /// The guest is invited, or the invitation has changed.
    case request
    /// The event, or the guest's place at it, is off.
    case cancel
    /// The time that the guest's calendar proposed is not taken over: the invitation stands as it is.
    case declineCounter

    /// As it stands behind METHOD and in the part's Content-Type, which have to be the same.
    public var name: String { rawValue.uppercased() }
}
