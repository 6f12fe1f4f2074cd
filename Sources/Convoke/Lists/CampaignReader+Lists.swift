import ConvokeModel
import ConvokeStore

extension CampaignReader {
    /// A statement's list in one language as it would be set from these signatures.
    func list(
        of statement: JointStatement, from signatures: [Signature], in language: LanguageTag, _ campaign: Campaign,
        leads: [String]
    ) -> SignatoryList {
        SignatoryList(
            of: signatures.map { ListedSignatory($0.signatory, display: $0.details.shown) },
            as: statement.list ?? ListForm(), leads: leads, countryNames: { campaign.name(of: $0, in: language) },
            in: language)
    }

    /// What the lead organisations of a statement are called, in their order, as signatories.
    func leadIdentities(of statement: JointStatement) throws -> [String] {
        try statement.leads.flatMap { key -> [String] in
            guard let document = try document(.organisation(key)) else { return [] }
            let organisation = try CanonicalJSON.value(Organisation.self, from: document.written)
            return organisation.name.texts.values.sorted().map {
                Signatory.organisation(SigningOrganisation(name: $0)).identity
            }
        }
    }

    /// The list that letters and pages print: the last that was frozen, or as it would be set now.
    func printedList(of key: Identifier<JointStatement>, in language: LanguageTag) throws -> SignatoryList {
        try printedManifest(of: key, in: language)?.list ?? provisionalList(of: key, in: language)
    }

    /// The last list that was frozen, where the statement is final.
    func printedManifest(of key: Identifier<JointStatement>, in language: LanguageTag) throws -> Manifest? {
        guard let number = try manifestNumbers(of: key).last(where: { $0.kind != .addendum })?.number,
            try statement(key).life.stage.isFinal
        else { return nil }
        return try manifest(of: key, number: number, in: language)?.manifest
    }

    /// The list as it would be set now.
    func provisionalList(of key: Identifier<JointStatement>, in language: LanguageTag) throws -> SignatoryList {
        let statement = try statement(key).statement
        return list(
            of: statement, from: try acceptedSignatures(of: key), in: language, try campaign(),
            leads: try leadIdentities(of: statement))
    }

    /// The number of signatories that is public: of the last full list with what was added to it, else of those accepted.
    func printedCount(of key: Identifier<JointStatement>, _ life: StatementLife, accepted: Int) throws -> Int {
        guard life.stage.isFinal else { return accepted }
        let lists = try manifestNumbers(of: key)
        guard let full = lists.lastIndex(where: { $0.kind != .addendum }) else { return accepted }
        return lists[full...].reduce(0) { $0 + $1.names }
    }
}

extension CampaignTransaction {
    /// Freezes a list in every language of the statement, as the next of its chain.
    func freezeList(
        of statement: JointStatement, _ life: inout StatementLife, kind: ManifestKind,
        from signatures: consuming [Signature], retracted: [Signatory] = [], note: String?
    ) throws -> FrozenList {
        let key = statement.key
        let version = try versions(of: key).last
        let previous = try manifestNumbers(of: key).last
        let number = (previous?.number ?? 0) + 1
        let campaign = try campaign()
        let leads = try leadIdentities(of: statement)
        let languages = statement.languages.isEmpty ? [campaign.mainLanguage] : statement.languages
        var manifests: [Manifest] = []
        for language in languages {
            manifests.append(
                Manifest(
                    statement: key, number: number, kind: kind, language: language,
                    version: version?.number ?? life.version,
                    text: version?.hashes[language], asOf: today, note: note,
                    list: list(of: statement, from: signatures, in: language, campaign, leads: leads),
                    retracted: retracted.isEmpty ? nil : retracted, previous: previous?.seal))
        }
        // A hundred thousand signatures are not held any longer while their list is written.
        let members = signatures.map(\.id)
        signatures = []
        let (seal, hashes) = try keep(manifests, members: members)
        life.lists = number
        return FrozenList(
            manifest: number, kind: kind, sha256: seal,
            counts: manifests.first?.list.counts ?? SignatoryList(groups: []).counts,
            languages: hashes)
    }
}

extension CampaignReader {
    /// A frozen list, where the same signatures would still make the same names in every language.
    func frozenList(of statement: JointStatement, number: Int, ifStillOf signatures: [Signature]) throws -> FrozenList?
    {
        let campaign = try campaign()
        let leads = try leadIdentities(of: statement)
        var found: SealedManifest?
        for language in statement.languages.isEmpty ? [campaign.mainLanguage] : statement.languages {
            guard let sealed = try manifest(of: statement.key, number: number, in: language),
                sealed.manifest.language == language,
                sealed.manifest.list == list(of: statement, from: signatures, in: language, campaign, leads: leads)
            else { return nil }
            found = found ?? sealed
        }
        return found.map {
            FrozenList(
                manifest: number, kind: $0.manifest.kind, sha256: $0.seal, counts: $0.counts, languages: $0.languages)
        }
    }
}

/// A list that was frozen: its number, the SHA-256 that seals it, and every number that may be printed of it.
public struct FrozenList: Codable, Hashable, Sendable {
    public var manifest: Int
    public var kind: ManifestKind
    public var sha256: String
    public var counts: SignatoryCounts
    public var languages: [LanguageTag: String]
    /// What the organiser should know, in sentences.
    public var remarks: [String]?
}
