import ConvokeLetters
import ConvokeModel
import ConvokeStore

/// Gives what one mail is made from, as of now: a draft follows what happens to its event or statement.
public struct ShowMail: ReadUseCase {
    public static let name = "outbox.show"
    public static let permission = Permission.secretariat
    public var mail: Identifier<MailDraft>
    public init(mail: Identifier<MailDraft>) { self.mail = mail }

    public func read(from reader: CampaignReader) throws -> MailContent {
        var desk = try MailDesk(reader)
        return try desk.content(of: mail, withLetter: true)
    }
}

/// Gives what every mail of the outbox is made from, the oldest first, without those that are outdated or held back.
public struct ReadOutbox: ReadUseCase {
    public static let name = "outbox.export"
    public static let permission = Permission.secretariat
    /// Only those of one event; of all where none is named.
    public var event: Identifier<Event>?
    /// Only those about one statement.
    public var statement: Identifier<JointStatement>?
    public init(event: Identifier<Event>? = nil, statement: Identifier<JointStatement>? = nil) {
        (self.event, self.statement) = (event, statement)
    }

    public func read(from reader: CampaignReader) throws -> [MailContent] {
        let entries = try reader.existingMails(of: event, statement)
        guard !entries.isEmpty else { return [] }
        var desk = try MailDesk(reader)
        return try entries.filter { $0.state == .draft || $0.state == .approved }.map { try desk.content(of: $0.id) }
            .filter { !$0.isOutdated }
    }
}
