import ConvokeModel
import ConvokeStore

/// Accepts a signature that waits, or that was held or rejected by mistake.
public struct ApproveSignature: UseCase {
    public static let name = "signature.approve"
    public static let permission = Permission.secretariat
    public static let keepsOutcome = false
    public var statement: Identifier<JointStatement>
    public var signature: Identifier<Signature>
    /// On what evidence; needed where the address was never confirmed.
    public var note: String?
    /// What speaks for the mandate, where somebody looked.
    public var proof: MandateProof?
    public init(
        statement: Identifier<JointStatement>, signature: Identifier<Signature>, note: String? = nil,
        proof: MandateProof? = nil
    ) {
        (self.statement, self.signature, self.note, self.proof) = (statement, signature, note, proof)
    }

    public func perform(in transaction: CampaignTransaction) throws -> SignatureListing {
        var signature = try transaction.signature(signature, of: statement)
        if let proof {
            signature.details.proof = proof
            _ = try transaction.keep(signature.details, of: signature)
        }
        guard signature.state != .awaitingConfirmation || note?.isEmpty == false else {
            throw SignatureRefusal.needsConfirmation
        }
        let (written, life) = try transaction.statement(statement)
        let isLate = try written.requireSecretariatMayAdd(signature.signatory, life)
        var late = signature
        late.isLate = isLate
        let approved = try transaction.decide(late, .accepted, note, by: Self.name)
        try transaction.draft(
            .signatureAccepted(link: try transaction.link(to: approved, for: .manage).token), to: approved)
        return SignatureListing(approved)
    }
}

/// Turns a signature down. The signatory is told in neutral words where the address was confirmed.
public struct RejectSignature: UseCase {
    public static let name = "signature.reject"
    public static let permission = Permission.secretariat
    public static let keepsOutcome = false
    public var statement: Identifier<JointStatement>
    public var signature: Identifier<Signature>
    public var note: String?
    public init(statement: Identifier<JointStatement>, signature: Identifier<Signature>, note: String? = nil) {
        (self.statement, self.signature, self.note) = (statement, signature, note)
    }

    public func perform(in transaction: CampaignTransaction) throws -> SignatureListing {
        let signature = try transaction.signature(signature, of: statement)
        let rejected = try transaction.decide(signature, .rejected, note, by: Self.name)
        if signature.state != .awaitingConfirmation { try transaction.draft(.signatureDeclined, to: rejected) }
        return SignatureListing(rejected)
    }
}

/// Puts a signature aside until something is found out; it is on no list meanwhile.
public struct HoldSignature: UseCase {
    public static let name = "signature.hold"
    public static let permission = Permission.secretariat
    public static let keepsOutcome = false
    public var statement: Identifier<JointStatement>
    public var signature: Identifier<Signature>
    public var note: String?
    public init(statement: Identifier<JointStatement>, signature: Identifier<Signature>, note: String? = nil) {
        (self.statement, self.signature, self.note) = (statement, signature, note)
    }

    public func perform(in transaction: CampaignTransaction) throws -> SignatureListing {
        SignatureListing(
            try transaction.decide(try transaction.signature(signature, of: statement), .held, note, by: Self.name))
    }
}

/// Takes a signature back for its signatory, who asked for it by another way.
public struct WithdrawSignature: UseCase {
    public static let name = "signature.withdraw"
    public static let permission = Permission.secretariat
    public static let keepsOutcome = false
    public var statement: Identifier<JointStatement>
    public var signature: Identifier<Signature>
    public var retraction: Retraction?
    public var note: String?
    public init(
        statement: Identifier<JointStatement>, signature: Identifier<Signature>, retraction: Retraction? = nil,
        note: String? = nil
    ) {
        self.statement = statement
        self.signature = signature
        self.retraction = retraction
        self.note = note
    }

    public func perform(in transaction: CampaignTransaction) throws -> SignatureListing {
        let signature = try transaction.signature(signature, of: statement)
        return SignatureListing(
            try transaction.withdraw(
                signature, try transaction.statement(statement).life, retraction: retraction, by: Self.name, note: note)
        )
    }
}

extension CampaignTransaction {
    /// Takes a signature to another state by the secretariat's decision. The note is personal and stays sealed.
    func decide(_ signature: Signature, _ state: SignatureState, _ note: String?, by useCase: String) throws
        -> Signature
    {
        guard signature.state.followers.contains(state) else {
            throw SignatureRefusal.cannotFollow(from: signature.state, to: state)
        }
        if signature.state == .accepted, try statement(signature.statement).life.stage == .frozen {
            throw SignatureRefusal.listIsFrozen
        }
        // Who was rejected or whose signature lapsed may have signed again since.
        if !signature.state.isLive, state.isLive, try stands(besides: signature) {
            throw GivenRefusal(
                .conflict,
                "The same signatory has signed again since, and that signature stands. Look with 'convoke signature list'. Nothing was changed."
            )
        }
        var signature = signature
        if let note, !note.isEmpty {
            signature.details.evidence.append(note)
            _ = try keep(signature.details, of: signature)
        }
        let decided = try keep(signature, in: state)
        try record(useCase, "\(Entry.statement(signature.statement)) \(signature.id)")
        return decided
    }
}
