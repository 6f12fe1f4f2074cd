import ConvokeModel
import ConvokeStore

/// Takes a person out of every view at once, issues anew what was public, and says which copies are out of reach.
public struct WithdrawEverywhere: UseCase {
    public static let name = "person.withdrawall"
    public static let permission = Permission.organiser

    public var person: Identifier<Person>
    /// Why, for the team to read; may be left out.
    public var reason: String?

    public init(person: Identifier<Person>, reason: String? = nil) { (self.person, self.reason) = (person, reason) }

    public func perform(in transaction: CampaignTransaction) throws -> WithdrawnEverywhere {
        try transaction.withdrawEverywhere(person, reason: reason, by: Self.name)
    }
}

/// What taking a person out of every view did.
public struct WithdrawnEverywhere: Codable, Hashable, Sendable {
    public var person: Identifier<Person>
    /// Events that the person no longer takes part in, and those of all events whose calendars and pages were issued anew.
    public var events: [Identifier<Event>] = []
    public var reissued: [Identifier<Event>] = []
    /// Entries whose texts said the name and no longer do.
    public var texts: [Entry] = []
    /// Mails with words of the team's own that said the name: it is cut out, and they wait until somebody has looked.
    public var heldMails = 0
    /// Signatures that no longer show the name: of an organisation without the representative, of an individual uncalled.
    public var signatures: [WithdrawnSignature] = []
    /// What cannot be called back.
    public var copies: [OutsideCopy] = []
}

/// A signature that says a name that was withdrawn.
public struct WithdrawnSignature: Codable, Hashable, Sendable {
    public var statement: Identifier<JointStatement>
    public var signature: Identifier<Signature>
}

extension CampaignTransaction {
    func withdrawEverywhere(_ key: Identifier<Person>, reason: String?, by useCase: String) throws
        -> WithdrawnEverywhere
    {
        var document = try existing(.person(key))
        let written = try CanonicalJSON.value(Person.self, from: document.written)
        let sealed = try written.sealed(beside: privatePeople()[key], in: campaign().mainLanguage)
        if let sealed, written.name != nil { try keep(sealed, of: key) }
        if let reason { try requireTellable(reason) }
        let names = NameRemoval(sealed.map { [$0.name] + $0.aliases } ?? [])
        var outcome = WithdrawnEverywhere(person: key)
        try withdrawFromEvents(key, names, &outcome, by: useCase) {
            document.written = try CanonicalJSON.text(of: written.withdrawn)
            document.life = try CanonicalJSON.text(of: PersonLife(withdrawnOn: today, reason: reason))
            try put(document)
        }
        // Their links end, and what they gave goes.
        for event in try eventsWithParts(of: .person(key)) {
            if let part = try part(of: .person(key), in: event) { try erase(part) }
        }
        try withdrawFromTexts(names, &outcome)
        try withdrawFromStatements(names, &outcome, by: useCase)
        if written.name != nil, document.applied != nil {
            outcome.copies.append(OutsideCopy(.file, about: .person(key)))
        }
        if !outcome.reissued.isEmpty { outcome.copies.append(OutsideCopy(.builtSite)) }
        outcome.copies += [OutsideCopy(.print), OutsideCopy(.backup)]
        try record(useCase, Entry.person(key), detail: "\(outcome.events.count) events")
        return outcome
    }

    /// Every event is looked at before and after, so that exactly those whose public side differs are issued anew.
    private func withdrawFromEvents(
        _ key: Identifier<Person>, _ names: NameRemoval, _ outcome: inout WithdrawnEverywhere, by useCase: String,
        takeAway: () throws -> Void
    ) throws {
        let (before, lives) = try wholeCampaign()
        try takeAway()
        var after = before
        after.people[key] = before.people[key]?.withdrawn
        for written in before.events.values.sorted(by: { $0.event.key < $1.event.key }) {
            guard let old = lives.events[written.event.key] else { continue }
            let event = written.event.without(names)
            var life = old
            if event.takesPart(key), old.answers[key] != .declined, old.answers[key] != .withdrawn {
                life.answers[key] = .withdrawn
                outcome.events.append(event.key)
            }
            if event != written.event { outcome.texts.append(.event(event.key)) }
            let isSeenOtherwise = PublicEvent(written.event, old, in: before) != PublicEvent(event, life, in: after)
            guard event != written.event || life != old || isSeenOtherwise else { continue }
            if isSeenOtherwise {
                life.sequence += 1
                outcome.reissued.append(event.key)
                outcome.copies += [
                    OutsideCopy(.calendar, about: .event(event.key)), OutsideCopy(.page, about: .event(event.key)),
                ]
                let sent = try outbox(of: event.key).count { $0.state == .sent }
                if sent > 0 { outcome.copies.append(OutsideCopy(.mail, about: .event(event.key), count: sent)) }
            }
            life.changedAt = now
            try keep(event, life)
            try record(useCase, Entry.event(event.key), detail: key.text)
        }
    }

    private func withdrawFromTexts(_ names: NameRemoval, _ outcome: inout WithdrawnEverywhere) throws {
        for document in try documents(.film) {
            var film = try CanonicalJSON.value(Film.self, from: document.written)
            film.directors = film.directors.map { names($0) }
            film.title = film.title.without(names)
            film.originalTitle = film.originalTitle.map { names($0) }
            try keep(CanonicalJSON.text(of: film), as: document, &outcome)
        }
        for document in try documents(.campaign) {
            var campaign = try CanonicalJSON.value(Campaign.self, from: document.written)
            campaign.summary = campaign.summary?.without(names)
            try keep(CanonicalJSON.text(of: campaign), as: document, &outcome)
        }
        for release in try releases() {
            let changed = release.without(names)
            if changed != release { try keep(changed) }
        }
        try withdrawFromMails(names, &outcome)
        try tellOfNames(names, &outcome)
    }

    /// Words that the team wrote in the place of a mail's own lose the name, and wait until somebody has looked at them again.
    private func withdrawFromMails(_ names: NameRemoval, _ outcome: inout WithdrawnEverywhere) throws {
        for entry in try outbox() where [.draft, .approved, .heldBack, .failed].contains(entry.state) {
            guard let words = try words(of: entry), names.finds(in: words.subject) || names.finds(in: words.text) else {
                continue
            }
            try keep(MailWords(subject: names(words.subject), text: names(words.text)), of: entry)
            try keep(.heldBack, of: entry.id)
            outcome.heldMails += 1
        }
    }

    /// Names that others bear are not cut: whoever bears one decides.
    private func tellOfNames(_ names: NameRemoval, _ outcome: inout WithdrawnEverywhere) throws {
        let content = try wholeCampaign().content
        let named =
            content.organisations.values.map { (Entry.organisation($0.key), $0.name) }
            + content.venues.values.map { (Entry.venue($0.key), $0.name) }
            + content.forums.values.map { (Entry.forum($0.key), $0.name) }
            + [(Entry(.campaign, content.campaign.key.text), content.campaign.name)]
        outcome.copies += named.filter { $1.texts.values.contains(where: names.finds) }.map(\.0).sorted().map {
            OutsideCopy(.entryName, about: $0)
        }
    }

    private func keep(_ written: String, as document: StoredDocument, _ outcome: inout WithdrawnEverywhere) throws {
        guard written != document.written else { return }
        var document = document
        document.written = written
        try put(document)
        outcome.texts.append(document.entry)
    }
}

extension Event {
    fileprivate func takesPart(_ person: Identifier<Person>) -> Bool {
        participants.contains { $0.person == person }
    }
}
