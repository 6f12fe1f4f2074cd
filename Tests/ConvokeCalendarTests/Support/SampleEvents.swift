import ConvokeModel
import Foundation

/// A panel about which everything is known, in English, Spanish and partly in French, and its public side.
enum SamplePanel {
    static func content() -> CampaignContent {
        let campaign = Campaign(
            key: key("defenders"), name: english("Defenders in exile"), languages: [.english, spanish],
            zone: zone("Europe/Zurich"), domain: "example.org")
        var content = CampaignContent(campaign: campaign)
        for (name, text) in [("north-watch", "North Watch"), ("harbour", "Harbour, Network")] {
            content.organisations[key(name)] = Organisation(key: key(name), name: english(text))
        }
        content.people[key("ada")] = Person(
            key: key("ada"), name: english("Ada Pinto"),
            title: LocalizedText([.english: "Director", spanish: "Directora"]), affiliation: english("North Watch"))
        content.people[key("witness-1")] = Person(
            key: key("witness-1"), name: english("Hidden Name"), describedAs: english("A witness from the region"),
            disclosure: .never)
        content.people[key("maybe")] = Person(key: key("maybe"), name: english("Not Yet Confirmed"))
        content.venues[key("palais")] = Venue(
            key: key("palais"),
            name: LocalizedText([.english: "Palais des Nations", spanish: "Palacio de las Naciones"]),
            address: "1211 Geneva 10", city: LocalizedText([.english: "Geneva", spanish: "Ginebra"]),
            zone: zone("Europe/Zurich"), rooms: [key("xxv"): Room(name: english("Room XXV"))])
        return content
    }

    static func event() -> Event {
        var event = Event(
            key: key("resisting"), kind: .sideEvent,
            title: LocalizedText([.english: "Resisting, in exile", spanish: "Resistir en el exilio"]),
            when: .timed("2026-09-14T13:00", nil, "Europe/Zurich"))
        event.summary = LocalizedText([.english: "How people go on.", spanish: "Cómo se sigue adelante."])
        event.body = english(
            "# Why\nThey **had** to leave; see [the report](https://example.org/report).\n\n<!-- draft -->\n- one\n- two"
        )
        event.place = Place(venue: key("palais"), room: key("xxv"))
        event.online = OnlineLink(address: web("https://example.org/live?a=1,2"), label: english("Live stream"))
        event.organisers = [key("north-watch")]
        event.coSponsors = [key("harbour")]
        event.participants = [
            Participant(person: key("ada"), role: .moderator, presence: .video),
            Participant(person: key("witness-1"), role: .witness), Participant(person: key("maybe"), role: .speaker),
        ]
        event.languages = [.english, spanish]
        event.interpretation = [french]
        event.accessibility = Accessibility(
            stepFree: true, captions: true, signLanguages: [known(LanguageTag("ase"))], note: english("Lift at door 6"))
        event.entry = .badge(address: web("https://example.org/badge"), by: day("2026-09-10"))
        event.recording = .forbidden
        event.chathamHouseRule = true
        event.contentWarnings = [english("torture")]
        event.documents = [CitedDocument(symbol: "A/HRC/37/51", year: 2018)]
        event.links = [Link(label: english("Press"), address: web("mailto:press@example.org"))]
        event.tags = ["exile", "UN, Geneva"]
        event.disclosure.link = .public
        return event
    }

    static func publicEvent(_ state: EventState = .announced, change: (inout Event) -> Void = { _ in }) -> PublicEvent {
        var event = event()
        change(&event)
        let seed = EventSeed(state: state, answers: [key("ada"): .confirmed, key("witness-1"): .confirmed])
        let life = EventLife(seed: seed, of: event, uid: key("k3j9x2"), at: firstOfMarch)
        return known(PublicEvent(event, life, in: content()))
    }
}
