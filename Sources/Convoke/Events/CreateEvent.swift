import ConvokeModel
import ConvokeStore

/// Adds an event to the data as a draft. `export` writes it into a file, where it is refined.
public struct CreateEvent: UseCase {
    public static let name = "event.new"
    public static let permission = Permission.organiser

    public var key: Identifier<Event>
    public var kind: EventKind
    public var title: LocalizedText
    public var when: When
    public var place: Place?

    public init(key: Identifier<Event>, kind: EventKind, title: LocalizedText, when: When, place: Place? = nil) {
        self.key = key
        self.kind = kind
        self.title = title
        self.when = when
        self.place = place
    }

    public func perform(in transaction: CampaignTransaction) throws -> EventListing {
        guard try transaction.document(.event(key)) == nil else {
            throw GivenRefusal(
                .conflict, "There is an event '\(key)' already. Choose another key; nothing was changed.")
        }
        var event = Event(
            key: key, kind: kind, title: title, when: when, disclosure: .standard(at: try transaction.campaign().risk))
        event.place = place
        let content = try transaction.campaign(around: event)
        try event.requireSound(in: content)
        let life = EventLife(seed: EventSeed(), of: event, uid: transaction.newIdentifier(), at: transaction.now)
        if place != nil { try transaction.requireNoClash(of: event, life, upTo: .forbidsScheduling) }
        try transaction.keep(event, life)
        try transaction.record(Self.name, Entry.event(key))
        return EventListing(event, life, in: content, language: content.campaign.mainLanguage)
    }
}

extension Event {
    /// Refuses an event whose time is impossible or which refers to nothing, naming every problem at once.
    func requireSound(in content: CampaignContent) throws {
        let entry = Entry.event(key)
        let isNamed = !title.isEmpty && title.texts.values.allSatisfy(\.isPrintableLine)
        let problems =
            (isNamed ? [] : ["The title has to be 1 to 500 letters without line ends or control characters."])
            + when.problems.map(\.sentence)
            + content.findings().filter { $0.path.entry == entry && $0.severity == .error }.map(\.message)
        guard problems.isEmpty else {
            throw GivenRefusal(.invalid, problems.joined(separator: " ") + " Nothing was changed.")
        }
    }
}
