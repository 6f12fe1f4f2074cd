extension OutgoingMessage {
    /// What a guest's calendar is told with a mail.
    public enum CalendarNews: Hashable, Sendable {
        case invited
        case calledOff
        /// The time that it proposed is not taken over (RFC 5546, DECLINECOUNTER).
        case proposalDeclined
    }

    /// What is told with it to the calendar of a guest whose place is in a state now; `wasInvited` says whether their calendar
    /// knows of the event. Nothing where it would tell of a place that the guest has not.
    public func calendarNews(for state: AttendanceState, wasInvited: Bool) -> CalendarNews? {
        switch self {
        case .confirmed, .moved, .postponed, .reminder: state == .confirmed ? .invited : nil
        case .calledOff: state == .confirmed ? .calledOff : nil
        case .cancelled: wasInvited && !state.isLive ? .calledOff : nil
        // About one day of a series the words are enough: the invitation to all of it stands.
        case .proposalDeclined(let day): day == nil && state == .confirmed ? .proposalDeclined : nil
        case .received, .confirmAddress, .placeExists, .waitlisted, .offered, .lapsed, .declined, .changed, .thanks,
            .entryMissing:
            nil
        }
    }
}
