import ConvokeModel
import ConvokeStore

/// Asks the organisations of a group that have not signed to do so: each once, through whoever may sign for it at any time, with
/// a reading link of its own.
public struct InviteMissingSignatories: UseCase {
    public static let name = "signature.invite"
    public static let permission = Permission.secretariat
    public static let keepsOutcome = false
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
                outcome.withoutAddress.append(missing.organisation)
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
    /// Those who were asked before.
    public var before: Int
    /// Those who have signed, or are about to.
    public var signed: Int
    /// Those of whom nobody with a standing mandate and an address is known.
    public var withoutAddress: [Identifier<Organisation>]

    public init(
        drafted: Int = 0, before: Int = 0, signed: Int = 0, withoutAddress: [Identifier<Organisation>] = []
    ) {
        self.drafted = drafted
        self.before = before
        self.signed = signed
        self.withoutAddress = withoutAddress
    }
}
