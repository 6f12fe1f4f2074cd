import ConvokeModel
import ConvokeStore

/// Lists the mails that wait to be sent, the oldest first.
public struct ListOutbox: ReadUseCase {
    public static let name = "outbox.list"
    public static let permission = Permission.secretariat
    /// Only those of one event; of all where none is named.
    public var event: Identifier<Event>?
    public init(event: Identifier<Event>? = nil) { self.event = event }

    public func read(from reader: CampaignReader) throws -> [OutboxListing] {
        if let event { _ = try reader.existing(.event(event)) }
        return try reader.outbox(of: event).map { entry in
            var isOutdated = false
            let draft = try reader.mail(entry.id).draft
            if let event = entry.event, let guest = entry.attendance {
                isOutdated = draft.message.isOutdated(for: try reader.attendance(guest, at: event).state)
            }
            return OutboxListing(entry, to: draft.address, isOutdated: isOutdated)
        }
    }
}

/// A mail of the outbox in one line, for the team.
public struct OutboxListing: Codable, Hashable, Sendable {
    public var id: String
    public var event: String?
    /// The guest's identifier in `rsvp list`.
    public var guest: String?
    public var kind: String
    public var language: String?
    public var state: String
    public var madeOn: String
    public var to: String
    /// Whether the place has since become something else: such mails are not exported.
    public var isOutdated: Bool

    init(_ entry: OutboxEntry, to address: MailAddress, isOutdated: Bool) {
        id = entry.id.text
        event = entry.event?.text
        guest = entry.attendance?.text
        kind = entry.kind.rawValue
        language = entry.language?.text
        state = entry.state.rawValue
        madeOn = entry.madeOn.description
        to = address.text
        self.isOutdated = isOutdated
    }
}
