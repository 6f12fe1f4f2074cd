import ConvokeModel
import ConvokeStore

/// Asks a person to take part in an event, or asks again after a no.
public struct InvitePerson: UseCase {
    public static let name = "person.invite"
    public static let permission = Permission.organiser

    public var person: Identifier<Person>
    public var event: Identifier<Event>
    public var role: ParticipantRole
    public var presence: Presence

    public init(
        person: Identifier<Person>, event: Identifier<Event>, role: ParticipantRole = .speaker,
        presence: Presence = .inPerson
    ) {
        self.person = person
        self.event = event
        self.role = role
        self.presence = presence
    }

    public func perform(in transaction: CampaignTransaction) throws -> PartInEvent {
        _ = try transaction.existing(.person(person))
        let (old, before) = try transaction.event(event)
        var (changed, life) = (old, before)
        if !old.participants.contains(where: { $0.person == person }) {
            changed.participants.append(Participant(person: person, role: role, presence: presence))
            life.answers[person] = .invited
            life.noteChange(from: old, to: changed, at: transaction.now)
        } else {
            life.answers[person] = try (life.answers[person] ?? .declined).changed(to: .invited)
            life.changedAt = transaction.now
        }
        try transaction.keep(changed, life)
        try transaction.record(Self.name, Entry.event(event), detail: person.text)
        return PartInEvent(person: person, event: event, answer: .invited)
    }
}

/// Notes that a person will take part.
public struct ConfirmPerson: UseCase {
    public static let name = "person.confirm"
    public static let permission = Permission.organiser
    public var person: Identifier<Person>
    public var event: Identifier<Event>
    public init(person: Identifier<Person>, event: Identifier<Event>) { (self.person, self.event) = (person, event) }
    public func perform(in transaction: CampaignTransaction) throws -> PartInEvent {
        try transaction.note(.confirmed, of: person, to: event, by: Self.name)
    }
}

/// Notes that a person will not take part.
public struct DeclinePerson: UseCase {
    public static let name = "person.decline"
    public static let permission = Permission.organiser
    public var person: Identifier<Person>
    public var event: Identifier<Event>
    public init(person: Identifier<Person>, event: Identifier<Event>) { (self.person, self.event) = (person, event) }
    public func perform(in transaction: CampaignTransaction) throws -> PartInEvent {
        try transaction.note(.declined, of: person, to: event, by: Self.name)
    }
}

/// Notes that a person who was to take part will not: the name leaves every public view at once.
public struct WithdrawPerson: UseCase {
    public static let name = "person.withdraw"
    public static let permission = Permission.organiser
    public var person: Identifier<Person>
    public var event: Identifier<Event>
    public init(person: Identifier<Person>, event: Identifier<Event>) { (self.person, self.event) = (person, event) }
    public func perform(in transaction: CampaignTransaction) throws -> PartInEvent {
        try transaction.note(.withdrawn, of: person, to: event, by: Self.name)
    }
}

/// What somebody answered to the invitation to an event.
public struct PartInEvent: Codable, Hashable, Sendable {
    public var person: Identifier<Person>
    public var event: Identifier<Event>
    public var answer: Answer
}

extension CampaignTransaction {
    fileprivate func note(
        _ answer: Answer, of person: Identifier<Person>, to event: Identifier<Event>, by useCase: String
    ) throws -> PartInEvent {
        let (written, before) = try self.event(event)
        guard written.participants.contains(where: { $0.person == person }) else {
            throw NotFound("participant of '\(event)'", person.text, among: written.participants.map(\.person.text))
        }
        var life = before
        life.answers[person] = try (before.answers[person] ?? .invited).changed(to: answer)
        life.changedAt = now
        try keep(written, life)
        try record(useCase, Entry.event(event), detail: person.text)
        return PartInEvent(person: person, event: event, answer: answer)
    }
}
