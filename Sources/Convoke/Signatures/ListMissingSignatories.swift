import ConvokeModel
import ConvokeStore

/// Lists which organisations of a group have not signed a statement yet, in the order of the language, with whoever may sign
/// for them at any time.
public struct ListMissingSignatories: ReadUseCase {
    public static let name = "signature.missing"
    public static let permission = Permission.secretariat
    public var statement: Identifier<JointStatement>
    /// The group of organisations, as `groups:` in the campaign names it.
    public var group: Identifier<OrganisationGroup>
    public init(statement: Identifier<JointStatement>, group: Identifier<OrganisationGroup>) {
        (self.statement, self.group) = (statement, group)
    }

    public func read(from reader: CampaignReader) throws -> [MissingSignatory] {
        try reader.missingSignatories(of: statement, among: group).map(\.missing)
    }
}

extension CampaignReader {
    /// The organisations of a group without a signature, each with the signature that gave its standing mandate.
    func missingSignatories(of statement: Identifier<JointStatement>, among group: Identifier<OrganisationGroup>) throws
        -> [(missing: MissingSignatory, mandate: Signature?)]
    {
        _ = try self.statement(statement)
        let campaign = try campaign()
        guard let members = campaign.groups[group]?.members else {
            throw NotFound("group", group.text, among: campaign.groups.keys.map(\.text))
        }
        let organisations = try organisations()
        let directory = OrganisationDirectory(organisations)
        let present = Self.signers(in: try signatures(of: statement), directory, organisations).keys
        let standing = try mandates(directory, organisations)
        let missing = organisations.filter { members.contains($0.key) && !present.contains($0.key) }
        let rows = missing.map { organisation in
            let mandate = standing[organisation.key]
            return (
                missing: MissingSignatory(
                    organisation: organisation.key, name: organisation.name.text(in: campaign.mainLanguage),
                    acronym: organisation.acronym, country: organisation.country?.code,
                    standing: mandate.flatMap(StandingMandate.init)), mandate: mandate
            )
        }
        return Collation(language: campaign.mainLanguage).sorted(rows, by: \.missing.name)
    }

    /// The campaign's organisations that have signed, each with its signatures that stand.
    private static func signers(
        in signatures: [Signature], _ directory: OrganisationDirectory, _ organisations: [Organisation]
    ) -> [Identifier<Organisation>: [Signature]] {
        signatures.filter(\.state.isLive).reduce(into: [:]) { found, signature in
            guard case .organisation(let signing) = signature.signatory,
                let number = directory.organisation(
                    named: [signing.name] + (signing.names?.texts.values.sorted() ?? []))
            else { return }
            found[organisations[number].key, default: []].append(signature)
        }
    }

    /// The last signatures by which somebody may sign for an organisation until told otherwise, under any statement.
    private func mandates(
        _ directory: OrganisationDirectory, _ organisations: [Organisation]
    ) throws -> [Identifier<Organisation>: Signature] {
        var found: [Identifier<Organisation>: Signature] = [:]
        for entry in try documents(.statement) {
            guard let key = Identifier<JointStatement>(entry.entry.key) else { continue }
            for (organisation, signatures) in Self.signers(in: try signatures(of: key), directory, organisations) {
                let last = signatures.last {
                    $0.state == .accepted && $0.details.representative?.mandate == .standing
                }
                if let last { found[organisation] = last }
            }
        }
        return found
    }
}

/// An organisation that has not signed.
public struct MissingSignatory: Codable, Hashable, Sendable {
    public var organisation: Identifier<Organisation>
    public var name: String
    public var acronym: String?
    public var country: String?
    public var standing: StandingMandate?
}

/// A person who may sign in an organisation's name until told otherwise.
public struct StandingMandate: Codable, Hashable, Sendable {
    public var name: String
    public var title: String?
    public var address: MailAddress?

    init?(_ signature: Signature) {
        guard let representative = signature.details.representative else { return nil }
        (name, title, address) = (representative.name, representative.title, signature.details.address)
    }
}
