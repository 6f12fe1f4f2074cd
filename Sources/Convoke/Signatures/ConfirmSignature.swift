import ConvokeModel
import ConvokeStore

/// Confirms that somebody signed: by the link in the mail, once; again changes nothing.
public struct ConfirmSignature: UseCase {
    public static let name = "signature.confirm"
    public static let permission = Permission.anyone
    public static let keepsOutcome = false
    public var link: String
    public var lane: Lane { .claimed }
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
    public var lane: Lane { .claimed }
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
}
