import ConvokeModel
import ConvokeStore

/// Lists everything of the campaign by time: events, and joint statements on the day that they bear.
public struct ShowProgramme: ReadUseCase {
    public static let name = "programme.show"
    public static let permission = Permission.reader

    public var language: LanguageTag?
    public init(language: LanguageTag? = nil) { self.language = language }

    public func read(from reader: CampaignReader) throws -> [EventListing] {
        let (content, lives) = try reader.wholeCampaign()
        let language = language ?? content.campaign.mainLanguage
        var entries: [(when: When, listing: EventListing)] = content.events.values.compactMap { written in
            guard let life = lives.events[written.event.key] else { return nil }
            return (written.event.when, EventListing(written.event, life, in: content, language: language))
        }
        for statement in content.statements.values.map(\.statement) {
            guard let life = lives.statements[statement.key] else { continue }
            let when: When = statement.date.map { .allDay(from: $0, through: $0, zone: nil) } ?? .unannounced(note: nil)
            entries.append(
                (
                    when,
                    EventListing(
                        key: statement.key.text, kind: "jointStatement", state: life.stage.rawValue,
                        title: statement.title.text(in: language), when: WhenListing(when, in: language),
                        place: statement.place?.text(in: language))
                ))
        }
        return entries.sorted {
            ($0.when.startInstant ?? .distantFuture, $0.listing.key) < (
                $1.when.startInstant ?? .distantFuture, $1.listing.key
            )
        }.map(\.listing)
    }
}
