import ConvokeModel
import ConvokeStore

/// Corrects who a signature is of: a name's spelling, a country, a person who meant their organisation. What it said before is
/// kept as evidence.
public struct CorrectSignature: UseCase {
    public static let name = "signature.correct"
    public static let permission = Permission.secretariat
    public static let keepsOutcome = false
    public var statement: Identifier<JointStatement>
    public var signature: Identifier<Signature>
    public var signatory: Signatory
    /// Nothing leaves it as it is.
    public var representative: Representative?
    public var display: SignatureDisplay?
    public var note: String?

    public init(
        statement: Identifier<JointStatement>, signature: Identifier<Signature>, signatory: Signatory,
        representative: Representative? = nil, display: SignatureDisplay? = nil, note: String? = nil
    ) {
        self.statement = statement
        self.signature = signature
        self.signatory = signatory
        self.representative = representative
        self.display = display
        self.note = note
    }

    public func perform(in transaction: CampaignTransaction) throws -> SignatureListing {
        var signature = try transaction.signature(signature, of: statement)
        let before = signature.details
        if signatory != before.signatory {
            try transaction.statement(statement).statement.requireKind(of: signatory)
            signature.details.former.append(before.signatory)
        }
        signature.details.signatory = signatory
        if let representative { signature.details.representative = representative }
        if let display { signature.details.display = display }
        if let note, !note.isEmpty { signature.details.evidence.append(note) }
        try signature.details.requireSound()
        guard try transaction.keep(signature.details, of: signature) else {
            throw GivenRefusal(
                .conflict,
                "With this name it would be the same as another signature from the same address, or with this number the same as another. Merge the two with 'convoke signature merge'. Nothing was changed."
            )
        }
        try transaction.record(Self.name, "\(Entry.statement(statement)) \(signature.id)")
        return SignatureListing(signature)
    }
}
