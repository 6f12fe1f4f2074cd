/// A text that organisations and people sign together, as it is written. What happens to it is its `StatementLife`.
public struct JointStatement: Hashable, Sendable, Codable {
    public var key: Identifier<JointStatement>
    public var title: LocalizedText
    /// The text above the demands: Markdown with placeholders for numbers such as `{{organisations.count}}`.
    public var text: LocalizedText
    /// The day that it bears.
    public var date: LocalDate?
    public var place: LocalizedText?
    public var addressees: [Addressee]
    /// The text after the demands.
    public var closing: LocalizedText?
    public var leads: [Identifier<Organisation>]
    public var documents: [CitedDocument]
    public var contact: String?
    public var deadline: Deadline?
    public var lateNames: LateNames
    /// The number of signatories that an earlier publication of the text claims, to be held against the list.
    public var claimedSignatories: Int?
    public var links: [Link]
    public var tags: [String]

    public init(
        key: Identifier<JointStatement>, title: LocalizedText, text: LocalizedText, date: LocalDate? = nil,
        place: LocalizedText? = nil, addressees: [Addressee] = [], closing: LocalizedText? = nil,
        leads: [Identifier<Organisation>] = [], documents: [CitedDocument] = [], contact: String? = nil,
        deadline: Deadline? = nil, lateNames: LateNames = .addendum, claimedSignatories: Int? = nil,
        links: [Link] = [], tags: [String] = []
    ) {
        self.key = key
        self.title = title
        self.text = text
        self.date = date
        self.place = place
        self.addressees = addressees
        self.closing = closing
        self.leads = leads
        self.documents = documents
        self.contact = contact
        self.deadline = deadline
        self.lateNames = lateNames
        self.claimedSignatories = claimedSignatories
        self.links = links
        self.tags = tags
    }

    /// The languages in which title and text are there.
    public var languages: [LanguageTag] { text.languages.filter { title[$0] != nil } }
}

/// Somebody whom a statement calls upon, and to do what.
public struct Addressee: Hashable, Sendable, Codable {
    public var name: LocalizedText
    public var demands: [LocalizedText]

    public init(name: LocalizedText, demands: [LocalizedText]) {
        self.name = name
        self.demands = demands
    }
}

/// A local time by which something has to be done.
public struct Deadline: Hashable, Sendable, Codable {
    public var at: LocalDateTime
    public var zone: DeadlineZone

    public init(at: LocalDateTime, zone: DeadlineZone) {
        self.at = at
        self.zone = zone
    }
}

/// The zone of a deadline: one of IANA's, or "anywhere on Earth" (12 hours west of UTC).
public enum DeadlineZone: Hashable, Sendable, Codable {
    case zone(Zone)
    case anywhereOnEarth
}

/// What becomes of signatures that come after publication.
public enum LateNames: String, Word { case addendum, rolling, closed }
