import ConvokeModel
import ConvokeStore

/// Shows all that the team knows of one event.
public struct ShowEvent: ReadUseCase {
    public static let name = "event.show"
    public static let permission = Permission.reader

    public var event: Identifier<Event>
    public var language: LanguageTag?

    public init(event: Identifier<Event>, language: LanguageTag? = nil) {
        self.event = event
        self.language = language
    }

    public func read(from reader: CampaignReader) throws -> EventDetails {
        let (event, life) = try reader.event(event)
        let content = try reader.campaign(around: event)
        return EventDetails(event, life, in: content, language: language ?? content.campaign.mainLanguage)
    }
}

/// An event with its people and hosts, for the team.
public struct EventDetails: Codable, Hashable, Sendable {
    public struct Host: Codable, Hashable, Sendable {
        public var organisation: String
        public var name: String
        public var answer: String
    }

    public struct Part: Codable, Hashable, Sendable {
        public var person: String
        /// The public name, or what the person is called where the name is not public.
        public var name: String?
        public var role: String
        public var presence: String
        public var answer: String
        public var describedAs: String?
    }

    public var listing: EventListing
    public var summary: String?
    public var body: String?
    public var organisers: [Host]
    public var coSponsors: [Host]
    public var participants: [Part]
    public var languages: [String]
    public var interpretation: [String]
    public var film: String?
    public var registration: String
    public var places: Int?
    public var documents: [String]
    public var links: [String]
    public var disclosure: EventDisclosure
    /// How often time, place or state changed since it was made (RFC 5546, 2.1.4).
    public var sequence: Int

    init(_ event: Event, _ life: EventLife, in content: CampaignContent, language: LanguageTag) {
        func hosts(_ keys: [Identifier<Organisation>]) -> [Host] {
            keys.map {
                Host(
                    organisation: $0.text, name: content.organisations[$0]?.name.text(in: language) ?? $0.text,
                    answer: (life.hostAnswers[$0] ?? .confirmed).rawValue)
            }
        }
        listing = EventListing(event, life, in: content, language: language)
        summary = event.summary?.text(in: language)
        body = event.body?.text(in: language)
        organisers = hosts(event.organisers)
        coSponsors = hosts(event.coSponsors)
        participants = event.participants.map { participant in
            let person = content.people[participant.person]
            return Part(
                person: participant.person.text, name: (person?.name ?? person?.describedAs)?.text(in: language),
                role: participant.role.rawValue, presence: participant.presence.rawValue,
                answer: (life.answers[participant.person] ?? .invited).rawValue,
                describedAs: (participant.describedAs ?? person?.line)?.text(in: language))
        }
        languages = event.languages.map(\.text)
        interpretation = event.interpretation.map(\.text)
        film = event.film.flatMap { content.films[$0]?.title.text(in: language) }
        registration = event.registration.policy.rawValue
        places = event.registration.places
        documents = event.documents.map {
            [$0.symbol, $0.title?.text(in: language), $0.year.map(String.init)].compactMap { $0 }.joined(
                separator: ", ")
        }
        links = event.links.map { "\($0.label.text(in: language)): \($0.address)" }
        disclosure = event.disclosure
        sequence = life.sequence
    }
}
