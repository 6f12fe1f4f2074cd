import ConvokeModel
import ConvokeStore
import Foundation

/// Signs a statement from outside: an organisation through a representative, or a person for themselves. Nothing counts before
/// the address is confirmed by a link that is only in the mail.
///
/// The answer is the same for an address that is new, known or unwelcome.
public struct SignStatement: UseCase {
    public static let name = "signature.sign"
    public static let permission = Permission.anyone
    public static let keepsOutcome = false

    public var statement: Identifier<JointStatement>
    public var signatory: Signatory
    public var representative: Representative?
    public var address: MailAddress
    public var language: LanguageTag
    public var display: SignatureDisplay?
    public var consents: SignatureConsents
    /// The link by which a statement under an embargo was read.
    public var readingLink: String?

    public var lane: Lane { .statement(statement) }
    public init(
        statement: Identifier<JointStatement>, signatory: Signatory, representative: Representative? = nil,
        address: MailAddress, language: LanguageTag, display: SignatureDisplay? = nil,
        consents: SignatureConsents = SignatureConsents(), readingLink: String? = nil
    ) {
        self.statement = statement
        self.signatory = signatory
        self.representative = representative
        self.address = address
        self.language = language
        self.display = display
        self.consents = consents
        self.readingLink = readingLink
    }

    public func perform(in transaction: CampaignTransaction) throws -> SignatureReceipt {
        let (written, life) = try readable(in: transaction)
        let isLate: Bool
        switch written.signOn(life, at: transaction.now) {
        case .open: isLate = false
        case .late: isLate = true
        case .grace: throw SignatureRefusal.deadlinePassed
        case .refused(let refusal): throw refusal
        }
        try written.requireKind(of: signatory)
        guard !signatory.isOrganisation || representative != nil else { throw SignatureRefusal.needsRepresentative }
        let details = SignatureDetails(
            signatory: signatory, representative: representative, address: address, display: display ?? .public,
            consents: consents)
        try details.requireSound()
        _ = try transaction.lapseSignatures()
        let until = written.confirmationEnd(at: transaction.now)
        let new = Signature(
            id: transaction.newIdentifier(), statement: statement, version: life.version, language: language,
            details: details, state: .awaitingConfirmation, source: .form, isLate: isLate, signedOn: transaction.today)
        if let added = try transaction.add(new, keptUntil: until) ?? addWithoutNumber(new, until, in: transaction) {
            let link = try transaction.link(to: added, for: .confirm).token
            try transaction.draft(.confirmSignature(link: link, until: until), to: added)
            try transaction.record(Self.name, "\(Entry.statement(statement)) \(added.id)")
        } else {
            try tellKnown(details, until: until, in: transaction)
        }
        return SignatureReceipt(confirmBy: until)
    }

    /// Registers are public: whoever wrote an organisation's number first must not keep it out. Where only the number stands
    /// there already, the signature comes in without it, and with a note for the secretariat.
    private func addWithoutNumber(_ new: Signature, _ until: Date, in transaction: CampaignTransaction) throws
        -> Signature?
    {
        guard case .organisation(var organisation) = new.signatory, let registry = organisation.registry else {
            return nil
        }
        organisation.registry = nil
        var signature = new
        signature.details.signatory = .organisation(organisation)
        signature.details.evidence.append("Gave the number \(registry), which another signature has.")
        return try transaction.add(signature, keptUntil: until)
    }

    private func readable(in transaction: CampaignTransaction) throws -> (JointStatement, StatementLife) {
        if let readingLink, try transaction.statement(behind: readingLink) == statement {
            return try transaction.statement(statement)
        }
        return try transaction.readableStatement(statement)
    }

    /// Whoever signed before is told by mail, a few times a day at most: with the link again where it was not used.
    private func tellKnown(_ details: SignatureDetails, until: Date, in transaction: CampaignTransaction) throws {
        let known = try transaction.liveSignatures(of: statement, named: signatory.identity).first {
            $0.details.address?.canonical == address.canonical
        }
        guard let known else { return }
        let kind: SigningMessageKind = known.state == .awaitingConfirmation ? .confirmSignature : .signatureExists
        if known.state == .awaitingConfirmation {
            // The newest spelling is the one that is meant.
            _ = try transaction.keep(details, of: known)
            try transaction.keep(confirmationEnd: until, of: known)
        }
        let most = kind == .confirmSignature ? 3 : 1
        guard try transaction.draftCount(kind, to: known.id, of: statement, since: transaction.today) < most else {
            return
        }
        if kind == .confirmSignature {
            var latest = known
            latest.details = details
            let link = try transaction.link(to: known, for: .confirm).token
            try transaction.draft(.confirmSignature(link: link, until: until), to: latest)
        } else {
            try transaction.draft(.signatureExists, to: known)
        }
        try transaction.record(Self.name, "\(Entry.statement(statement)) \(known.id)", detail: "again")
    }
}

/// The answer to everybody who signs from outside.
public struct SignatureReceipt: Codable, Hashable, Sendable {
    /// Until when the link in the mail has to be used.
    public var confirmBy: Date
}
