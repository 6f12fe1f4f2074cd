import ConvokeLetters
import ConvokeModel
import ConvokeStore

/// Gives a statement as its public page shows it: names only once it is published, before that their number.
public struct ReadStatementPage: ReadUseCase {
    public static let name = "site.statement"
    public static let permission = Permission.anyone
    public var statement: Identifier<JointStatement>
    public var language: LanguageTag
    public init(statement: Identifier<JointStatement>, language: LanguageTag) {
        (self.statement, self.language) = (statement, language)
    }

    public func read(from reader: CampaignReader) throws -> StatementPage {
        let (written, life) = try reader.readableStatement(statement)
        // The same answer as for a key that was never used.
        guard life.isOnPages, try !life.isEmbargoed(at: reader.releaseTime) else {
            throw NotFound(EntryKind.statement.word, statement.text)
        }
        let list = try reader.printedList(of: statement, in: language)
        let signed = try reader.versions(of: statement).first { $0.number == life.version }
        return StatementPage(
            letter: LetterContent(
                of: written, as: signed?.text, in: try reader.campaign(),
                signatories: life.stage.isPublic ? list : SignatoryList(counting: list.counts), language: language,
                isFinal: life.stage.isFinal),
            sha256: signed?.hash, signing: StatementSigning(written.signOn(life, at: reader.now)),
            signatories: written.signatories ?? .both, deadline: written.deadline)
    }
}

/// A statement as everybody may read and sign it.
public struct StatementPage: Codable, Hashable, Sendable {
    /// The text that is signed. Its list has no names before publication.
    public var letter: LetterContent
    /// The SHA-256 over all languages of the text.
    public var sha256: String?
    public var signing: StatementSigning
    /// Who may sign.
    public var signatories: SignatoryPolicy
    public var deadline: Deadline?
}

extension SignatoryList {
    /// A list that has numbers and no name.
    init(counting counts: SignatoryCounts) {
        var unnamed = UnnamedSignatories()
        unnamed.withheldOrganisations = counts.organisations
        unnamed.withheldIndividuals = counts.individuals
        self.init(groups: [], unnamed: unnamed)
    }
}
