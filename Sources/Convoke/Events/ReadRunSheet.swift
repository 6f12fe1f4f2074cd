import ConvokeModel
import ConvokeStore

/// Gives the run sheet of an event: its agenda by the clock, and who is on it.
public struct ReadRunSheet: ReadUseCase {
    public static let name = "event.run-sheet"
    public static let permission = Permission.reader

    public var event: Identifier<Event>
    public var language: LanguageTag?

    public init(event: Identifier<Event>, language: LanguageTag? = nil) {
        self.event = event
        self.language = language
    }

    public func read(from reader: CampaignReader) throws -> RunSheet {
        let (event, life) = try reader.event(event)
        let content = try reader.campaign(around: event)
        let listing = EventListing(event, life, in: content, language: language ?? content.campaign.mainLanguage)
        return RunSheet(event, life, in: content, place: listing.place)
    }
}

/// Gives the name cards of an event, with who agrees to be pictured.
public struct ReadNameCards: ReadUseCase {
    public static let name = "event.name-cards"
    public static let permission = Permission.reader
    public var event: Identifier<Event>
    public init(event: Identifier<Event>) { self.event = event }

    public func read(from reader: CampaignReader) throws -> [NameCard] {
        let (event, life) = try reader.event(event)
        return NameCard.all(of: event, life, in: try reader.campaign(around: event))
    }
}
