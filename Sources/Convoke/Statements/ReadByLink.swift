import ConvokeModel
import ConvokeStore

/// Makes a link by which one recipient reads a statement before others may.
public struct MakeReadingLink: UseCase {
    public static let name = "statement.link"
    public static let permission = Permission.secretariat
    /// The link itself is nowhere in the data.
    public static let keepsOutcome = false

    public var statement: Identifier<JointStatement>
    public var recipient: String
    public init(statement: Identifier<JointStatement>, recipient: String) {
        (self.statement, self.recipient) = (statement, recipient)
    }

    public func perform(in transaction: CampaignTransaction) throws -> NewReadingLink {
        _ = try transaction.statement(statement)
        guard recipient.isPrintableLine else {
            throw GivenRefusal(
                .invalid, "Say for whom the link is, in one line: it is theirs alone, and can be revoked.")
        }
        let (link, token) = try transaction.addReadingLink(to: statement, for: recipient)
        try transaction.record(Self.name, "\(Entry.statement(statement)) \(link.id)")
        return NewReadingLink(
            id: link.id, recipient: recipient, link: token,
            address: try transaction.campaign().address(ofReading: token))
    }
}

public struct NewReadingLink: Codable, Hashable, Sendable {
    public var id: Identifier<ReadingLink>
    public var recipient: String
    /// The secret part of the address.
    public var link: String
    public var address: String
}

/// Takes a reading link back.
public struct RevokeReadingLink: UseCase {
    public static let name = "statement.unlink"
    public static let permission = Permission.secretariat
    public var statement: Identifier<JointStatement>
    public var link: Identifier<ReadingLink>
    public init(statement: Identifier<JointStatement>, link: Identifier<ReadingLink>) {
        (self.statement, self.link) = (statement, link)
    }

    public func perform(in transaction: CampaignTransaction) throws -> Done {
        try transaction.revoke(link, to: statement)
        try transaction.record(Self.name, "\(Entry.statement(statement)) \(link)")
        return Done()
    }
}

/// Lists a statement's reading links and whose they are.
public struct ListReadingLinks: ReadUseCase {
    public static let name = "statement.links"
    public static let permission = Permission.secretariat
    public var statement: Identifier<JointStatement>
    public init(statement: Identifier<JointStatement>) { self.statement = statement }

    public func read(from reader: CampaignReader) throws -> [ReadingLink] {
        _ = try reader.statement(statement)
        return try reader.readingLinks(of: statement)
    }
}

/// Shows a statement to whoever has a reading link, in every language, with its list where that is frozen.
public struct ReadByLink: ReadUseCase {
    public static let name = "statement.read"
    public static let permission = Permission.anyone
    public var link: String
    public var language: LanguageTag?
    public init(link: String, language: LanguageTag? = nil) { (self.link, self.language) = (link, language) }

    public func read(from reader: CampaignReader) throws -> StatementReading {
        let key = try reader.statement(behind: link)
        let (written, life) = try reader.statement(key)
        let language = try language ?? reader.campaign().mainLanguage
        return StatementReading(
            key: key, text: StatementText(of: written), sha256: try reader.versions(of: key).last?.hash,
            embargo: life.embargo, canBeSigned: written.signOn(life, at: reader.now) == .open,
            signatories: written.signatories ?? .both,
            list: life.stage.isFinal ? try reader.printedList(of: key, in: language) : nil)
    }
}

/// A statement as somebody with a reading link may see it.
public struct StatementReading: Codable, Hashable, Sendable {
    public var key: Identifier<JointStatement>
    public var text: StatementText
    /// The SHA-256 over all languages of the text.
    public var sha256: String?
    public var embargo: Embargo?
    public var canBeSigned: Bool
    /// Who may sign.
    public var signatories: SignatoryPolicy
    public var list: SignatoryList?
}
