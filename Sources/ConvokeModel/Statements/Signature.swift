/// A signature of a joint statement: who signed, and which exact text.
public struct Signature: Hashable, Sendable, Codable {
    public var id: Identifier<Signature>
    public var statement: Identifier<JointStatement>
    /// The number of the text version that it is bound to.
    public var version: Int
    public var signatory: Signatory
    public var state: SignatureState
    public var source: SignatureSource
    /// The day on which it was given or entered; the hour is not kept.
    public var signedOn: LocalDate

    public init(
        id: Identifier<Signature>, statement: Identifier<JointStatement>, version: Int, signatory: Signatory,
        state: SignatureState, source: SignatureSource, signedOn: LocalDate
    ) {
        self.id = id
        self.statement = statement
        self.version = version
        self.signatory = signatory
        self.state = state
        self.source = source
        self.signedOn = signedOn
    }
}

public enum SignatureState: String, Word {
    case awaitingConfirmation, awaitingApproval, accepted, held, rejected, withdrawn, lapsed
}

/// How a signature came in.
public enum SignatureSource: String, Word { case form, sheet, paper, secretariat }
