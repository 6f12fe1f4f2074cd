import ConvokeModel
import ConvokeStore

/// Lists the campaign's joint statements.
public struct ListStatements: ReadUseCase {
    public static let name = "statement.list"
    public static let permission = Permission.reader

    public var language: LanguageTag?
    public init(language: LanguageTag? = nil) { self.language = language }

    public func read(from reader: CampaignReader) throws -> [StatementListing] {
        let (content, lives) = try reader.wholeCampaign()
        let language = language ?? content.campaign.mainLanguage
        let counts = try reader.signatoryCounts()
        return content.statements.values.map(\.statement).sorted { $0.key < $1.key }.compactMap { statement in
            lives.statements[statement.key].map {
                StatementListing(statement, $0, signatories: counts[statement.key] ?? 0, language: language)
            }
        }
    }
}

/// A joint statement in one line, for the team.
public struct StatementListing: Codable, Hashable, Sendable {
    public var key: String
    public var stage: String
    public var title: String
    public var date: String?
    public var languages: [String]
    public var version: Int
    /// The number of signatories on the list.
    public var signatories: Int
    public var claimedSignatories: Int?

    init(_ statement: JointStatement, _ life: StatementLife, signatories: Int, language: LanguageTag) {
        key = statement.key.text
        stage = life.stage.rawValue
        title = statement.title.text(in: language)
        date = statement.date?.description
        languages = statement.languages.map(\.text)
        version = life.version
        self.signatories = signatories
        claimedSignatories = statement.claimedSignatories
    }
}
