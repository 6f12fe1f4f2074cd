import ConvokeModel
import ConvokeStore

/// Notes that a deadline was met, or that it does not matter and why; or takes that back.
public struct MarkDeadline: UseCase {
    public static let name = "deadline.mark"
    public static let permission = Permission.organiser

    /// A session as `forum/session`, or the key of an event or statement.
    public var subject: String
    public var key: String
    /// Nothing to take back what was noted.
    public var state: StepMark.State?
    public var reason: String?

    public init(subject: String, key: String, state: StepMark.State?, reason: String? = nil) {
        self.subject = subject
        self.key = key
        self.state = state
        self.reason = reason
    }

    public func perform(in transaction: CampaignTransaction) throws -> MarkedDeadline {
        let (subject, entry) = try known(in: transaction)
        guard let named = Identifier<DeadlineRule>(key) else {
            throw GivenRefusal(.invalid, "'\(key)' is no deadline's key: \(Identifier<DeadlineRule>.rule).")
        }
        if state == .waived, reason == nil {
            throw GivenRefusal(.invalid, "Say why the deadline does not matter. Nothing was changed.")
        }
        if let reason { try transaction.requireTellable(reason) }
        if let state {
            try transaction.keep(
                DeadlineMark(subject: subject, key: named.text, state: state, reason: reason, on: transaction.today))
        } else if try !transaction.removeDeadlineMark(of: subject, named.text) {
            throw GivenRefusal(
                .notFound, "Nothing was noted of '\(named)' at '\(self.subject)', so nothing was changed.")
        }
        try transaction.record(Self.name, entry, detail: "\(named) \(state?.word ?? "undone")")
        return MarkedDeadline(subject: self.subject, key: named.text, state: state)
    }

    /// What the subject is, as the data and the journal know it.
    private func known(in transaction: CampaignTransaction) throws -> (String, Entry) {
        let parts = subject.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if parts.count == 2, let key = Identifier<Forum>(parts[0]), let session = Identifier<ForumSession>(parts[1]) {
            let forum = try transaction.written(Forum.self, .forum(key))
            guard forum.sessions[session] != nil else {
                throw NotFound("session of '\(key)'", session.text, among: forum.sessions.keys.map(\.text))
            }
            return (DeadlineSubject.session(key, session).text, .forum(key))
        }
        if let event = Identifier<Event>(subject), try transaction.document(.event(event)) != nil {
            return (DeadlineSubject.event(event).text, .event(event))
        }
        if let statement = Identifier<JointStatement>(subject), try transaction.document(.statement(statement)) != nil {
            return (DeadlineSubject.statement(statement).text, .statement(statement))
        }
        throw NotFound("session, event or statement", subject)
    }
}

/// What was noted of a deadline.
public struct MarkedDeadline: Codable, Hashable, Sendable {
    public var subject: String
    public var key: String
    public var state: StepMark.State?
}
