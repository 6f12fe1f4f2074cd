/// A message with whom it is for: sealed wherever it is kept.
public struct MailDraft: Hashable, Sendable, Codable {
    public var message: OutgoingMessage
    public var name: String
    public var address: MailAddress
    /// Seats of the party when it was written.
    public var party: Int

    public init(message: OutgoingMessage, name: String, address: MailAddress, party: Int) {
        self.message = message
        self.name = name
        self.address = address
        self.party = party
    }
}

/// How far a mail has come.
public enum MailState: String, Word {
    case draft
    /// Looked at by somebody: it goes however many others go with it.
    case approved
    /// Not to be exported or sent until somebody lets it go.
    case heldBack
    /// Handed over to a mail server.
    case sent
    /// Refused by the server, or not taken for two days: waits for somebody to look.
    case failed
    /// Came back to whoever sends our mails: the address gets no more.
    case bounced
}

/// A mail that waits in the outbox, without what is sealed.
public struct OutboxEntry: Hashable, Sendable, Codable {
    public var id: Identifier<MailDraft>
    public var event: Identifier<Event>?
    public var attendance: Identifier<Attendance>?
    public var statement: Identifier<JointStatement>?
    public var signature: Identifier<Signature>?
    /// Whose part in the event it is about.
    public var part: Identifier<Part>?
    public var kind: MailKind
    /// The reader's language, where they named one; else the campaign's.
    public var language: LanguageTag?
    public var state: MailState
    public var madeOn: LocalDate

    public init(
        id: Identifier<MailDraft>, event: Identifier<Event>? = nil, attendance: Identifier<Attendance>? = nil,
        statement: Identifier<JointStatement>? = nil, signature: Identifier<Signature>? = nil,
        part: Identifier<Part>? = nil, kind: MailKind,
        language: LanguageTag?, state: MailState, madeOn: LocalDate
    ) {
        self.id = id
        self.event = event
        self.attendance = attendance
        self.statement = statement
        self.signature = signature
        self.part = part
        self.kind = kind
        self.language = language
        self.state = state
        self.madeOn = madeOn
    }
}

/// A mail of the outbox, opened.
public enum OpenedDraft: Hashable, Sendable {
    case event(MailDraft)
    case statement(SigningDraft)
    case part(PartDraft)
    case team(TeamDraft)

    public var address: MailAddress {
        switch self {
        case .event(let draft): draft.address
        case .statement(let draft): draft.address
        case .part(let draft): draft.address
        case .team(let draft): draft.address
        }
    }
}
