/// An event as it is written: what its invitation says. What happens to it (state, answers) is its `EventLife`.
public struct Event: Hashable, Sendable, Codable {
    public var key: Identifier<Event>
    public var kind: EventKind
    public var title: LocalizedText
    public var summary: LocalizedText?
    /// Markdown.
    public var body: LocalizedText?
    public var when: When
    public var recurrence: Recurrence?
    public var place: Place?
    public var online: OnlineLink?
    public var forum: ForumReference?
    public var organisers: [Identifier<Organisation>] = []
    public var coSponsors: [Identifier<Organisation>] = []
    /// The last day on which who says yes comes onto the list of co-sponsors; who comes later is named as supporting.
    public var coSponsorsBy: LocalDate?
    public var participants: [Participant] = []
    public var agenda: [AgendaItem] = []
    /// Languages spoken.
    public var languages: [LanguageTag] = []
    /// Languages interpreted into.
    public var interpretation: [LanguageTag] = []
    public var accessibility = Accessibility()
    public var entry = EntryRule.open
    public var recording: RecordingRule?
    public var chathamHouseRule = false
    public var contentWarnings: [LocalizedText] = []
    public var film: Identifier<Film>?
    public var registration = Registration()
    public var documents: [CitedDocument] = []
    public var links: [Link] = []
    public var tags: [String] = []
    public var disclosure: EventDisclosure
    /// Things of the campaign's stock that it needs, each as often as it stands here.
    public var equipment: [Identifier<Equipment>]?

    public init(
        key: Identifier<Event>, kind: EventKind, title: LocalizedText, when: When,
        disclosure: EventDisclosure = .standard(at: .standard)
    ) {
        self.key = key
        self.kind = kind
        self.title = title
        self.when = when
        self.disclosure = disclosure
    }
}

/// Somebody's part in an event.
public struct Participant: Hashable, Sendable, Codable {
    public var person: Identifier<Person>
    public var role: ParticipantRole
    public var presence: Presence
    /// Title and affiliation for this event, where they differ from the person's own.
    public var describedAs: LocalizedText?
    /// The languages that an interpreter works between.
    public var interprets: [LanguageTag]?

    public init(
        person: Identifier<Person>, role: ParticipantRole, presence: Presence = .inPerson,
        describedAs: LocalizedText? = nil, interprets: [LanguageTag]? = nil
    ) {
        self.person = person
        self.role = role
        self.presence = presence
        self.describedAs = describedAs
        self.interprets = interprets
    }
}

/// A part of an event's course.
public struct AgendaItem: Hashable, Sendable, Codable {
    public var title: LocalizedText
    public var minutes: Int?
    public var participants: [Identifier<Person>]
    /// What those who run the event do when it begins, such as to show a film; on the run sheet alone.
    public var cue: LocalizedText?

    public init(
        title: LocalizedText, minutes: Int? = nil, participants: [Identifier<Person>] = [], cue: LocalizedText? = nil
    ) {
        self.title = title
        self.minutes = minutes
        self.participants = participants
        self.cue = cue
    }
}

/// Where an event is followed from afar.
public struct OnlineLink: Hashable, Sendable, Codable {
    public var address: WebAddress
    public var label: LocalizedText?

    public init(address: WebAddress, label: LocalizedText? = nil) {
        self.address = address
        self.label = label
    }
}

/// A document that an event or statement refers to, by its symbol where it has one: `A/HRC/37/51`.
public struct CitedDocument: Hashable, Sendable, Codable {
    public var symbol: String?
    public var title: LocalizedText?
    public var year: Int?
    public var address: WebAddress?

    public init(symbol: String? = nil, title: LocalizedText? = nil, year: Int? = nil, address: WebAddress? = nil) {
        self.symbol = symbol
        self.title = title
        self.year = year
        self.address = address
    }
}

/// A link with the words to show for it.
public struct Link: Hashable, Sendable, Codable {
    public var label: LocalizedText
    public var address: WebAddress

    public init(label: LocalizedText, address: WebAddress) {
        self.label = label
        self.address = address
    }
}
