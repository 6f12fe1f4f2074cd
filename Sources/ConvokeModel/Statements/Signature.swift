/// A signature of a joint statement: who signed, and which exact text.
public struct Signature: Hashable, Sendable {
    public var id: Identifier<Signature>
    public var statement: Identifier<JointStatement>
    /// The number of the text version that it was given for.
    public var version: Int
    /// The latest version that the signatory agreed to by word: at least `version`.
    public var agreedVersion: Int
    /// The language in which the text was read; nothing where the secretariat entered it.
    public var language: LanguageTag?
    public var details: SignatureDetails
    public var state: SignatureState
    public var source: SignatureSource
    /// The order in which signatures came in.
    public var place: Int
    /// The number that it got when it was accepted, from 1 without gaps; kept after a withdrawal.
    public var ordinal: Int?
    /// Whether it was accepted after the list was published.
    public var isLate: Bool
    /// The day on which it was given or entered; the hour is not kept.
    public var signedOn: LocalDate
    /// How often the links in its mails were made anew: older ones open nothing.
    public var linkNumber: Int

    public init(
        id: Identifier<Signature>, statement: Identifier<JointStatement>, version: Int, agreedVersion: Int? = nil,
        language: LanguageTag? = nil, details: SignatureDetails, state: SignatureState, source: SignatureSource,
        place: Int = 0, ordinal: Int? = nil, isLate: Bool = false, signedOn: LocalDate,
        linkNumber: Int = 0
    ) {
        self.id = id
        self.statement = statement
        self.version = version
        self.agreedVersion = agreedVersion ?? version
        self.language = language
        self.details = details
        self.state = state
        self.source = source
        self.place = place
        self.ordinal = ordinal
        self.isLate = isLate
        self.signedOn = signedOn
        self.linkNumber = linkNumber
    }

    public var signatory: Signatory { details.signatory }
}

public enum SignatureState: String, Word {
    case awaitingConfirmation, awaitingApproval, accepted, held, rejected, withdrawn, lapsed
}

extension SignatureState {
    /// Whether the signatory stands on the statement or may come to.
    public var isLive: Bool {
        switch self {
        case .awaitingConfirmation, .awaitingApproval, .accepted, .held: true
        case .rejected, .withdrawn, .lapsed: false
        }
    }

    /// The states that may follow this one.
    public var followers: Set<SignatureState> {
        switch self {
        case .awaitingConfirmation: [.awaitingApproval, .accepted, .held, .rejected, .withdrawn, .lapsed]
        case .awaitingApproval: [.accepted, .held, .rejected, .withdrawn]
        case .held: [.awaitingConfirmation, .awaitingApproval, .accepted, .rejected, .withdrawn]
        case .accepted: [.held, .rejected, .withdrawn]
        case .rejected: [.awaitingApproval, .accepted]
        case .lapsed, .withdrawn: []
        }
    }
}

/// How a signature came in.
public enum SignatureSource: String, Word { case form, sheet, paper, secretariat, message }
