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
        let (written, life) = try reader.statement(statement)
        let mainLanguage = try reader.campaign().mainLanguage
        return StatementDetails(
            written, life, versions: try reader.versions(of: statement),
            signatories: try reader.signatories(of: statement),
            language: language ?? mainLanguage)
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
        _ statement: JointStatement, _ life: StatementLife, versions: [StatementVersion], signatories: [Signatory],
        language: LanguageTag
    ) {
        let list = SignatoryList(of: signatories, in: language)
        listing = StatementListing(statement, life, signatories: list.count, language: language)
        addressees = statement.addressees.map {
            Called(name: $0.name.text(in: language), demands: $0.demands.map { $0.text(in: language) })
        }
        self.versions = versions.map { version in
            Version(
                number: version.number, sha256: version.hash,
                languages: Dictionary(uniqueKeysWithValues: version.hashes.map { ($0.key.text, $0.value) }))
        }
        self.signatories =
            list.organisations.map {
                Signed(kind: "organisation", name: $0.name, acronym: $0.acronym, country: $0.country?.code)
            }
            + list.individuals.map {
                Signed(kind: "individual", name: $0.name, acronym: nil, country: $0.country?.code)
            }
    }
}
