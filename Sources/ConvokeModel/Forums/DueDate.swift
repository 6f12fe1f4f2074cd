import Foundation

/// What a deadline belongs to: a forum's session, an event or a statement.
public enum DeadlineSubject: Hashable, Sendable, Comparable {
    case session(Identifier<Forum>, Identifier<ForumSession>)
    case event(Identifier<Event>)
    case statement(Identifier<JointStatement>)

    /// `hrc/hrc-61` or a key, as commands take it.
    public var name: String {
        switch self {
        case .session(let forum, let session): "\(forum)/\(session)"
        case .event(let key): key.text
        case .statement(let key): key.text
        }
    }

    /// Of which kind it is, and its name: what the data knows it by.
    public var text: String {
        switch self {
        case .session: "session \(name)"
        case .event: "event \(name)"
        case .statement: "statement \(name)"
        }
    }

    public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

/// How things stand with a deadline at a moment; never kept, always worked out.
public enum DeadlineState: String, Word {
    /// More than a week away.
    case ahead
    case soon
    /// What opens has opened.
    case open
    case missed
    case done, waived
}

/// What the team noted of a deadline.
public struct DeadlineMark: Hashable, Sendable, Codable {
    public var subject: String
    public var key: String
    public var state: StepMark.State
    public var reason: String?
    public var on: LocalDate

    public init(subject: String, key: String, state: StepMark.State, reason: String? = nil, on: LocalDate) {
        self.subject = subject
        self.key = key
        self.state = state
        self.reason = reason
        self.on = on
    }
}

/// Something that has to be done by a time, wherever it comes from.
public struct DueDate: Hashable, Sendable {
    public var subject: DeadlineSubject
    /// The forum's session that it comes from, for an event too.
    public var session: String?
    public var key: String
    public var title: LocalizedText
    public var at: LocalDateTime
    public var zone: Zone
    /// Minutes count from here.
    public var instant: Date
    public var rule: DeadlineRule?
    public var mark: DeadlineMark?

    public func state(at now: Date) -> DeadlineState {
        if let mark { return mark.state == .done ? .done : .waived }
        if now > instant { return rule?.opens == true ? .open : .missed }
        return instant.timeIntervalSince(now) <= 7 * 86_400 ? .soon : .ahead
    }

    /// Whether there is something to do about it.
    public func isDue(at now: Date) -> Bool {
        switch state(at: now) {
        case .ahead, .soon, .open, .missed: true
        case .done, .waived: false
        }
    }
}
