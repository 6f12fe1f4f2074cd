import ConvokeModel
import ConvokeStore

/// Lists the people of the campaign with the events they were asked to, for the team. Sealed names are not in it.
public struct ListPeople: ReadUseCase {
    public static let name = "person.list"
    public static let permission = Permission.reader

    public var language: LanguageTag?
    public init(language: LanguageTag? = nil) { self.language = language }

    public func read(from reader: CampaignReader) throws -> [PersonListing] {
        let (content, lives) = try reader.wholeCampaign()
        let language = language ?? content.campaign.mainLanguage
        var parts: [Identifier<Person>: [PersonListing.Part]] = [:]
        for event in content.events.values.map(\.event).sorted(by: { $0.key < $1.key }) {
            for participant in event.participants {
                parts[participant.person, default: []].append(
                    .init(
                        event: event.key.text, role: participant.role.rawValue,
                        answer: (lives.events[event.key]?.answers[participant.person] ?? .invited).rawValue))
            }
        }
        let withdrawn = try reader.documents(.person).reduce(into: [String: PersonLife]()) { lives, document in
            guard let life = document.life else { return }
            lives[document.entry.key] = try CanonicalJSON.value(PersonLife.self, from: life)
        }
        return content.people.values.sorted { $0.key < $1.key }.map { person in
            PersonListing(
                key: person.key.text, name: (person.name ?? person.describedAs)?.text(in: language),
                line: person.line?.text(in: language), isPublic: person.disclosure.isPublic,
                parts: parts[person.key] ?? [], withdrawnOn: withdrawn[person.key.text]?.withdrawnOn,
                reason: withdrawn[person.key.text]?.reason)
        }
    }
}

/// A person in one line, for the team.
public struct PersonListing: Codable, Hashable, Sendable {
    public struct Part: Codable, Hashable, Sendable {
        public var event: String
        public var role: String
        public var answer: String
    }

    public var key: String
    /// The public name, or what the person is called where the name is not public.
    public var name: String?
    /// Title and affiliation.
    public var line: String?
    public var isPublic: Bool
    public var parts: [Part]
    /// When the person was taken out of every view, and why, where the team noted it.
    public var withdrawnOn: LocalDate?
    public var reason: String?
}
