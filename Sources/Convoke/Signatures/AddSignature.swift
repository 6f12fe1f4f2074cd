import ConvokeModel
import ConvokeStore

/// Enters a signature that reached the secretariat by other ways: it is accepted at once, on the secretariat's word, with the
/// evidence noted.
public struct AddSignature: UseCase {
    public static let name = "signature.add"
    public static let permission = Permission.secretariat
    public static let keepsOutcome = false

    public var statement: Identifier<JointStatement>
    public var details: SignatureDetails
    public var source: SignatureSource?
    public var language: LanguageTag?

    public init(
        statement: Identifier<JointStatement>, details: SignatureDetails, source: SignatureSource? = nil,
        language: LanguageTag? = nil
    ) {
        self.statement = statement
        self.details = details
        self.source = source
        self.language = language
    }

    public func perform(in transaction: CampaignTransaction) throws -> AddedSignature {
        let (written, life) = try transaction.statement(statement)
        let isLate = try written.requireSecretariatMayAdd(details.signatory, life)
        try details.requireSound()
        var details = details
        if details.proof == .none { details.proof = .secretariat }
        let same = try transaction.liveSignatures(of: statement, named: details.signatory.identity)
        let new = Signature(
            id: transaction.newIdentifier(), statement: statement, version: life.version, language: language,
            details: details, state: .accepted, source: source ?? .secretariat, isLate: isLate,
            signedOn: transaction.today)
        guard let added = try transaction.add(new) else {
            throw GivenRefusal(
                .conflict,
                "The same name with the same address, or the same number in a register, stands on '\(statement)' already, as \(same.first?.id.text ?? "another signature"). Nothing was changed."
            )
        }
        try transaction.record(Self.name, "\(Entry.statement(statement)) \(added.id)")
        return AddedSignature(SignatureListing(added), sameName: same.map(\.id))
    }
}

/// A signature that was entered, with those that have the same name.
public struct AddedSignature: Codable, Hashable, Sendable {
    public var id: Identifier<Signature>
    public var kind: String
    public var name: String
    public var country: String?
    public var state: String
    public var ordinal: Int?
    /// Signatures of the same kind and name, for somebody to look at.
    public var sameName: [Identifier<Signature>]

    init(_ listing: SignatureListing, sameName: [Identifier<Signature>]) {
        (id, kind, name) = (listing.id, listing.kind, listing.name)
        (country, state, ordinal) = (listing.country, listing.state, listing.ordinal)
        self.sameName = sameName
    }
}

extension JointStatement {
    /// Refuses a signature that this statement does not take from the secretariat now; says whether it comes late. The
    /// deadline is for those who sign themselves.
    func requireSecretariatMayAdd(_ signatory: Signatory, _ life: StatementLife) throws -> Bool {
        try requireKind(of: signatory)
        switch life.stage {
        case .signOn, .closed: return false
        case .draft: throw SignatureRefusal.notOpen(.draft)
        case .frozen: throw SignatureRefusal.listIsFrozen
        case .archived: throw SignatureRefusal.notOpen(.archived)
        case .published:
            guard lateNames != .closed else { throw SignatureRefusal.noLateNames }
            return true
        }
    }

    func requireKind(of signatory: Signatory) throws {
        guard (signatories ?? .both).includes(signatory) else {
            throw signatory.isOrganisation ? SignatureRefusal.onlyIndividuals : .onlyOrganisations
        }
    }
}

extension SignatureDetails {
    /// Refuses names and titles that no list could print, naming every problem at once.
    func requireSound() throws {
        var lines: [(String, String?)] = [
            ("The name", signatory.name), ("The representative's name", representative?.name),
            ("The representative's title", representative?.title),
        ]
        switch signatory {
        case .organisation(let organisation):
            lines += [("The acronym", organisation.acronym), ("The sort name", organisation.sortName)]
            lines += (organisation.names?.texts ?? [:]).sorted { $0.key < $1.key }.map {
                ("The name in \($0.key)", $0.value)
            }
        case .individual(let individual):
            lines += [
                ("The title", individual.title), ("The affiliation", individual.affiliation),
                ("The sort name", individual.sortName),
            ]
        }
        var problems = lines.compactMap { what, text in
            text.map { $0.isPrintableLine } == false
                ? "\(what) has to be 1 to 500 letters without line ends or control characters." : nil
        }
        if MailAddress(signatory.name) != nil {
            problems.append("The name is a mail address: give the name, and the address with --email.")
        }
        guard problems.isEmpty else {
            throw GivenRefusal(.invalid, problems.joined(separator: " ") + " Nothing was changed.")
        }
    }
}
