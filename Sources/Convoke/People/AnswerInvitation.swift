import ConvokeModel
import ConvokeStore

/// Asks a person to take part in an event, or asks again after a no.
public struct InvitePerson: UseCase {
    public static let name = "person.invite"
    public static let permission = Permission.organiser
    /// The link is a secret.
    public static let keepsOutcome = false

    public var person: Identifier<Person>
    public var event: Identifier<Event>
    public var role: ParticipantRole
    public var presence: Presence
    /// How to write to them; without it the invitation is only noted.
    public var contact: PartContact?

    public init(
        person: Identifier<Person>, event: Identifier<Event>, role: ParticipantRole = .speaker,
        presence: Presence = .inPerson, contact: PartContact? = nil
    ) {
        self.person = person
        self.event = event
        self.role = role
        self.presence = presence
        self.contact = contact
    }

    public func perform(in transaction: CampaignTransaction) throws -> PartInEvent {
        _ = try transaction.existing(.person(person))
        let (old, before) = try transaction.event(event)
        var (changed, life) = (old, before)
        if !old.participants.contains(where: { $0.person == person }) {
            changed.participants.append(Participant(person: person, role: role, presence: presence))
            life.answers[person] = .invited
            life.noteChange(from: old, to: changed, at: transaction.now)
        } else if contact == nil || [nil, .declined, .withdrawn].contains(life.answers[person]) {
            life.answers[person] = try (life.answers[person] ?? .declined).changed(to: .invited)
            life.changedAt = transaction.now
        }
        // Who has not answered yet, or said yes, is written to without being asked anew.
        if changed != old || life != before { try transaction.keep(changed, life) }
        let link = try contact.map { try transaction.invite(.person(person), to: event, $0) }
        try transaction.record(Self.name, Entry.event(event), detail: person.text)
        return PartInEvent(
            person: person, event: event, answer: life.answers[person] ?? .invited,
            link: try link.map { try transaction.campaign().address(ofPart: $0) })
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
    /// The way to answer without an account, where one was asked for: a secret.
    public var link: String?
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
