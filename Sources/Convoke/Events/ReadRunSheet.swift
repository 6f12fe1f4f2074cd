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
