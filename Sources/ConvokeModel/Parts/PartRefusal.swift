import Foundation

/// Why an answer to an invitation was not taken.
public enum PartRefusal: Refusal, Hashable {
    /// Who was asked has no part in the event any more, or the event is over or off.
    case isOver
    case answerCannotFollow
    case badName
    case badLogo

    public var code: RefusalCode {
        switch self {
        case .isOver, .answerCannotFollow: .conflict
        case .badName, .badLogo: .invalid
        }
    }

    public var sentence: String {
        switch self {
        case .isOver: "The event is over, was called off, or goes on without this part. Ask whoever invited you."
        case .answerCannotFollow:
            "You have declined or withdrawn. If you want to take part after all, ask whoever invited you."
        case .badName: "Write each name in one line of at most 300 letters."
        case .badLogo: "Give the logo's address, beginning with https://, or leave it out."
        }
    }
}

extension Event {
    /// Whether answers can still be given at a time.
    public func takesAnswers(_ life: EventLife, at now: Date) -> Bool {
        guard life.state != .cancelled, life.state != .held else { return false }
        guard recurrence == nil, let end = when.endInstant ?? when.startInstant else { return true }
        return now < end
    }
}
