import ConvokeModel
import ConvokeStore
import Foundation

/// Shows signatories their own signature by the link in a mail. Reading changes nothing, whoever follows the link first.
public struct ViewSignature: ReadUseCase {
    public static let name = "signature.view"
    public static let permission = Permission.anyone
    public var link: String
    public init(link: String) { self.link = link }

    public func read(from reader: CampaignReader) throws -> OwnSignature {
        let (signature, purpose) = try reader.ownSignature(link)
        let (written, life) = try reader.statement(signature.statement)
        let versions = try reader.versions(of: signature.statement)
        return OwnSignature(
            signature, canConfirm: purpose == .confirm && signature.state == .awaitingConfirmation,
            written, life, versions, at: reader.now)
    }
}

/// Confirms that somebody signed: by the link in the mail, once; again changes nothing.
public struct ConfirmSignature: UseCase {
    public static let name = "signature.confirm"
    public static let permission = Permission.anyone
    public static let keepsOutcome = false
    public var link: String
    public init(link: String) { self.link = link }

    public func perform(in transaction: CampaignTransaction) throws -> OwnSignature {
        _ = try transaction.lapseSignatures()
        let signature = try transaction.signature(behind: link, for: .confirm)
        let (written, life) = try transaction.statement(signature.statement)
        let confirmed =
            signature.state == .awaitingConfirmation
            ? try transaction.confirm(signature, written, life, by: Self.name) : signature
        guard confirmed.state != .lapsed else { throw SignatureRefusal.linkExpired }
        let versions = try transaction.versions(of: signature.statement)
        return OwnSignature(confirmed, canConfirm: false, written, life, versions, at: transaction.now)
    }
}

/// Says that somebody did not sign, or no longer wants to: by the link that would confirm it.
public struct RefuseSignature: UseCase {
    public static let name = "signature.refuse"
    public static let permission = Permission.anyone
    public static let keepsOutcome = false
    public var link: String
    public init(link: String) { self.link = link }

    public func perform(in transaction: CampaignTransaction) throws -> Done {
        let signature = try transaction.signature(behind: link, for: .confirm)
        guard signature.state == .awaitingConfirmation else {
            guard signature.state == .rejected else {
                throw SignatureRefusal.cannotFollow(from: signature.state, to: .rejected)
            }
            return Done()
        }
        _ = try transaction.keep(signature, in: .rejected)
        try transaction.record(Self.name, "\(Entry.statement(signature.statement)) \(signature.id)")
        return Done()
    }
}

/// Takes the signatory's own signature back.
public struct WithdrawOwnSignature: UseCase {
    public static let name = "signature.leave"
    public static let permission = Permission.anyone
    public static let keepsOutcome = false
    public var link: String
    /// Where the list is frozen already: whether the next one shows the name as retracted, or is without it.
    public var retraction: Retraction?
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

extension CampaignReader {
    /// The signature behind a link of either purpose.
    fileprivate func ownSignature(_ link: String) throws -> (Signature, SignatureLinkPurpose) {
        do { return (try signature(behind: link, for: .confirm), .confirm) } catch is NotFound {
            return (try signature(behind: link, for: .manage), .manage)
        }
    }
}

extension CampaignTransaction {
    /// What a confirmed address makes of a signature: accepted, or before the secretariat.
    func confirm(_ signature: Signature, _ written: JointStatement, _ life: StatementLife, by useCase: String) throws
        -> Signature
    {
        switch written.signOn(life, at: now) {
        case .open, .grace, .late: break
        case .refused(let refusal): throw refusal
        }
        var signature = signature
        if life.stage.isPublic { signature.isLate = true }
        signature = try proveMandate(signature)
        let waits =
            (written.approval ?? .organisations).includes(signature.signatory) && signature.details.proof == .none
        let confirmed = try keep(signature, in: waits ? .awaitingApproval : .accepted)
        let link = try link(to: confirmed, for: .manage).token
        try draft(waits ? .signatureReceived(link: link) : .signatureAccepted(link: link), to: confirmed)
        try record(useCase, "\(Entry.statement(signature.statement)) \(signature.id)")
        return confirmed
    }

    /// Notes that a representative wrote from a domain that the campaign knows as the organisation's own.
    private func proveMandate(_ signature: Signature) throws -> Signature {
        guard case .organisation = signature.signatory, let address = signature.details.address,
            let organisation = try organisation(of: signature.signatory),
            organisation.domains.contains(where: { address.proves(domain: $0) })
        else { return signature }
        var signature = signature
        signature.details.proof = .mailDomain
        _ = try keep(signature.details, of: signature)
        return signature
    }

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

/// A signature as its signatory may see it.
public struct OwnSignature: Codable, Hashable, Sendable {
    public var statement: Identifier<JointStatement>
    public var title: LocalizedText
    public var name: String
    public var state: SignatureState
    /// How it stands towards the text as it is now.
    public var standing: TextStanding
    /// The version that was signed, the one agreed to since, and the last.
    public var signedVersion: Int
    public var agreedVersion: Int
    public var version: Int
    /// The SHA-256 over all languages of the text that was signed.
    public var sha256: String?
    public var canConfirm: Bool
    public var display: SignatureDisplay

    init(
        _ signature: Signature, canConfirm: Bool, _ written: JointStatement, _ life: StatementLife,
        _ versions: [StatementVersion], at now: Date
    ) {
        statement = signature.statement
        title = written.title
        name = signature.signatory.name
        state = signature.state
        standing = versions.standing(of: signature.agreedVersion, at: now)
        signedVersion = signature.version
        agreedVersion = signature.agreedVersion
        version = life.version
        sha256 = versions.first { $0.number == signature.version }?.hash
        self.canConfirm = canConfirm
        display = signature.details.shown
    }
}
