/// How far an event has come.
public enum EventState: String, Word { case idea, draft, announced, postponed, cancelled, held }

extension EventState {
    /// The states that may follow this one. A cancelled event can be announced again; one that was held is history.
    public var followers: Set<EventState> {
        switch self {
        case .idea: [.draft, .announced, .cancelled]
        case .draft: [.idea, .announced, .postponed, .cancelled]
        case .announced: [.postponed, .cancelled, .held]
        case .postponed: [.announced, .cancelled]
        case .cancelled: [.announced]
        case .held: []
        }
    }

    public func changed(to state: EventState) throws(EventStateRefusal) -> EventState {
        guard followers.contains(state) else { throw EventStateRefusal(from: self, to: state) }
        return state
    }

    /// Whether the public has been told of the event.
    public var isPublic: Bool { self != .idea && self != .draft }
}

/// A state that cannot follow the one before.
public struct EventStateRefusal: Refusal, Hashable {
    public var from: EventState
    public var to: EventState
    public var code: RefusalCode { .conflict }
    public var sentence: String {
        if from == to { return "The event is \(from.word) already; nothing was changed." }
        let next = from.followers.map(\.word).sorted()
        return "An event that is \(from.word) cannot become \(to.word). "
            + (next.isEmpty ? "Nothing follows '\(from.word)'." : "It can become \(next.joined(separator: ", ")).")
    }
}
