import ConvokeModel
import ConvokeStore

/// Writes a mail's subject and text anew; without words it gets its own back. What is written no longer follows what happens to
/// its event or statement.
public struct EditMail: UseCase {
    public static let name = "outbox.edit"
    public static let permission = Permission.secretariat
    /// The text is nowhere but sealed beside the mail.
    public static let keepsOutcome = false
    public var mail: Identifier<MailDraft>
    public var words: MailWords?
    public init(mail: Identifier<MailDraft>, words: MailWords?) { (self.mail, self.words) = (mail, words) }

    public func perform(in transaction: CampaignTransaction) throws -> MailListing {
        let (entry, _) = try transaction.mail(mail)
        guard entry.state == .draft || entry.state == .approved || entry.state == .heldBack else {
            throw GivenRefusal(
                .conflict,
                "This mail was handed over already, so it cannot be written anew. Write to its reader yourself if something in it was wrong. Nothing was changed."
            )
        }
        if let problem = words?.problem { throw GivenRefusal(.invalid, "\(problem) Nothing was changed.") }
        try transaction.keep(words, of: entry)
        // Whoever approved it has not seen this text.
        let state = entry.state == .approved ? .draft : entry.state
        if state != entry.state { try transaction.keep(state, of: mail) }
        try transaction.record(Self.name, "mail \(mail)", detail: words == nil ? "own words" : "other words")
        return MailListing(id: mail, kind: entry.kind, state: state)
    }
}

/// Notes that a mail came back: its guest or signatory is sent no more, and somebody has to find another way to them.
public struct BounceMail: UseCase {
    public static let name = "outbox.bounce"
    public static let permission = Permission.secretariat
    public var mail: Identifier<MailDraft>
    public init(mail: Identifier<MailDraft>) { self.mail = mail }

    public func perform(in transaction: CampaignTransaction) throws -> MailListing {
        let (entry, _) = try transaction.mail(mail)
        guard entry.state == .sent || entry.state == .failed || entry.state == .bounced else {
            throw GivenRefusal(
                .conflict,
                "This mail was not sent, so it cannot have come back. Look for the one that was, with 'outbox list'. Nothing was changed."
            )
        }
        if entry.state != .bounced {
            try transaction.keep(.bounced, of: mail)
            try transaction.record(Self.name, "mail \(mail)", detail: entry.kind.word)
        }
        return MailListing(id: mail, kind: entry.kind, state: .bounced)
    }
}
