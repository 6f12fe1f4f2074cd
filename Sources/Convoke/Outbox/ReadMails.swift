import ConvokeLetters
import ConvokeModel
import ConvokeStore

/// Gives what one mail is made from, as of now: a draft follows what happens to its event.
public struct ShowMail: ReadUseCase {
    public static let name = "outbox.show"
    public static let permission = Permission.secretariat
    public var mail: Identifier<MailDraft>
    public init(mail: Identifier<MailDraft>) { self.mail = mail }

    public func read(from reader: CampaignReader) throws -> MailContent {
        var desk = MailDesk(reader)
        return try desk.content(of: mail)
    }
}

/// Gives what every mail of the outbox is made from, the oldest first, without those that are outdated or held back.
public struct ReadOutbox: ReadUseCase {
    public static let name = "outbox.export"
    public static let permission = Permission.secretariat
    /// Only those of one event; of all where none is named.
    public var event: Identifier<Event>?
    public init(event: Identifier<Event>? = nil) { self.event = event }

    public func read(from reader: CampaignReader) throws -> [MailContent] {
        if let event { _ = try reader.existing(.event(event)) }
        var desk = MailDesk(reader)
        return try reader.outbox(of: event).filter { $0.state == .draft }.map { try desk.content(of: $0.id) }.filter {
            !$0.isOutdated
        }
    }
}
