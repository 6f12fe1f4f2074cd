import ConvokeModel
import ConvokeStore
import Foundation

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
        let (written, life) = try reader.readableStatement(statement)
        let language = try language ?? reader.campaign().mainLanguage
        let count = try reader.signatureCount(of: statement)
        var details = StatementDetails(
            written, life, versions: try reader.versions(of: statement),
            list: try reader.printedList(of: statement, in: language),
            printed: try reader.printedCount(of: statement, life, accepted: count.accepted), language: language,
            at: reader.now)
        details.undecided = count.undecided
        details.lists = try reader.manifestNumbers(of: statement)
        return details
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
        public var kind: String
    }

    public var listing: StatementListing
    public var addressees: [Called]
    public var versions: [Version]
    /// The names on the list: the last that was frozen, or as it would be set now.
    public var signatories: [Signed]
    /// Every number that may be printed of the list.
    public var counts: SignatoryCounts
    /// Signatures that wait for the secretariat.
    public var undecided = 0
    /// The lists that were frozen.
    public var lists: [ManifestRecord] = []

    init(
        _ statement: JointStatement, _ life: StatementLife, versions: [StatementVersion], list: SignatoryList,
        printed: Int, language: LanguageTag, at now: Date
    ) {
        listing = StatementListing(statement, life, signatories: printed, language: language, at: now)
        counts = list.counts
        addressees = statement.addressees.map {
            Called(name: $0.name.text(in: language), demands: $0.demands.map { $0.text(in: language) })
        }
        self.versions = versions.map { version in
            Version(
                number: version.number, sha256: version.hash,
                languages: Dictionary(uniqueKeysWithValues: version.hashes.map { ($0.key.text, $0.value) }),
                kind: version.change.kind.rawValue)
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
