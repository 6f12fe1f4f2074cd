import ConvokeModel
import ConvokeStore

/// Takes the signatory's own signature back.
public struct WithdrawOwnSignature: UseCase {
    public static let name = "signature.leave"
    public static let permission = Permission.anyone
    public static let keepsOutcome = false
    public var link: String
    /// Where the list is frozen already: whether the next one shows the name as retracted, or is without it.
    public var retraction: Retraction?
    public var lane: Lane { .claimed }
    public init(link: String, retraction: Retraction? = nil) { (self.link, self.retraction) = (link, retraction) }

    public func perform(in transaction: CampaignTransaction) throws -> OwnSignature {
        let signature = try transaction.signature(behind: link, for: .manage)
        let (written, life) = try transaction.statement(signature.statement)
        let withdrawn =
            signature.state == .withdrawn
            ? signature : try transaction.withdraw(signature, life, retraction: retraction, by: Self.name, note: nil)
        let versions = try transaction.versions(of: signature.statement)
        return OwnSignature(withdrawn, canConfirm: false, written, life, versions, at: transaction.now)
    }
}

/// Agrees to the text as it is now, after it changed in substance.
public struct AgreeToText: UseCase {
    public static let name = "signature.agree"
    public static let permission = Permission.anyone
    public static let keepsOutcome = false
    public var link: String
    /// The version that was read: another than the last is not agreed to by mistake.
    public var version: Int
    public var lane: Lane { .claimed }
    public init(link: String, version: Int) { (self.link, self.version) = (link, version) }

    public func perform(in transaction: CampaignTransaction) throws -> OwnSignature {
        var signature = try transaction.signature(behind: link, for: .manage)
        let (written, life) = try transaction.statement(signature.statement)
        guard version == life.version else { throw SignatureRefusal.textChanged(life.version) }
        guard signature.state == .accepted || signature.state.isUndecided else {
            throw SignatureRefusal.cannotFollow(from: signature.state, to: .accepted)
        }
        let versions = try transaction.versions(of: signature.statement)
        guard versions.standing(of: signature.agreedVersion, at: transaction.now) != .dropped else {
            throw SignatureRefusal.deadlinePassed
        }
        if signature.agreedVersion < version {
            try transaction.keep(agreedVersion: version, of: signature)
            signature.agreedVersion = version
            try transaction.record(
                Self.name, "\(Entry.statement(signature.statement)) \(signature.id)", detail: "version \(version)")
        }
        return OwnSignature(signature, canConfirm: false, written, life, versions, at: transaction.now)
    }
}

extension CampaignTransaction {
    func withdraw(
        _ signature: Signature, _ life: StatementLife, retraction: Retraction?, by useCase: String, note: String?
    ) throws -> Signature {
        guard signature.state.followers.contains(.withdrawn) else {
            throw SignatureRefusal.cannotFollow(from: signature.state, to: .withdrawn)
        }
        var details = signature.details
        if life.stage.isFinal { details.retraction = retraction ?? .removed }
        if let note, !note.isEmpty { details.evidence.append(note) }
        if details != signature.details { _ = try keep(details, of: signature) }
        var withdrawn = try keep(signature, in: .withdrawn)
        withdrawn.details = details
        try draft(.signatureWithdrawn, to: withdrawn)
        try record(useCase, "\(Entry.statement(signature.statement)) \(signature.id)")
        return withdrawn
    }
}
