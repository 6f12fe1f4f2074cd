import ConvokeFiles
import ConvokeModel
import Testing

struct EventFileTests {
    @Test(
        "When an event takes place is said in one way, and rightly",
        arguments: [
            ("start: 2025-03-05T14:00", []),
            ("start: 2025-03-05T14:00\nend: 2025-03-05T15:00", []),
            ("unannounced: true", []), ("unannounced: Venue not sure", []),
            ("from: 2025-01-01\nthrough: 2025-01-02", []),
            ("film: x", ["1:1 error no-time"]),
            ("start: 2025-03-05T14:00\ndate: 2025-03-05", ["5:1 error two-times"]),
            ("unannounced: true\nend: 2025-03-05T14:00", ["5:1 error missing-field", "5:1 error two-times"]),
            ("end: 2025-03-05T14:00", ["4:1 error missing-field"]),
            ("from: 2025-01-01", ["4:1 error missing-field"]),
            ("start: 2025-03-05", ["4:8 error bad-value"]),
            ("start: 2025-03-05 14:00", ["4:8 error bad-value"]),
            ("date: 2025-02-29", ["4:7 error bad-value"]),
            ("start: 2025-03-05T14:00\nend: 2025-03-05T13:00", ["5:6 error end-before-start"]),
            ("from: 2025-01-02\nthrough: 2025-01-01", ["5:10 error end-before-start"]),
            ("start: 2025-03-30T02:30", ["4:8 error time-in-gap"]),
            ("start: 2025-10-26T02:30", ["4:8 error time-in-fold"]),
            ("start: 2025-10-26T02:30\nfold: later", []),
            ("start: 2025-10-26T02:30\nfold: second", ["4:8 error time-in-fold", "5:7 error bad-value"]),
            ("date: 2025-10-26\nfold: later", ["5:1 error bad-value"]),
            ("unannounced: false", ["4:14 error bad-value"]),
            ("start: 2025-03-05T14:00\nzone: CET", ["5:7 error bad-value"]),
            ("start: 2025-03-30T02:30\nzone: UTC", []),
        ])
    func times(fields: String, expected: [String]) throws {
        #expect(try eventPlaces(fields) == expected)
    }

    @Test("The zone is the venue's, else the campaign's, unless the event says another")
    func zones() throws {
        func event(_ fields: String) -> String { "---\nkind: panel\ntitle: A\nstart: 2025-03-05T14:00\n\(fields)---\n" }
        let content = try TemporaryCampaign([
            "venues.yaml": "salvador:\n  name: S\n  zone: America/El_Salvador\nplain:\n  name: P\n",
            "events/a.md": event(""), "events/b.md": event("place: {venue: salvador}\n"),
            "events/c.md": event("place: {venue: plain}\n"),
            "events/d.md": event("place: {venue: salvador}\nzone: Asia/Tokyo\n"),
        ]).read().content
        let zones = ["a", "b", "c", "d"].map { content?.events[.key($0)]?.event.when.zone?.name }
        #expect(zones == ["Europe/Zurich", "America/El_Salvador", "Europe/Zurich", "Asia/Tokyo"])
    }

    @Test(
        "A mistake in a field is shown where it stands",
        arguments: [
            ("cosponser: [a]", ["5:1 error unknown-key"]),
            ("x-mine: {any: [thing]}", []),
            ("coSponsors: [a]\nchathamHouseRule: true", []),
            ("state: anounced", ["5:8 error bad-value"]),
            ("organisers: a", ["5:13 error wrong-kind"]),
            ("organisers: [A]", ["5:14 error bad-key"]),
            ("organisers:\n  - {organisation: a, answer: maybe}", ["6:31 error bad-value"]),
            (
                "organisers: [a, {organisation: a, answer: invited}]\nco-sponsors: [{organisation: a, answer: declined}]",
                ["6:41 error two-answers"]
            ),
            ("participants:\n  - {role: speaker}", ["6:5 error missing-field"]),
            ("place: palais", ["5:8 error wrong-kind"]),
            ("place:", ["5:7 error empty-value"]),
            ("summary: \"  \"", ["5:10 error empty-value"]),
            ("summary: {en: A, xx1: B}", ["5:18 error bad-language"]),
            ("chatham-house-rule: yes", ["5:21 error bad-value"]),
            ("registration: {places: 80.5}", ["5:24 error bad-value"]),
            ("registration: {places: -1}", ["5:24 error bad-value"]),
            ("registration: {places: 99999999999999999999}", ["5:24 error bad-value"]),
            ("online: {address: javascript:alert(1)}", ["5:19 error bad-value"]),
            ("entry: {list: {by: 2025-01-01}, badge: {}}", ["5:8 error bad-value"]),
            ("entry: closed", ["5:8 error bad-value"]),
            ("repeats: {every: year, count: 2, until: 2030-01-01}", ["5:34 error bad-value"]),
            ("repeats: {every: day, days: [monday]}", ["5:29 error bad-value"]),
            ("repeats: {every: week, days: [first monday]}", ["5:30 error bad-value"]),
            ("repeats: {every: month, days: [mondays]}", ["5:32 error bad-value"]),
            ("repeats: {every: month, moved: [{day: 2025-01-01}]}", ["5:33 error no-time"]),
            ("disclosure: {venue: on-the-day}", ["5:21 error bad-value"]),
            ("disclosure: {venue: {on-the-day: 2025-01-01T09:00}, count: never}", []),
            ("documents: [{year: 2018}]", ["5:13 error missing-field"]),
            ("languages: [english]", ["5:13 error bad-value"]),
        ])
    func fields(fields: String, expected: [String]) throws {
        #expect(try eventPlaces("date: 2025-01-01\n" + fields) == expected)
    }

    @Test("A mistyped field is offered the right one")
    func suggestsFields() throws {
        let text =
            "---\nkind: pannel\ntitle: A\ndate: 2025-01-01\ncosponser: [a]\ndisclosure: {venue: on-the-day}\n---\n"
        let problems = try TemporaryCampaign(["events/a.md": text]).read().problems
        #expect(
            problems.map { "\($0.message) \($0.hint ?? "-")" } == [
                "'pannel' is none of the words for 'kind': \(EventKind.words.joined(separator: ", ")). Did you mean 'panel'?",
                "'cosponser' is no field of event. Did you mean 'co-sponsors'? -",
                "'on-the-day' needs the time from which it is told. Write {on-the-day: 2025-10-15T09:00}, in the zone of the event.",
            ])
    }

    @Test(
        "An entry with an unknown field is kept, one with a value that cannot be read is left out and known to be there"
    )
    func keepsWhatItCan() throws {
        func event(_ fields: String) -> String { "---\nkind: panel\ntitle: A\ndate: 2025-01-01\n\(fields)---\n" }
        let reading = try TemporaryCampaign(["events/a.md": event("strat: 1\n"), "events/b.md": event("film: X Y\n")])
            .read()
        #expect(reading.content?.events.keys.sorted() == [.key("a")])
        #expect(reading.unreadable == [.event(.key("b"))])
        #expect(reading.hasErrors)
    }

    @Test("What a file says of state and answers only seeds")
    func seeds() throws {
        let text = """
            ---
            kind: panel
            title: A
            date: 2025-01-01
            state: announced
            organisers: [a, {organisation: b, answer: tentative}]
            co-sponsors: [{organisation: c, answer: confirmed}]
            participants:
              - {person: p, role: chair, answer: confirmed}
              - {person: q, role: speaker}
            ---
            """
        let event = try TemporaryCampaign(["events/a.md": text]).read().content?.events[.key("a")]
        #expect(
            event?.seed
                == EventSeed(state: .announced, answers: [.key("p"): .confirmed], hostAnswers: [.key("b"): .tentative]))
        #expect(event?.event.organisers == [.key("a"), .key("b")])
        #expect(event?.event.coSponsors == [.key("c")])
    }

    @Test("The risk level discloses less unless the event says otherwise")
    func disclosure() throws {
        let text = "---\nkind: panel\ntitle: A\ndate: 2025-01-01\ndisclosure: {count: public}\n---\n"
        let content = try TemporaryCampaign([
            "campaign.yaml": TemporaryCampaign.campaign + "risk: high\n", "events/a.md": text,
        ]).read().content
        var expected = EventDisclosure.standard(at: .high)
        expected.count = .public
        #expect(content?.events[.key("a")]?.event.disclosure == expected)
    }
}
