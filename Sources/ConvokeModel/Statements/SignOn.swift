import Foundation

/// Whether a statement can be signed at a moment; computed whenever it is asked, never by a timer.
public enum SignOn: Hashable, Sendable {
    case open
    /// The deadline has passed; signatures given before are still confirmed.
    case grace
    /// Names that come after publication.
    case late
    case refused(SignatureRefusal)
}

extension JointStatement {
    /// Whether a signature can be given at `now`.
    public func signOn(_ life: StatementLife, at now: Date) -> SignOn {
        switch life.stage {
        case .draft: return .refused(.notOpen(.draft))
        case .closed: return .refused(.deadlinePassed)
        case .frozen: return .refused(.listIsFrozen)
        case .archived: return .refused(.notOpen(.archived))
        case .published: return lateNames == .closed ? .refused(.noLateNames) : .late
        case .signOn:
            if life.isPaused == true { return .refused(.paused) }
            guard let end = deadline?.instant, now > end else { return .open }
            return now <= end.addingTimeInterval(Double(graceHours) * 3600) ? .grace : .refused(.deadlinePassed)
        }
    }

    /// Until when a signature given at `now` has to be confirmed: a week, or the end of the grace time where that is sooner.
    public func confirmationEnd(at now: Date) -> Date {
        let week = now.addingTimeInterval(7 * 86_400)
        guard let end = deadline?.instant.addingTimeInterval(Double(graceHours) * 3600), end > now else { return week }
        return min(week, end)
    }

    /// From when on those who have not confirmed are reminded: a week before they are asked to have answered. Nothing where
    /// nothing is asked by a time.
    public var remindsFrom: Date? { (softDeadline ?? deadline)?.instant.addingTimeInterval(-7 * 86_400) }

    /// Hours after the deadline in which what was signed in time is still confirmed.
    public var graceHours: Int { grace ?? 24 }

    /// The stage as people see it: sign-on ends by itself with the deadline.
    public func stage(_ life: StatementLife, at now: Date) -> StatementStage {
        guard life.stage == .signOn, let end = deadline?.instant, now > end else { return life.stage }
        return .closed
    }
}
