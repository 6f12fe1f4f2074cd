import ConvokeModel
import ConvokeStore

/// Adds a joint statement to the data as a draft. `export` writes it into a file, where it is refined.
public struct CreateStatement: UseCase {
    public static let name = "statement.new"
    public static let permission = Permission.organiser

    public var key: Identifier<JointStatement>
    public var title: LocalizedText
    public var text: LocalizedText
    public var deadline: Deadline?

    public init(
        key: Identifier<JointStatement>, title: LocalizedText, text: LocalizedText = LocalizedText([:]),
        deadline: Deadline? = nil
    ) {
        self.key = key
        self.title = title
        self.text = text
        self.deadline = deadline
    }

    public func perform(in transaction: CampaignTransaction) throws -> StatementListing {
        guard try transaction.document(.statement(key)) == nil else {
            throw GivenRefusal(
                .conflict, "There is a statement '\(key)' already. Choose another key; nothing was changed.")
        }
        guard !title.isEmpty, title.texts.values.allSatisfy(\.isPrintableLine) else {
            throw GivenRefusal(
                .invalid,
                "The title has to be 1 to 500 letters without line ends or control characters. Nothing was changed.")
        }
        let statement = JointStatement(key: key, title: title, text: text, deadline: deadline)
        let life = StatementLife(stage: .draft, uid: transaction.newIdentifier(), at: transaction.now)
        try transaction.addVersion(
            StatementText(of: statement), of: key, number: life.version, change: VersionChange(.first))
        return try transaction.keep(statement, life, by: Self.name, detail: "")
    }
}
