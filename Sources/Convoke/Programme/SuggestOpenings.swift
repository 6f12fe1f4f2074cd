import ConvokeModel
import ConvokeStore

/// Finds times and rooms for an event at which nothing clashes, and says why others will not do.
public struct SuggestOpenings: ReadUseCase {
    public static let name = "event.suggest"
    public static let permission = Permission.reader

    public var event: Identifier<Event>
    public var around: LocalDate?
    public var days: Int?
    public var minutes: Int?
    public var limit: Int?
    /// Whether to show what another event would have to give way for.
    public var move: Bool?

    public init(
        event: Identifier<Event>, around: LocalDate? = nil, days: Int? = nil, minutes: Int? = nil, limit: Int? = nil,
        move: Bool? = nil
    ) {
        self.event = event
        self.around = around
        self.days = days
        self.minutes = minutes
        self.limit = limit
        self.move = move
    }

    public func read(from reader: CampaignReader) throws -> [Opening] {
        let (written, _) = try reader.event(event)
        let content = try reader.wholeCampaign().content
        let sealed = reader.actor.role == .owner ? try reader.privatePeople() : [:]
        // Who plans something that is past, such as an archive, is shown the past; who plans ahead is not.
        let isAhead = written.when.startInstant.map { $0 > reader.now } ?? true
        let wish = OpeningWish(
            around: around, days: days ?? 7, minutes: minutes, limit: limit ?? 5,
            earliest: isAhead && around == nil ? Int(reader.now.timeIntervalSince1970) : nil)
        var search = try OpeningSearch(
            of: event, in: content, sameAs: SamePeople.keys(content.people, sealed: sealed), wish)
        return try move == true ? search.openingsByMoving() : search.openings()
    }
}
