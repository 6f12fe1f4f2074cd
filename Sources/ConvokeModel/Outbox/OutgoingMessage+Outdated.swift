extension OutgoingMessage {
    /// Whether it would be wrong to send it now: the place has since become something else. What it told of has a mail of
    /// its own behind it.
    public func isOutdated(for state: AttendanceState) -> Bool {
        switch self {
        case .confirmAddress: state != .requested
        case .confirmed, .reminder, .entryMissing: state != .confirmed
        case .waitlisted: state != .waitlisted
        case .offered: state != .offered
        case .received, .changed, .moved, .calledOff, .postponed, .proposalDeclined: !state.isLive
        case .placeExists, .lapsed, .declined, .cancelled, .thanks: false
        }
    }
}
