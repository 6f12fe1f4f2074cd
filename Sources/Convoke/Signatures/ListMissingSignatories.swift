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
        _ = try reader.statement(statement)
        let campaign = try reader.campaign()
        guard let members = campaign.groups[group]?.members else {
            throw NotFound("group", group.text, among: campaign.groups.keys.map(\.text))
        }
        let organisations = try reader.organisations()
        let directory = OrganisationDirectory(organisations)
        let present = try keys(of: reader.signatures(of: statement), directory, organisations).keys
        let standing = try mandates(reader, directory, organisations)
        let missing = organisations.filter { members.contains($0.key) && !present.contains($0.key) }
        return Collation(language: campaign.mainLanguage).sorted(
            missing.map {
                MissingSignatory(
                    organisation: $0.key, name: $0.name.text(in: campaign.mainLanguage), acronym: $0.acronym,
                    country: $0.country?.code, standing: standing[$0.key])
            }, by: \.name)
    }

    /// The campaign's organisations that have signed, each with its signatures that stand.
    private func keys(
        of signatures: [Signature], _ directory: OrganisationDirectory, _ organisations: [Organisation]
    ) -> [Identifier<Organisation>: [Signature]] {
        signatures.filter(\.state.isLive).reduce(into: [:]) { found, signature in
            guard case .organisation(let signing) = signature.signatory,
                let number = directory.organisation(
                    named: [signing.name] + (signing.names?.texts.values.sorted() ?? []))
            else { return }
            found[organisations[number].key, default: []].append(signature)
        }
    }

    /// Who may sign for an organisation until told otherwise, by what the campaign's statements say.
    private func mandates(
        _ reader: CampaignReader, _ directory: OrganisationDirectory, _ organisations: [Organisation]
    ) throws -> [Identifier<Organisation>: StandingMandate] {
        var found: [Identifier<Organisation>: StandingMandate] = [:]
        for entry in try reader.documents(.statement) {
            guard let key = Identifier<JointStatement>(entry.entry.key) else { continue }
            for (organisation, signatures) in keys(of: try reader.signatures(of: key), directory, organisations) {
                let last = signatures.last { $0.state == .accepted && $0.details.representative?.mandate == .standing }
                guard let last, let representative = last.details.representative else { continue }
                found[organisation] = StandingMandate(
                    name: representative.name, title: representative.title, address: last.details.address)
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
}
