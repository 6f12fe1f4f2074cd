import Foundation

/// What happens to an event, owned by the data and never by a file.
public struct EventLife: Hashable, Sendable, Codable {
    public var state: EventState
    /// The identifier that calendars know the event by: random, never changed.
    public var uid: Identifier<CalendarEntry>
    /// Rises when time or place change or the event is cancelled (RFC 5546, 2.1.4).
    public var sequence: Int
    public var createdAt: Date
    public var changedAt: Date
    public var answers: [Identifier<Person>: Answer]
    public var hostAnswers: [Identifier<Organisation>: Answer]
    /// Clashes that the team decided to live with.
    public var waivers: [ClashWaiver]?
    /// How far its work has come, step by step, as far as the team noted it.
    public var steps: [EventStep: StepMark]?
    /// Participants who said that they do not agree to be named in public; nothing where there are none.
    public var unnamed: [Identifier<Person>]?
    /// The co-sponsors as they were when their list was closed; nothing while it is open.
    public var coSponsorList: CoSponsorList?

    public init(seed: EventSeed, of event: Event, uid: Identifier<CalendarEntry>, at now: Date) {
        state = seed.state
        self.uid = uid
        sequence = 0
        createdAt = now
        changedAt = now
        answers = [:]
        hostAnswers = [:]
        meet(event, seed: seed)
    }

    /// Gives everybody that the event names and that has no answer yet the one that the seed says.
    public mutating func meet(_ event: Event, seed: EventSeed) {
        for participant in event.participants where answers[participant.person] == nil {
            answers[participant.person] = seed.answers[participant.person] ?? .invited
        }
        for host in event.organisers + event.coSponsors where hostAnswers[host] == nil {
            hostAnswers[host] = seed.hostAnswers[host] ?? .confirmed
        }
    }

    /// Moves to another state, where that may follow.
    public mutating func change(to state: EventState, at now: Date) throws(EventStateRefusal) {
        self.state = try self.state.changed(to: state)
        if state == .cancelled || state == .postponed { sequence += 1 }
        changedAt = now
    }

    /// Notes that the written part was changed; a change of time or place is one that calendars must not miss.
    public mutating func noteChange(from old: Event, to new: Event, at now: Date) {
        if old.when != new.when || old.place != new.place || old.recurrence != new.recurrence { sequence += 1 }
        changedAt = now
    }
}

/// An entry in a calendar.
public enum CalendarEntry {}

/// What a new event starts from; read from files once, and written by `export`.
public struct EventSeed: Hashable, Sendable, Codable {
    public var state: EventState
    public var answers: [Identifier<Person>: Answer]
    public var hostAnswers: [Identifier<Organisation>: Answer]

    public init(
        state: EventState = .draft, answers: [Identifier<Person>: Answer] = [:],
        hostAnswers: [Identifier<Organisation>: Answer] = [:]
    ) {
        self.state = state
        self.answers = answers
        self.hostAnswers = hostAnswers
    }
}
