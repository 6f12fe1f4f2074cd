import ConvokeModel
import ConvokeStore

/// Lists the campaign's events by time, for the team.
public struct ListEvents: ReadUseCase {
    public static let name = "event.list"
    public static let permission = Permission.reader

    public var language: LanguageTag?
    public var kind: EventKind?
    public var state: EventState?

    public init(language: LanguageTag? = nil, kind: EventKind? = nil, state: EventState? = nil) {
        self.language = language
        self.kind = kind
        self.state = state
    }

    public func read(from reader: CampaignReader) throws -> [EventListing] {
        let (content, lives) = try reader.wholeCampaign()
        let language = language ?? content.campaign.mainLanguage
        return content.events.values.map(\.event)
            .filter { kind == nil || $0.kind == kind }
            .sorted {
                ($0.when.startInstant ?? .distantFuture, $0.key) < ($1.when.startInstant ?? .distantFuture, $1.key)
            }
            .compactMap { event in
                guard let life = lives.events[event.key], state == nil || life.state == state else { return nil }
                return EventListing(event, life, in: content, language: language)
            }
    }
}
