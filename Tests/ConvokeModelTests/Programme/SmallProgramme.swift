import ConvokeModel
import ConvokeTestSupport
import Foundation

/// A programme of a few events in Geneva on 5 March 2026, for tests to change.
struct SmallProgramme {
    var content: CampaignContent

    init() {
        content = CampaignContent(
            campaign: Campaign(
                key: "geneva", name: ["en": "Geneva"], languages: ["en"], zone: "Europe/Zurich",
                domain: "geneva.example"))
        content.people = [
            "ana": Person(key: "ana", name: ["en": "Ana Pérez"]), "bo": Person(key: "bo", name: ["en": "Bo Li"]),
        ]
        content.venues = [
            "palais": Venue(
                key: "palais", name: ["en": "Palais"], country: "CH",
                rooms: ["xx": Room(name: ["en": "XX"], capacity: 80), "xxi": Room(name: ["en": "XXI"])]),
            "cinema": Venue(key: "cinema", name: ["en": "Cinema"], country: "CH"),
        ]
    }

    /// Adds an event with people who said yes; `from` and `to` are times of that day.
    @discardableResult
    mutating func add(
        _ key: Identifier<Event>, _ from: String, _ to: String? = nil, at place: Place? = nil,
        with people: [Identifier<Person>] = [], answer: Answer = .confirmed, zone: Zone = "Europe/Zurich",
        state: EventState = .announced, _ change: (inout Event) -> Void = { _ in }
    ) -> Event {
        func time(_ text: String) -> LocalDateTime? { LocalDateTime(text.contains("T") ? text : "2026-03-05T\(text)") }
        var event = Event(
            key: key, kind: .meeting, title: ["en": key.text],
            when: time(from).map { .timed(start: $0, end: to.flatMap(time), zone: zone, fold: nil) }
                ?? .unannounced(note: nil))
        event.place = place
        event.participants = people.map { Participant(person: $0, role: .speaker) }
        change(&event)
        content.events[key] = WrittenEvent(
            event: event,
            seed: EventSeed(
                state: state,
                answers: Dictionary(event.participants.map { ($0.person, answer) }, uniquingKeysWith: { one, _ in one })
            ))
        return event
    }

    func clashes(sameAs: [Identifier<Person>: Identifier<Person>] = [:]) -> [Clash] {
        ClashSearch.clashes(in: content, sameAs: sameAs)
    }

    /// Clashes without their sentences.
    func found(sameAs: [Identifier<Person>: Identifier<Person>] = [:]) -> [Found] {
        clashes(sameAs: sameAs).map(Found.init)
    }
}

/// A clash without its sentence, for comparing.
struct Found: Hashable, CustomStringConvertible {
    var severity: ClashSeverity
    var kind: ClashKind
    var events: [Identifier<Event>]
    var resource: String?

    init(_ severity: ClashSeverity, _ kind: ClashKind, _ events: [Identifier<Event>], _ resource: String? = nil) {
        (self.severity, self.kind, self.events, self.resource) = (severity, kind, events, resource)
    }

    init(_ clash: Clash) { self.init(clash.severity, clash.kind, clash.events, clash.resource) }

    var description: String { "\(severity.word) \(kind.word) \(events.map(\.text)) \(resource ?? "-")" }
}

extension Place {
    static let xx = Place(venue: "palais", room: "xx")
    static let xxi = Place(venue: "palais", room: "xxi")
    static let cinema = Place(venue: "cinema")
}
