extension Attendance {
    /// Whether the guest is written to of what happens to the place or the event.
    ///
    /// An address that nobody has confirmed gets one mail and no more: it may be a stranger's. Where the organisers look at
    /// each request there is no such step.
    public func isWrittenTo(under policy: RegistrationPolicy) -> Bool {
        switch state {
        case .requested: policy == .approval
        case .confirmed, .waitlisted, .offered: true
        case .declined, .cancelled, .lapsed: false
        }
    }
}

extension OutgoingMessage {
    /// What the guest is written after a place changed; nothing where nothing changed for them. `position` is asked for
    /// only where it is told.
    public static func about(
        _ after: Attendance, from before: Attendance, under policy: RegistrationPolicy,
        position: () throws -> Int
    ) rethrows -> OutgoingMessage? {
        let isWrittenTo = before.isWrittenTo(under: policy)
        guard after.state != before.state else {
            return isWrittenTo && after.party != before.party ? .changed(party: after.party) : nil
        }
        switch after.state {
        case .confirmed: return .confirmed
        case .waitlisted: return .waitlisted(position: try position())
        case .offered: return after.keptUntil.map { .offered(until: $0) }
        case .declined: return isWrittenTo ? .declined : nil
        case .cancelled: return isWrittenTo ? .cancelled : nil
        case .lapsed: return isWrittenTo ? .lapsed : nil
        case .requested: return nil
        }
    }
}
