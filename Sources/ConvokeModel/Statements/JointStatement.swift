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
    /// When signatories are asked to have answered, before the deadline.
    public var softDeadline: Deadline?
    /// Hours after the deadline in which what was signed in time is still confirmed; 24 unless told.
    public var grace: Int?
    public var lateNames: LateNames
    /// Who may sign; organisations and individuals unless told.
    public var signatories: SignatoryPolicy?
    /// Whose signatures wait for the secretariat; organisations' unless told.
    public var approval: SignatoryPolicy?
    /// The number of signatures that the coalition hopes for.
    public var goal: Int?
    /// How lists are set.
    public var list: ListForm?
    /// The number of signatories that an earlier publication of the text claims, to be held against the list.
    public var claimedSignatories: Int?
    public var links: [Link]
    public var tags: [String]

    public init(
        key: Identifier<JointStatement>, title: LocalizedText, text: LocalizedText, date: LocalDate? = nil,
        place: LocalizedText? = nil, addressees: [Addressee] = [], closing: LocalizedText? = nil,
        leads: [Identifier<Organisation>] = [], documents: [CitedDocument] = [], contact: String? = nil,
        deadline: Deadline? = nil, softDeadline: Deadline? = nil, grace: Int? = nil,
        lateNames: LateNames = .addendum, signatories: SignatoryPolicy? = nil, approval: SignatoryPolicy? = nil,
        goal: Int? = nil, list: ListForm? = nil, claimedSignatories: Int? = nil,
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
        self.softDeadline = softDeadline
        self.grace = grace
        self.lateNames = lateNames
        self.signatories = signatories
        self.approval = approval
        self.goal = goal
        self.list = list
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

/// Which signatories something is about.
public enum SignatoryPolicy: String, Word { case organisations, individuals, both, none }

extension SignatoryPolicy {
    public func includes(_ signatory: Signatory) -> Bool {
        switch self {
        case .organisations: signatory.isOrganisation
        case .individuals: !signatory.isOrganisation
        case .both: true
        case .none: false
        }
    }
}

/// What becomes of signatures that come after publication.
public enum LateNames: String, Word { case addendum, rolling, closed }
