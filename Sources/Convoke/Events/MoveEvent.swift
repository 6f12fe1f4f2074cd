import ConvokeModel
import ConvokeStore

/// Moves an event to another time or place. Calendars that know it follow; its file is brought along by `export`.
public struct MoveEvent: UseCase {
    public static let name = "event.move"
    public static let permission = Permission.organiser

    public var event: Identifier<Event>
    /// The new time; none to leave it.
    public var when: When?
    /// The new place; none to leave it.
    public var place: Place?

    public init(event: Identifier<Event>, when: When? = nil, place: Place? = nil) {
        self.event = event
        self.when = when
        self.place = place
    }

    public func perform(in transaction: CampaignTransaction) throws -> EventListing {
        let (old, before) = try transaction.event(event)
        guard before.state != .held, before.state != .cancelled else {
            throw GivenRefusal(
                .conflict,
                "The event is \(before.state.word): it cannot be moved. Announce it again first, or make a new one.")
        }
        var (moved, life) = (old, before)
        moved.when = when ?? old.when
        moved.place = place ?? old.place
        guard moved != old else {
            throw GivenRefusal(.conflict, "The event is at that time and place already; nothing was changed.")
        }
        let content = try transaction.campaign(around: moved)
        try moved.requireSound(in: content)
        try transaction.requireNoClash(of: moved, life, upTo: .forbidsScheduling)
        life.noteChange(from: old, to: moved, at: transaction.now)
        try transaction.keep(moved, life)
        try transaction.tellGuests(of: moved, in: content, movedFrom: old, in: transaction.campaign(around: old), life)
        let fields = [old.when != moved.when ? "when" : nil, old.place != moved.place ? "place" : nil].compactMap { $0 }
        try transaction.record(Self.name, Entry.event(event), detail: fields.joined(separator: " "))
        return EventListing(moved, life, in: content, language: content.campaign.mainLanguage)
    }
}
