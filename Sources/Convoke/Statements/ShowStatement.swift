import ConvokeModel
import ConvokeStore

/// Shows a joint statement with its versions and the signatories on its list.
public struct ShowStatement: ReadUseCase {
    public static let name = "statement.show"
    public static let permission = Permission.reader

    public var statement: Identifier<JointStatement>
    public var language: LanguageTag?

    public init(statement: Identifier<JointStatement>, language: LanguageTag? = nil) {
        self.statement = statement
        self.language = language
    }

    public func read(from reader: CampaignReader) throws -> StatementDetails {
        _ = try reader.existing(.statement(statement))
        let (content, lives) = try reader.campaign()
        guard let written = content.statements[statement], let life = lives.statements[statement] else {
            throw NotFound("statement", statement.text)
        }
        return StatementDetails(
            written, life, versions: try reader.versions(of: statement), in: content,
            language: language ?? content.campaign.mainLanguage)
    }
}

/// A joint statement, for the team.
public struct StatementDetails: Codable, Hashable, Sendable {
    public struct Called: Codable, Hashable, Sendable {
        public var name: String
        public var demands: [String]
    }

    public struct Signed: Codable, Hashable, Sendable {
        public var kind: String
        public var name: String
        public var acronym: String?
        public var country: String?
    }

    public struct Version: Codable, Hashable, Sendable {
        public var number: Int
        public var sha256: String
        public var languages: [String: String]
    }

    public var listing: StatementListing
    public var addressees: [Called]
    public var versions: [Version]
    public var signatories: [Signed]

    init(
        _ written: WrittenStatement, _ life: StatementLife, versions: [StatementVersion], in content: CampaignContent,
        language: LanguageTag
    ) {
        listing = StatementListing(written, life, language: language)
        addressees = written.statement.addressees.map {
            Called(name: $0.name.text(in: language), demands: $0.demands.map { $0.text(in: language) })
        }
        self.versions = versions.map { version in
            Version(
                number: version.number, sha256: version.hash,
                languages: Dictionary(uniqueKeysWithValues: version.hashes.map { ($0.key.text, $0.value) }))
        }
        let list = SignatoryList(of: written.signatories, in: language)
        signatories =
            list.organisations.map {
                Signed(kind: "organisation", name: $0.name, acronym: $0.acronym, country: $0.country?.code)
            }
            + list.individuals.map {
                Signed(kind: "individual", name: $0.name, acronym: nil, country: $0.country?.code)
            }
    }
}
