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

    /// Hours after the deadline in which what was signed in time is still confirmed.
    public var graceHours: Int { grace ?? 24 }

    /// The stage as people see it: sign-on ends by itself with the deadline.
    public func stage(_ life: StatementLife, at now: Date) -> StatementStage {
        guard life.stage == .signOn, let end = deadline?.instant, now > end else { return life.stage }
        return .closed
    }
}
