/// One party on the door list.
public struct DoorListEntry: Hashable, Sendable, Codable {
    public var code: DoorCode
    /// A name or alias.
    public var name: String
    public var party: Int
    /// How many of the party are in; none where nobody came yet.
    public var checkedIn: Int?

    public init(code: DoorCode, name: String, party: Int, checkedIn: Int? = nil) {
        self.code = code
        self.name = name
        self.party = party
        self.checkedIn = checkedIn
    }
}

/// Who may come in at one event, in the order of their names.
public struct DoorList: Hashable, Sendable, Codable {
    public var event: Identifier<Event>
    /// The event's own language, in which the list is written and sorted.
    public var language: LanguageTag
    public var title: LocalizedText.Reading
    public var when: When
    public var entries: [DoorListEntry]

    public init(of event: Event, campaign: Campaign?, entries: [DoorListEntry]) {
        self.event = event.key
        language = event.languages.first ?? campaign?.languages.first ?? .english
        title =
            event.title.reading(in: language) ?? LocalizedText.Reading(text: event.key.text, language: .english)
        when = event.when
        self.entries = Collation(language: language).sorted(entries.sorted { $0.code < $1.code }) { $0.name }
    }

    public var people: Int { entries.reduce(0) { $0 + $1.party } }
}

extension DoorList {
    /// The one entry that somebody at the door means, by code or by a name that only one party has.
    public func entry(for asked: String) throws(DoorRefusal) -> DoorListEntry {
        let code = DoorCode(asked)
        if let code, let entry = entries.first(where: { $0.code == code }) { return entry }
        let folded = asked.folded
        return try DoorRefusal.only(entries.filter { $0.name.folded == folded })
    }
}
