import ConvokeModel
import ConvokeStore

/// Lists the mails that wait to be sent, the oldest first.
public struct ListOutbox: ReadUseCase {
    public static let name = "outbox.list"
    public static let permission = Permission.secretariat
    /// Only those of one event; of all where none is named.
    public var event: Identifier<Event>?
    /// Only those about one statement.
    public var statement: Identifier<JointStatement>?
    public init(event: Identifier<Event>? = nil, statement: Identifier<JointStatement>? = nil) {
        (self.event, self.statement) = (event, statement)
    }

    public func read(from reader: CampaignReader) throws -> [OutboxListing] {
        let entries = try reader.existingMails(of: event, statement)
        guard !entries.isEmpty else { return [] }
        var desk = try MailDesk(reader)
        let inReview = entries.inReview
        return try entries.map {
            try desk.listing(of: $0, needsApproval: $0.state == .draft && inReview[$0.batch] != nil)
        }
    }
}

/// A mail of the outbox in one line, for the team.
public struct OutboxListing: Codable, Hashable, Sendable {
    public var id: String
    public var event: String?
    /// The guest's identifier in `rsvp list`.
    public var guest: String?
    public var statement: String?
    /// The signature's identifier in `signature list`.
    public var signature: String?
    /// Whose part in the event it is about, as in `event parts`.
    public var part: String?
    public var kind: String
    public var language: String?
    public var state: String
    public var madeOn: String
    public var to: String
    /// Whether the place or signature has since become something else: such mails are not exported.
    public var isOutdated: Bool
    /// Whether it waits until somebody approves it.
    public var needsApproval: Bool?
    /// Whether an earlier mail to the same person came back, so that this one does not go.
    public var hasBounced: Bool?

    init(
        _ entry: OutboxEntry, to address: MailAddress, isOutdated: Bool, needsApproval: Bool = false,
        hasBounced: Bool = false
    ) {
        id = entry.id.text
        event = entry.event?.text
        guest = entry.attendance?.text
        statement = entry.statement?.text
        signature = entry.signature?.text
        part = entry.part?.text
        kind = entry.kind.rawValue
        language = entry.language?.text
        state = entry.state.rawValue
        madeOn = entry.madeOn.description
        to = address.text
        self.isOutdated = isOutdated
        self.needsApproval = needsApproval ? true : nil
        self.hasBounced = hasBounced ? true : nil
    }
}

extension CampaignReader {
    /// The mails of the outbox, of an event or a statement that has to be there where one is named.
    func existingMails(of event: Identifier<Event>?, _ statement: Identifier<JointStatement>?) throws -> [OutboxEntry] {
        guard event == nil || statement == nil else {
            throw GivenRefusal(.invalid, "A mail is about an event or about a statement: name one of the two.")
        }
        if let event { _ = try existing(.event(event)) }
        if let statement { _ = try existing(.statement(statement)) }
        return try outbox(of: event, statement: statement)
    }
}
