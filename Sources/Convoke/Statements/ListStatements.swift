import ConvokeModel
import ConvokeStore
import Foundation

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
        return try content.statements.values.map(\.statement).sorted { $0.key < $1.key }.compactMap { statement in
            guard let life = lives.statements[statement.key] else { return nil }
            return StatementListing(
                statement, life,
                signatories: try reader.printedCount(of: statement.key, life, accepted: counts[statement.key] ?? 0),
                language: language, at: reader.now)
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
    public var goal: Int?
    /// Whether sign-on rests.
    public var isPaused: Bool?
    /// The deadline as it was written, with its zone.
    public var deadline: Deadline?
    /// Until when nobody outside may know of it.
    public var embargo: Embargo?

    init(
        _ statement: JointStatement, _ life: StatementLife, signatories: Int, language: LanguageTag, at now: Date
    ) {
        key = statement.key.text
        // Sign-on ends with the deadline, whether or not anybody looks.
        stage = statement.stage(life, at: now).rawValue
        isPaused = life.isPaused
        deadline = statement.deadline
        embargo = life.isEmbargoed(at: now) ? life.embargo : nil
        goal = statement.goal
        title = statement.title.text(in: language)
        date = statement.date?.description
        languages = statement.languages.map(\.text)
        version = life.version
        self.signatories = signatories
        claimedSignatories = statement.claimedSignatories
    }
}
