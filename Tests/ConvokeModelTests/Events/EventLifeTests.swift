import ConvokeTestSupport
import Foundation
import Testing

@testable import ConvokeModel

struct EventLifeTests {
    private static let later = noon.addingTimeInterval(3600)

    private static func life(_ state: EventState = .announced, of event: Event = .sample()) -> EventLife {
        EventLife(seed: EventSeed(state: state), of: event, uid: "uid", at: noon)
    }

    @Test("A new event starts from its seed; who has none is invited, and hosts are taken as confirmed")
    func seeded() {
        let seed = EventSeed(state: .announced, answers: ["ana": .confirmed], hostAnswers: ["omct": .tentative])
        let life = EventLife(seed: seed, of: .sample(), uid: "uid", at: noon)
        #expect(life.state == .announced)
        #expect(life.sequence == 0)
        #expect(life.createdAt == noon && life.changedAt == noon)
        #expect(life.answers == ["ana": .confirmed, "witness-1": .invited])
        #expect(life.hostAnswers == ["ishr": .confirmed, "omct": .tentative])
    }

    @Test("A seed fills what is missing and touches no answer that was given")
    func meets() {
        var life = Self.life()
        life.answers = ["ana": .withdrawn]
        life.hostAnswers = ["ishr": .declined]
        var event = Event.sample()
        event.participants.append(Participant(person: "joey", role: .speaker))
        let seed = EventSeed(
            state: .held, answers: ["ana": .confirmed, "joey": .tentative, "stranger": .confirmed],
            hostAnswers: ["ishr": .confirmed, "omct": .withdrawn, "stranger": .confirmed])
        life.meet(event, seed: seed)
        #expect(life.answers == ["ana": .withdrawn, "witness-1": .invited, "joey": .tentative])
        #expect(life.hostAnswers == ["ishr": .declined, "omct": .withdrawn])
        #expect(life.state == .announced)
    }

    @Test("The answer of somebody who left the file stays")
    func keeps() {
        var life = Self.life()
        life.answers["ana"] = .confirmed
        var event = Event.sample()
        event.participants = []
        life.meet(event, seed: EventSeed())
        #expect(life.answers == ["ana": .confirmed, "witness-1": .invited])
    }

    @Test(
        "The sequence rises when an event is cancelled or postponed, not otherwise",
        arguments: [
            (.draft, .announced, 0), (.idea, .draft, 0), (.announced, .held, 0), (.announced, .cancelled, 1),
            (.announced, .postponed, 1),
            (.postponed, .announced, 0), (.postponed, .cancelled, 1), (.cancelled, .announced, 0),
        ] as [(EventState, EventState, Int)])
    func states(from: EventState, to: EventState, rise: Int) throws {
        var life = Self.life(from)
        try life.change(to: to, at: Self.later)
        #expect(life.state == to)
        #expect(life.sequence == rise)
        #expect(life.changedAt == Self.later)
        #expect(life.createdAt == noon)
    }

    @Test("A refused change of state leaves everything as it was")
    func refused() {
        var life = Self.life(.held)
        #expect(throws: EventStateRefusal(from: .held, to: .cancelled)) {
            try life.change(to: .cancelled, at: Self.later)
        }
        #expect(life == Self.life(.held))
    }

    @Test(
        "The sequence rises when time or place change",
        arguments: [
            ("time", 1), ("place", 1), ("room", 1), ("recurrence", 1), ("title", 0), ("body", 0), ("participants", 0),
            ("online", 0), ("nothing", 0),
        ])
    func changes(what: String, rise: Int) {
        let old = Event.sample()
        var new = old
        switch what {
        case "time": new.when = .allDay(from: "2024-03-05", through: "2024-03-05", zone: nil)
        case "place": new.place = nil
        case "room": new.place?.room = nil
        case "recurrence": new.recurrence = Recurrence(.yearly)
        case "title": new.title["en"] = "Another"
        case "body": new.body = ["en": "Words"]
        case "participants": new.participants = []
        case "online": new.online = nil
        default: break
        }
        var life = Self.life()
        life.noteChange(from: old, to: new, at: Self.later)
        #expect(life.sequence == rise)
        #expect(life.changedAt == Self.later)
    }

    @Test("A life survives JSON to the second")
    func codable() throws {
        var life = Self.life()
        life.sequence = 3
        #expect(try CanonicalJSON.value(EventLife.self, from: try CanonicalJSON.text(of: life)) == life)
    }
}
