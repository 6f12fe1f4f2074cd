import ConvokeTestSupport
import Foundation
import Testing

@testable import ConvokeModel

/// Every kind of disclosure; all but the first hide something from the public.
private let disclosures: [Disclosure] = [.public, .confirmedGuests, .onTheDay(from: "2024-03-05T09:00"), .never]

struct PublicEventTests {
    /// A campaign full of things that somebody may not learn, each a word that stands nowhere else.
    private static func content(risk: RiskLevel = .standard, house: Disclosure = .public, person: Disclosure = .public)
        -> CampaignContent
    {
        var content = CampaignContent.sample
        content.campaign.risk = risk
        content.venues["palais"]?.name = ["en": "VenueSecret"]
        content.venues["palais"]?.address = "AddressSecret 14"
        content.venues["palais"]?.city = ["en": "CitySecret"]
        content.venues["palais"]?.rooms["xxv"]?.name = ["en": "RoomSecret"]
        content.venues["palais"]?.disclosure = house
        content.people["ana"] = Person(
            key: "ana", name: ["en": "NameSecret"], describedAs: ["en": "Described"], title: ["en": "TitleSecret"],
            affiliation: ["en": "AffiliationSecret"],
            organisation: "ishr", disclosure: person)
        content.organisations["ishr"]?.name = ["en": "HostName"]
        content.organisations["omct"]?.name = ["en": "SponsorName"]
        return content
    }

    private static func event(_ disclosure: EventDisclosure) -> Event {
        var event = Event.sample(disclosure: disclosure)
        event.online = OnlineLink(address: "https://meet.example/LinkSecret", label: ["en": "LinkLabelSecret"])
        event.participants = [Participant(person: "ana", role: .speaker, describedAs: ["en": "PartSecret"])]
        event.agenda = [AgendaItem(title: ["en": "AgendaTitle"], participants: ["ana"], cue: ["en": "AgendaCue"])]
        return event
    }

    private static func life(
        of event: Event, _ state: EventState = .announced, answer: Answer = .confirmed, host: Answer = .confirmed
    ) -> EventLife {
        let hosts: [Identifier<Organisation>: Answer] = ["ishr": host, "omct": host]
        return EventLife(
            seed: EventSeed(state: state, answers: ["ana": answer], hostAnswers: hosts), of: event, uid: "uid", at: noon
        )
    }

    /// What the public reads, as bytes; empty where there is nothing to read.
    private static func bytes(_ event: Event, _ life: EventLife, in content: CampaignContent) throws -> String {
        guard let view = PublicEvent(event, life, in: content) else { return "" }
        return try CanonicalJSON.text(of: view)
    }

    private static func holds(_ text: String, _ words: String...) -> [Bool] { words.map { text.contains($0) } }

    @Test("With everything public, everything that could leak is there to be read")
    func everything() throws {
        let event = Self.event(EventDisclosure(venue: .public, link: .public, participants: .public, count: .public))
        let text = try Self.bytes(event, Self.life(of: event), in: Self.content())
        #expect(
            Self.holds(
                text, "VenueSecret", "AddressSecret", "CitySecret", "RoomSecret", "LinkSecret", "LinkLabelSecret",
                "NameSecret", "PartSecret", "HostName")
                == Array(repeating: true, count: 9))
        // What the crew does is nobody's else.
        #expect(!text.contains("AgendaCue"))
    }

    @Test("A venue is public only where both the event and the house are", arguments: disclosures, disclosures)
    func venue(venue: Disclosure, house: Disclosure) throws {
        for risk in RiskLevel.allCases {
            let event = Self.event(EventDisclosure(venue: venue, link: .public, participants: .public, count: .public))
            let text = try Self.bytes(event, Self.life(of: event), in: Self.content(risk: risk, house: house))
            let isPublic = venue == .public && house == .public
            #expect(
                Self.holds(text, "VenueSecret", "AddressSecret", "CitySecret", "RoomSecret", "palais", "xxv")
                    == [isPublic, isPublic, isPublic, isPublic, false, false])
            #expect(text.contains("LinkSecret"))
        }
    }

    @Test("A link is public only where the event says so", arguments: disclosures, RiskLevel.allCases)
    func link(link: Disclosure, risk: RiskLevel) throws {
        let event = Self.event(EventDisclosure(venue: .public, link: link, participants: .public, count: .public))
        let text = try Self.bytes(event, Self.life(of: event), in: Self.content(risk: risk))
        #expect(Self.holds(text, "LinkSecret", "LinkLabelSecret") == Array(repeating: link == .public, count: 2))
        #expect(text.contains("VenueSecret"))
    }

    @Test("A person is named only where both the event and the person are public", arguments: disclosures, disclosures)
    func person(participants: Disclosure, person: Disclosure) throws {
        for risk in RiskLevel.allCases {
            let event = Self.event(
                EventDisclosure(venue: .public, link: .public, participants: participants, count: .public))
            let text = try Self.bytes(event, Self.life(of: event), in: Self.content(risk: risk, person: person))
            let isPublic = participants == .public && person == .public
            #expect(
                Self.holds(text, "NameSecret", "PartSecret", "TitleSecret", "AffiliationSecret", "Described", "ana")
                    == [isPublic, isPublic, false, false, participants == .public && person != .public, false])
        }
    }

    @Test("Title and affiliation stand beside a public name unless the event describes the person otherwise")
    func describedByThePerson() throws {
        var event = Self.event(EventDisclosure(venue: .public, link: .public, participants: .public, count: .public))
        event.participants[0].describedAs = nil
        let shown = try #require(PublicEvent(event, Self.life(of: event), in: Self.content()))
        #expect(
            shown.participants == [
                PublicParticipant(
                    name: ["en": "NameSecret"], role: .speaker, presence: .inPerson,
                    describedAs: ["en": "TitleSecret, AffiliationSecret"])
            ])
        let hidden = try Self.bytes(event, Self.life(of: event), in: Self.content(person: .never))
        #expect(Self.holds(hidden, "NameSecret", "TitleSecret", "AffiliationSecret") == [false, false, false])
    }

    @Test("Nobody is announced before they said yes: neither people nor hosts", arguments: Answer.allCases)
    func answers(answer: Answer) throws {
        let event = Self.event(EventDisclosure(venue: .public, link: .public, participants: .public, count: .public))
        let text = try Self.bytes(event, Self.life(of: event, answer: answer, host: answer), in: Self.content())
        #expect(
            Self.holds(text, "NameSecret", "PartSecret", "HostName", "SponsorName")
                == Array(repeating: answer == .confirmed, count: 4))
        #expect(!text.contains("ishr") && !text.contains("omct"))
    }

    @Test("An event that was not announced has no public side at all", arguments: EventState.allCases)
    func states(state: EventState) throws {
        let event = Self.event(.standard(at: .standard))
        #expect(
            (PublicEvent(event, Self.life(of: event, state), in: Self.content()) != nil)
                == (state != .idea && state != .draft))
    }

    @Test(
        "The higher the risk, the less is told where a file says nothing",
        arguments: [(.standard, true, false, true), (.elevated, false, false, true), (.high, false, false, false)]
            as [(RiskLevel, Bool, Bool, Bool)])
    func standard(risk: RiskLevel, venue: Bool, link: Bool, participants: Bool) throws {
        let event = Self.event(.standard(at: risk))
        let text = try Self.bytes(event, Self.life(of: event), in: Self.content(risk: risk))
        #expect(Self.holds(text, "VenueSecret", "LinkSecret", "NameSecret") == [venue, link, participants])
    }

    @Test("A participant whom nobody knows, and one without any public words, are left out")
    func unknownPeople() throws {
        var event = Self.event(.standard(at: .standard))
        event.participants = [
            Participant(person: "nobody", role: .speaker), Participant(person: "nameless", role: .witness),
        ]
        var content = Self.content()
        content.people["nameless"] = Person(key: "nameless", disclosure: .never)
        let seed = EventSeed(state: .announced, answers: ["nobody": .confirmed, "nameless": .confirmed])
        let life = EventLife(seed: seed, of: event, uid: "uid", at: noon)
        #expect(PublicEvent(event, life, in: content)?.participants == [])
    }

    @Test("The place in one line")
    func line() throws {
        let event = Event.sample()
        let view = try #require(PublicEvent(event, Self.life(of: event), in: .sample))
        #expect(view.place?.line(in: "es") == "Room XXV, Palais des Nations, Avenue de la Paix 14, Ginebra")
    }
}
