/// What is asked and answered around somebody's part in an event; the answer itself stands in the event's life.
public struct Part: Hashable, Sendable {
    public var id: Identifier<Part>
    public var event: Identifier<Event>
    /// The person, or the organisation that hosts or co-sponsors.
    public var holder: Entry
    /// How often the secret link was made anew.
    public var linkNumber: Int
    public var invitedOn: LocalDate?
    public var remindedOn: LocalDate?
    public var answeredOn: LocalDate?
    public var details: PartDetails

    public init(
        id: Identifier<Part>, event: Identifier<Event>, holder: Entry, linkNumber: Int = 1,
        invitedOn: LocalDate? = nil, remindedOn: LocalDate? = nil, answeredOn: LocalDate? = nil,
        details: PartDetails = PartDetails()
    ) {
        self.id = id
        self.event = event
        self.holder = holder
        self.linkNumber = linkNumber
        self.invitedOn = invitedOn
        self.remindedOn = remindedOn
        self.answeredOn = answeredOn
        self.details = details
    }
}

extension Part {
    /// Whose it is, where it is a person's.
    public var person: Identifier<Person>? { holder.kind == .person ? Identifier(holder.key) : nil }
}

/// What belongs to a part and may tell of somebody: sealed wherever it is kept.
public struct PartDetails: Hashable, Sendable, Codable {
    public var contact: PartContact?
    /// How they want to be named, per language, in their own words.
    public var names: LocalizedText?
    /// Where an organisation's logo is found.
    public var logo: WebAddress?
    /// Their preparations: whether, and since when. What is in a document is never kept.
    public var checklist: [ChecklistItem: ChecklistMark]

    public init(
        contact: PartContact? = nil, names: LocalizedText? = nil, logo: WebAddress? = nil,
        checklist: [ChecklistItem: ChecklistMark] = [:]
    ) {
        self.contact = contact
        self.names = names
        self.logo = logo
        self.checklist = checklist
    }
}

/// Whom and in what language to write to about a part; without an address the link is handed over in another way.
public struct PartContact: Hashable, Sendable, Codable {
    /// How the mail greets them; the name of the person or organisation where nothing is said.
    public var name: String?
    public var address: MailAddress?
    public var language: LanguageTag?

    public init(name: String? = nil, address: MailAddress? = nil, language: LanguageTag? = nil) {
        self.name = name
        self.address = address
        self.language = language
    }
}

/// What somebody who takes part has to see to.
public enum ChecklistItem: String, Word, CodingKeyRepresentable { case travel, visa, badge, bio, consent }

/// Whether something on a checklist is seen to, and since when that is known.
public struct ChecklistMark: Hashable, Sendable, Codable {
    public var isDone: Bool
    public var on: LocalDate

    public init(isDone: Bool, on: LocalDate) {
        self.isDone = isDone
        self.on = on
    }
}

/// What somebody is asked to do in an event: a participant's role, or an organisation's.
public enum PartRole: String, Word {
    case chair, moderator, speaker, respondent, witness, interpreter, rapporteur, director, organiser, coSponsor

    public init(_ role: ParticipantRole) { self = PartRole(rawValue: role.rawValue) ?? .speaker }
}

extension Event {
    /// What a person or organisation does in it; nothing where they have no part.
    public func role(of holder: Entry) -> PartRole? {
        switch holder.kind {
        case .person:
            return participants.first { $0.person.text == holder.key }.map { PartRole($0.role) }
        case .organisation:
            if organisers.contains(where: { $0.text == holder.key }) { return .organiser }
            return coSponsors.contains { $0.text == holder.key } ? .coSponsor : nil
        default: return nil
        }
    }
}

extension EventLife {
    /// What a person or organisation answered; those who were not asked yet count as invited.
    public func answer(of holder: Entry) -> Answer {
        switch holder.kind {
        case .person: Identifier(holder.key).flatMap { answers[$0] } ?? .invited
        default: Identifier(holder.key).flatMap { hostAnswers[$0] } ?? .invited
        }
    }

    /// Notes whether somebody agrees to be named in public.
    public mutating func note(consent: Bool, of person: Identifier<Person>) {
        let others = (unnamed ?? []).filter { $0 != person }
        let all = consent ? others : (others + [person]).sorted()
        unnamed = all.isEmpty ? nil : all
    }

    public mutating func keep(_ answer: Answer, of holder: Entry) {
        switch holder.kind {
        case .person: if let key = Identifier<Person>(holder.key) { answers[key] = answer }
        default: if let key = Identifier<Organisation>(holder.key) { hostAnswers[key] = answer }
        }
    }
}
