import ConvokeModel
import ConvokeStore

/// Takes a mail out of the outbox for good: it is never sent.
public struct DiscardMail: UseCase {
    public static let name = "outbox.discard"
    public static let permission = Permission.secretariat
    public var mail: Identifier<MailDraft>
    public init(mail: Identifier<MailDraft>) { self.mail = mail }

    public func perform(in transaction: CampaignTransaction) throws -> Done {
        let (entry, _) = try transaction.mail(mail)
        try transaction.discard(mail)
        try transaction.record(Self.name, "mail \(mail)", detail: entry.kind.word)
        return Done()
    }
}

/// Holds a mail back, or lets it go again. What is held back is neither exported nor sent.
public struct HoldMail: UseCase {
    public static let name = "outbox.hold"
    public static let permission = Permission.secretariat
    public var mail: Identifier<MailDraft>
    /// Whether it is let go again.
    public var release: Bool?
    public init(mail: Identifier<MailDraft>, release: Bool? = nil) { (self.mail, self.release) = (mail, release) }

    public func perform(in transaction: CampaignTransaction) throws -> MailListing {
        let (entry, _) = try transaction.mail(mail)
        guard entry.state != .sent else {
            throw GivenRefusal(.conflict, "This mail was sent already, so it cannot be held back. Nothing was changed.")
        }
        let state: MailState = release == true ? .draft : .heldBack
        try transaction.keep(state, of: mail)
        try transaction.record(Self.name, "mail \(mail)", detail: state.word)
        return MailListing(id: mail, kind: entry.kind, state: state)
    }
}

/// A mail of the outbox, without whom it is for.
public struct MailListing: Codable, Hashable, Sendable {
    public var id: Identifier<MailDraft>
    public var kind: MailKind
    public var state: MailState
}
