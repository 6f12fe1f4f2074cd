import ConvokeModel
import ConvokeStore

/// Asks the organisations of a group that have not signed to do so: each once, through the person who has a standing mandate by
/// an earlier signature, with a reading link of its own.
public struct InviteSignatories: UseCase {
    public static let name = "signature.invite"
    public static let permission = Permission.secretariat
    public var statement: Identifier<JointStatement>
    public var group: Identifier<OrganisationGroup>
    public init(statement: Identifier<JointStatement>, group: Identifier<OrganisationGroup>) {
        (self.statement, self.group) = (statement, group)
    }

    public func perform(in transaction: CampaignTransaction) throws -> InvitedSignatories {
        try requireOpen(in: transaction)
        let rows = try transaction.missingSignatories(of: statement, among: group)
        let members = try transaction.campaign().groups[group]?.members ?? []
        let asked = try transaction.invitedOrganisations(to: statement)
        var outcome = InvitedSignatories(signed: Set(members).count - rows.count)
        for (missing, mandate) in rows {
            guard let mandate, let person = missing.standing, let address = person.address else {
                outcome.withoutAddress += 1
                continue
            }
            guard !asked.contains(missing.name.folded) else {
                outcome.before += 1
                continue
            }
            let link = try transaction.addReadingLink(to: statement, for: missing.name).token
            // Of no signature of this statement: the mandate is from another.
            try transaction.draft(
                SigningDraft(
                    message: .signInvitation(organisation: missing.name, link: link), name: person.name,
                    address: address),
                of: statement, signature: nil, language: mandate.language)
            outcome.drafted += 1
        }
        try transaction.record(Self.name, Entry.statement(statement), detail: "\(outcome.drafted) mails")
        return outcome
    }

    private func requireOpen(in transaction: CampaignTransaction) throws {
        let (written, life) = try transaction.statement(statement)
        switch written.signOn(life, at: transaction.now) {
        case .open, .late: break
        case .grace: throw SignatureRefusal.deadlinePassed
        case .refused(let refusal): throw refusal
        }
        guard written.signatories ?? .both != .individuals else { throw SignatureRefusal.onlyIndividuals }
        guard try !life.isEmbargoed(at: transaction.releaseTime) else {
            throw GivenRefusal(
                .conflict,
                "The statement is under an embargo, and mails go only to those who signed it. Give others a link of their own with 'convoke statement link'. Nothing was drafted."
            )
        }
    }
}

/// How many organisations were asked to sign, and why others were not.
public struct InvitedSignatories: Codable, Hashable, Sendable {
    public var drafted: Int
    /// Organisations for which nobody with an address has a standing mandate.
    public var withoutAddress: Int
    /// Organisations that were asked before.
    public var before: Int
    /// Organisations that have signed, or are about to.
    public var signed: Int

    public init(drafted: Int = 0, withoutAddress: Int = 0, before: Int = 0, signed: Int = 0) {
        self.drafted = drafted
        self.withoutAddress = withoutAddress
        self.before = before
        self.signed = signed
    }
}
