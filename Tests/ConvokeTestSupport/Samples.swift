import Convoke
import ConvokeStore
import Foundation

/// Noon in Geneva on the day of the sample's first side event, as an instant: 5 March 2024, 11:00 UTC.
public let noon = Date(timeIntervalSince1970: 1_709_636_400)

extension Identifier: ExpressibleByStringLiteral, ExpressibleByExtendedGraphemeClusterLiteral,
    ExpressibleByUnicodeScalarLiteral
{
    /// For tests only: a literal that is no identifier ends the test run.
    public init(stringLiteral text: String) {
        guard let identifier = Self(text) else { fatalError("'\(text)' is no identifier") }
        self = identifier
    }
}

extension LanguageTag: ExpressibleByStringLiteral, ExpressibleByExtendedGraphemeClusterLiteral,
    ExpressibleByUnicodeScalarLiteral
{
    public init(stringLiteral text: String) {
        guard let tag = Self(text) else { fatalError("'\(text)' is no language tag") }
        self = tag
    }
}

extension LocalizedText: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral texts: (LanguageTag, String)...) {
        self.init(Dictionary(uniqueKeysWithValues: texts))
    }
}

extension LocalDate: ExpressibleByStringLiteral, ExpressibleByExtendedGraphemeClusterLiteral,
    ExpressibleByUnicodeScalarLiteral
{
    public init(stringLiteral text: String) {
        guard let date = LocalDate(text) else { fatalError("'\(text)' is no day") }
        self = date
    }
}

extension LocalDateTime: ExpressibleByStringLiteral, ExpressibleByExtendedGraphemeClusterLiteral,
    ExpressibleByUnicodeScalarLiteral
{
    public init(stringLiteral text: String) {
        guard let time = LocalDateTime(text) else { fatalError("'\(text)' is no local time") }
        self = time
    }
}

extension Zone: ExpressibleByStringLiteral, ExpressibleByExtendedGraphemeClusterLiteral,
    ExpressibleByUnicodeScalarLiteral
{
    public init(stringLiteral text: String) {
        guard let zone = Zone(text) else { fatalError("'\(text)' is no zone") }
        self = zone
    }
}

extension Country: ExpressibleByStringLiteral, ExpressibleByExtendedGraphemeClusterLiteral,
    ExpressibleByUnicodeScalarLiteral
{
    public init(stringLiteral text: String) {
        guard let country = Country(text) else { fatalError("'\(text)' is no country") }
        self = country
    }
}

extension WebAddress: ExpressibleByStringLiteral, ExpressibleByExtendedGraphemeClusterLiteral,
    ExpressibleByUnicodeScalarLiteral
{
    public init(stringLiteral text: String) {
        guard let address = WebAddress(text) else { fatalError("'\(text)' is no address") }
        self = address
    }
}

extension When {
    /// 14:00 in Geneva on the day of `noon`.
    public static let afternoon = When.timed(
        start: "2024-03-05T14:00", end: "2024-03-05T15:30", zone: "Europe/Zurich", fold: nil)
}

extension Event {
    /// A side event with a venue, a link and two people, each of which somebody may not learn.
    public static func sample(
        _ key: Identifier<Event> = "panel", disclosure: EventDisclosure = .standard(at: .standard)
    ) -> Event {
        var event = Event(
            key: key, kind: .sideEvent, title: ["en": "A panel", "es": "Un panel"], when: .afternoon,
            disclosure: disclosure)
        event.place = Place(venue: "palais", room: "xxv")
        event.online = OnlineLink(address: "https://meet.example/secret-room")
        event.organisers = ["ishr"]
        event.coSponsors = ["omct"]
        event.participants = [
            Participant(person: "ana", role: .moderator),
            Participant(person: "witness-1", role: .witness, presence: .video),
        ]
        return event
    }
}

extension CampaignContent {
    /// A small campaign in which everything refers to something that is there.
    public static var sample: CampaignContent {
        var content = CampaignContent(
            campaign: Campaign(
                key: "defenders", name: ["en": "Defenders", "es": "Defensoras"], languages: ["en", "es"],
                zone: "Europe/Zurich",
                domain: "defenders.example"))
        content.organisations = [
            "ishr": Organisation(
                key: "ishr", name: ["en": "International Service for Human Rights"], acronym: "ISHR",
                scope: .international),
            "omct": Organisation(
                key: "omct", name: ["en": "World Organisation Against Torture"], acronym: "OMCT", scope: .international),
        ]
        content.people = [
            "ana": Person(key: "ana", name: ["en": "Ana Pérez"], title: ["en": "Lawyer"], affiliation: ["en": "ISHR"]),
            "witness-1": Person(key: "witness-1", describedAs: ["en": "a witness from the region"], disclosure: .never),
        ]
        content.venues = [
            "palais": Venue(
                key: "palais", name: ["en": "Palais des Nations"], address: "Avenue de la Paix 14",
                city: ["en": "Geneva", "es": "Ginebra"],
                country: "CH", capacity: 500, rooms: ["xxv": Room(name: ["en": "Room XXV"], capacity: 120)])
        ]
        content.events = [
            "panel": WrittenEvent(
                event: .sample(),
                seed: EventSeed(
                    state: .announced, answers: ["ana": .confirmed, "witness-1": .confirmed],
                    hostAnswers: ["ishr": .confirmed, "omct": .confirmed]))
        ]
        let statement = JointStatement(
            key: "letter", title: ["en": "A letter", "es": "Una carta"],
            text: ["en": "We, {{organisations.count}} organisations, ask.", "es": "Pedimos."], date: "2025-07-03",
            addressees: [
                Addressee(name: ["en": "The State", "es": "El Estado"], demands: [["en": "Stop.", "es": "Basta."]])
            ])
        content.statements = [
            "letter": WrittenStatement(
                statement: statement, seed: StatementSeed(stage: .signOn),
                signatories: [
                    .organisation(SigningOrganisation(name: "Ñandú", country: "PY")),
                    .organisation(SigningOrganisation(name: "Nube")),
                    .individual(SigningIndividual(name: "Ángel Ost", title: "Lawyer", country: "SV")),
                ])
        ]
        return content
    }
}
