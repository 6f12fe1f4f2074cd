import ConvokeModel
import ConvokeStore

/// Gives the programme as a picture for the team: drafts too, wherever they are, with what clashes.
public struct ShowGrid: ReadUseCase {
    public static let name = "programme.grid"
    public static let permission = Permission.reader

    public var from: LocalDate?
    public var through: LocalDate?
    public var language: LanguageTag?

    public init(from: LocalDate? = nil, through: LocalDate? = nil, language: LanguageTag? = nil) {
        self.from = from
        self.through = through
        self.language = language
    }

    public func read(from reader: CampaignReader) throws -> ProgrammeGrid {
        let (content, lives) = try reader.wholeCampaign()
        let language = language ?? content.campaign.mainLanguage
        let clashing = Set(
            try reader.clashes(in: content, lives).filter { $0.severity > .noted && $0.waiver == nil }.flatMap(\.events)
        )
        let last = through ?? content.events.values.compactMap(\.event.when.firstDay).max() ?? reader.today
        let words = GridWords.inLanguage(language)
        let entries = content.events.values.flatMap { written -> [GridEntry] in
            let event = written.event
            guard let state = lives.events[event.key]?.state, state != .cancelled else { return [] }
            let room =
                content.line(of: event.place, in: language) ?? (event.online == nil ? words.nowhere : words.online)
            return (event.recurrence?.instances(of: event.when, through: last) ?? [event.when]).map {
                GridEntry(
                    key: event.key.text, title: event.title.text(in: language), when: $0, room: room, state: state,
                    isClash: clashing.contains(event.key))
            }
        }
        return ProgrammeGrid(
            entries, title: content.campaign.name.text(in: language), language: language, from: from, through: through)
    }
}

extension PublicCampaign {
    /// The programme as a picture that everybody may see: what was announced, with the places that are public.
    public func grid(from: LocalDate? = nil, through: LocalDate? = nil, language: LanguageTag? = nil) -> ProgrammeGrid {
        let language = language ?? languages.first ?? .english
        let words = GridWords.inLanguage(language)
        let last = through ?? events.compactMap(\.when.firstDay).max() ?? LocalDate(dayNumber: 0)
        let entries = events.filter { $0.state != .cancelled }.flatMap { event in
            let room = event.place?.line(in: language) ?? (event.online == nil ? words.nowhere : words.online)
            return (event.recurrence?.instances(of: event.when, through: last) ?? [event.when]).map {
                GridEntry(
                    key: event.key.text, title: event.title.text(in: language), when: $0, room: room, state: event.state
                )
            }
        }
        return ProgrammeGrid(entries, title: name.text(in: language), language: language, from: from, through: through)
    }
}
