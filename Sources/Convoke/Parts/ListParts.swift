import ConvokeModel
import ConvokeStore

/// Lists everybody who has a part in an event, with what they answered and gave, for the team. Addresses are not in it.
public struct ListParts: ReadUseCase {
    public static let name = "event.parts"
    public static let permission = Permission.secretariat
    public var event: Identifier<Event>
    public init(event: Identifier<Event>) { self.event = event }

    public func read(from reader: CampaignReader) throws -> [PartListing] {
        let (event, life) = try reader.event(event)
        let parts = try Dictionary(reader.parts(of: event.key).map { ($0.holder, $0) }) { first, _ in first }
        let holders =
            event.organisers.map { Entry.organisation($0) } + event.coSponsors.map { Entry.organisation($0) }
            + event.participants.map { Entry.person($0.person) }
        var listed: Set<Entry> = []
        return holders.filter { listed.insert($0).inserted }.compactMap { holder in
            event.role(of: holder).map { PartListing(holder, $0, life, in: event, parts[holder]) }
        }
    }
}

/// Somebody's part in an event in one line, for the team.
public struct PartListing: Codable, Hashable, Sendable {
    public var holder: Entry
    public var role: PartRole
    public var answer: Answer
    public var isLate: Bool
    public var invitedOn: LocalDate?
    public var remindedOn: LocalDate?
    public var answeredOn: LocalDate?
    /// Whether they can be written to.
    public var hasAddress: Bool
    /// How they want to be named, in their own words, and where their logo is.
    public var names: LocalizedText?
    public var logo: WebAddress?
    public var checklist: [ChecklistItem: ChecklistMark]

    init(_ holder: Entry, _ role: PartRole, _ life: EventLife, in event: Event, _ part: Part?) {
        self.holder = holder
        self.role = role
        answer = life.answer(of: holder)
        isLate = Identifier(holder.key).map { holder.kind == .organisation && life.isLate($0, in: event) } ?? false
        invitedOn = part?.invitedOn
        remindedOn = part?.remindedOn
        answeredOn = part?.answeredOn
        hasAddress = part?.details.contact?.address != nil
        names = part?.details.names
        logo = part?.details.logo
        checklist = part?.details.checklist ?? [:]
    }
}

/// Notes how far somebody's preparations are: yes or no, and since when; never what is in a document.
public struct NoteChecklist: UseCase {
    public static let name = "person.checklist"
    public static let permission = Permission.organiser
    public var person: Identifier<Person>
    public var event: Identifier<Event>
    /// What is seen to, and what is not.
    public var done: [ChecklistItem]
    public var missing: [ChecklistItem]?
    public init(
        person: Identifier<Person>, event: Identifier<Event>, done: [ChecklistItem], missing: [ChecklistItem]? = nil
    ) {
        (self.person, self.event) = (person, event)
        (self.done, self.missing) = (done, missing)
    }

    public func perform(in transaction: CampaignTransaction) throws -> PartListing {
        let (written, life) = try transaction.event(event)
        let holder = Entry.person(person)
        guard let role = written.role(of: holder) else {
            throw NotFound("participant of '\(event)'", person.text, among: written.participants.map(\.person.text))
        }
        let marks = Dictionary((missing ?? []).map { ($0, false) } + done.map { ($0, true) }) { $1 }
        var part = try transaction.partOrNew(of: holder, in: event)
        part.details.checklist.note(marks, on: transaction.today)
        try transaction.keep(part)
        if let consent = marks[.consent] {
            var changed = life
            changed.note(consent: consent, of: person)
            if changed != life {
                changed.changedAt = transaction.now
                try transaction.keep(changed, of: written)
            }
        }
        try transaction.record(Self.name, Entry.event(event), detail: person.text)
        return PartListing(holder, role, life, in: written, part)
    }
}

/// Takes over how somebody wants to be named, per language, as they gave it with their answer.
public struct TakeNames: UseCase {
    public static let name = "part.names"
    public static let permission = Permission.organiser
    public var event: Identifier<Event>
    /// A person, or an organisation.
    public var holder: Entry
    public init(event: Identifier<Event>, holder: Entry) { (self.event, self.holder) = (event, holder) }

    public func perform(in transaction: CampaignTransaction) throws -> TakenNames {
        guard let names = try transaction.part(of: holder, in: event)?.details.names else {
            throw GivenRefusal(
                .notFound,
                "No names were given with an answer to '\(event)'. Ask for them with 'event remind', or write them into the files. Nothing was changed."
            )
        }
        var document = try transaction.existing(holder)
        if holder.kind == .organisation {
            var organisation = try CanonicalJSON.value(Organisation.self, from: document.written)
            organisation.name = LocalizedText(organisation.name.texts.merging(names.texts) { $1 })
            document.written = try CanonicalJSON.text(of: organisation)
        } else {
            var person = try CanonicalJSON.value(Person.self, from: document.written)
            guard let old = person.name else {
                throw GivenRefusal(
                    .conflict,
                    "The name of '\(holder.key)' is not public, so what they gave is not taken over. Write a name into people.yaml first if it may be public now. Nothing was changed."
                )
            }
            person.name = LocalizedText(old.texts.merging(names.texts) { $1 })
            document.written = try CanonicalJSON.text(of: person)
        }
        try transaction.put(document)
        try transaction.record(Self.name, holder)
        return TakenNames(holder: holder, names: names)
    }
}

/// Names that were taken over.
public struct TakenNames: Codable, Hashable, Sendable {
    public var holder: Entry
    public var names: LocalizedText
}
