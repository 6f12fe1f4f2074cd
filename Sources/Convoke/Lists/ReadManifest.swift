import ConvokeModel
import ConvokeStore

/// Gives a frozen list as a file that can be checked without the data. Anybody may have the list of a statement that is
/// public; before that it takes the role.
public struct ReadManifest: ReadUseCase {
    public static let name = "statement.manifest"
    public static let permission = Permission.anyone

    public var statement: Identifier<JointStatement>
    /// The last list unless told.
    public var number: Int?
    public var language: LanguageTag?

    public init(statement: Identifier<JointStatement>, number: Int? = nil, language: LanguageTag? = nil) {
        self.statement = statement
        self.number = number
        self.language = language
    }

    public func read(from reader: CampaignReader) throws -> SealedManifest {
        if !reader.actor.isAllowed(.secretariat) {
            let isPublic = try reader.document(.statement(statement)).map {
                let life = try reader.life(StatementLife.self, of: $0)
                return try life.stage.isPublic && reader.mayRead(life)
            }
            guard isPublic == true else { throw NotFound(EntryKind.statement.word, statement.text) }
        }
        _ = try reader.statement(statement)
        let language = try language ?? reader.campaign().mainLanguage
        guard let manifest = try reader.manifest(of: statement, number: number, in: language) else {
            throw NotFound(
                "list of '\(statement)'", number.map(String.init) ?? "frozen",
                among: try reader.manifestNumbers(of: statement).map { String($0.number) })
        }
        return manifest
    }
}
