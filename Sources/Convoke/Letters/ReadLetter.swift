import ConvokeLetters
import ConvokeModel
import ConvokeStore

/// Gives what a statement's letter is made from in one language: the text that was signed, and those who signed it.
public struct ReadLetter: ReadUseCase {
    public static let name = "letter.content"
    public static let permission = Permission.reader

    public var statement: Identifier<JointStatement>
    public var language: LanguageTag

    public init(statement: Identifier<JointStatement>, language: LanguageTag) {
        self.statement = statement
        self.language = language
    }

    public func read(from reader: CampaignReader) throws -> LetterContent {
        let (written, life) = try reader.readableStatement(statement)
        guard written.languages.contains(language) else {
            throw NotFound(
                "text of '\(statement)' in the language", language.text, among: written.languages.map(\.text))
        }
        let signed = try reader.versions(of: statement).first { $0.number == life.version }?.text
        return LetterContent(
            of: written, as: signed, in: try reader.campaign(),
            signatories: try reader.printedList(of: statement, in: language), language: language,
            isFinal: life.stage.isFinal)
    }
}
