import ConvokeModel

extension WrittenEvent {
    /// The event that a file's fields describe, as far as they can be read.
    init?(_ fields: FieldReader, key: Identifier<Event>, in surroundings: Surroundings) {
        let kind: EventKind? = fields["kind"]?.word()
        let title = fields["title"]?.localized()
        let place = fields["place"]?.place()
        let when = fields.when(zone: surroundings.zone(at: place?.venue))
        var event = Event(
            key: key, kind: kind ?? .meeting, title: title ?? LocalizedText([:]), when: when ?? .unannounced(note: nil),
            disclosure: fields.eventDisclosure(at: surroundings.risk))
        event.place = place
        var answers = Answers(page: fields.page)
        event.readHosts(fields, &answers)
        event.readText(fields)
        event.readPractice(fields)
        let state: EventState = fields["state"]?.word() ?? .draft
        guard kind != nil, title != nil, when != nil else { return nil }
        self.init(
            event: event,
            seed: EventSeed(
                state: state, answers: answers.people, hostAnswers: answers.organisations))
    }
}

extension Event {
    fileprivate mutating func readHosts(_ fields: FieldReader, _ answers: inout Answers) {
        organisers = fields.list("organisers") { answers.host($0) }
        coSponsors = fields.list("co-sponsors") { answers.host($0) }
        coSponsorsBy = fields["co-sponsors-by"]?.parsed(LocalDate.self)
        participants = fields.list("participants") { answers.participant($0) }
    }

    fileprivate mutating func readText(_ fields: FieldReader) {
        summary = fields["summary"]?.localized()
        recurrence = fields["repeats"]?.recurrence(of: when)
        online = fields["online"]?.onlineLink()
        forum = fields["forum"]?.forumReference()
        agenda = fields.list("agenda") { $0.agendaItem() }
        documents = fields.list("documents") { $0.document() }
        links = fields.list("links") { $0.link() }
        tags = fields.list("tags") { $0.text() }
        contentWarnings = fields.list("content-warnings") { $0.localized() }
    }

    fileprivate mutating func readPractice(_ fields: FieldReader) {
        languages = fields.list("languages") { $0.language() }
        interpretation = fields.list("interpretation") { $0.language() }
        accessibility = fields["access"]?.access() ?? Accessibility()
        entry = fields["entry"]?.entryRule() ?? .open
        recording = fields["recording"]?.word()
        chathamHouseRule = fields["chatham-house-rule"]?.flag() ?? false
        film = fields["film"]?.key()
        equipment = fields.listUnlessEmpty("equipment") { $0.key() }
        registration = fields["registration"]?.registration() ?? Registration()
    }
}

/// The answers that a file gives for new events; those that hold anyway are left out.
private struct Answers {
    let page: Page
    var people: [Identifier<Person>: Answer] = [:]
    var organisations: [Identifier<Organisation>: Answer] = [:]

    mutating func host(_ value: Value) -> Identifier<Organisation>? {
        guard case .map = value.node.value else { return value.key() }
        guard let fields = value.fields(.host) else { return nil }
        let answer: Answer? = fields["answer"]?.word()
        guard let key: Identifier<Organisation> = fields["organisation"]?.key() else { return nil }
        if let answer, answer != .confirmed { Self.note(answer, of: key, in: &organisations, fields["answer"]) }
        return key
    }

    mutating func participant(_ value: Value) -> Participant? {
        guard let fields = value.fields(.participant) else { return nil }
        let answer: Answer? = fields["answer"]?.word()
        let person: Identifier<Person>? = fields["person"]?.key()
        let role: ParticipantRole? = fields["role"]?.word()
        let presence: Presence = fields["presence"]?.word() ?? .inPerson
        let describedAs = fields["described-as"]?.localized()
        let interprets = fields.listUnlessEmpty("interprets") { $0.language() }
        guard let person, let role else { return nil }
        if let answer, answer != .invited { Self.note(answer, of: person, in: &people, fields["answer"]) }
        return Participant(
            person: person, role: role, presence: presence, describedAs: describedAs, interprets: interprets)
    }

    private static func note<Thing>(
        _ answer: Answer, of key: Identifier<Thing>, in answers: inout [Identifier<Thing>: Answer], _ value: Value?
    ) {
        if let other = answers[key], other != answer {
            value?.refuse(
                "two-answers", "'\(key)' stands here as \(answer.word), and above as \(other.word).",
                hint: "Give one answer.")
        }
        answers[key] = answer
    }
}
