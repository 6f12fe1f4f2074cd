import ConvokeModel
import ConvokeStore

/// Lists the campaign's joint statements.
public struct ListStatements: ReadUseCase {
    public static let name = "statement.list"
    public static let permission = Permission.reader

    public var language: LanguageTag?
    public init(language: LanguageTag? = nil) { self.language = language }

    public func read(from reader: CampaignReader) throws -> [StatementListing] {
        let (content, lives) = try reader.campaign()
        let language = language ?? content.campaign.mainLanguage
        return try content.statements.values.sorted { $0.statement.key < $1.statement.key }.map { written in
            guard let life = lives.statements[written.statement.key] else {
                throw NotFound("statement", written.statement.key.text)
            }
            return StatementListing(written, life, language: language)
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

    init(_ written: WrittenStatement, _ life: StatementLife, language: LanguageTag) {
        key = written.statement.key.text
        stage = life.stage.rawValue
        title = written.statement.title.text(in: language)
        date = written.statement.date?.description
        languages = written.statement.languages.map(\.text)
        version = life.version
        signatories = written.signatories.count
        claimedSignatories = written.statement.claimedSignatories
    }
}
