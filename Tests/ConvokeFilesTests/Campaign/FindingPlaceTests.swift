import ConvokeFiles
import ConvokeModel
import Testing

struct FindingPlaceTests {
    private let files = [
        "campaign.yaml": TemporaryCampaign.campaign + "groups:\n  all: {name: All, members: [a, b]}\n",
        "venues.yaml":
            "palais:\n  name: {en: Palais, es: Palacio}\n  rooms:\n    room-xxv:\n      name: XXV\n      capacity: 400\n",
        "events/a.md": """
        ---
        kind: panel
        title: 漢字 A
        start: 2025-03-05T14:00
        place: {venue: palais, room: x}
        coSponsors: [a, {organisation: b, answer: invited}]
        participants:
          - {person: a, role: chair}
          - role: speaker
            person: nobody
        disclosure: {venue: {on-the-day: 2025-03-05T09:00}}
        ---

        Body
        """,
        "events/a.es.md": "---\ntitle: Uno\n---\nTexto\n",
        "events/d.md": "---\nkind: observance\ntitle: D\nfrom: 2025-01-01\nthrough: 2025-01-02\n---\n",
        "statements/s.md":
            "---\ntitle: S\nclaimed-signatories: 22\naddressees:\n  - name: Them\n    demands: [One, Two]\n---\nText\n",
        "statements/s.es.md": "---\ntitle: S\naddressees:\n  - name: Ellas\n    demands: [Uno, Dos]\n---\n",
        "statements/s.signatories.csv": "name,country\n\"Two\nlines\",SV\nÉtoile,CH\n",
    ]

    static let event = Entry.event(.key("a"))
    static let statement = Entry.statement(.key("s"))

    @Test(
        "A finding is shown at its field, else at what is around it",
        arguments: [
            (FieldPath(event, "start"), "events/a.md:4:8"),
            (FieldPath(event, "place", "room"), "events/a.md:5:30"),
            (FieldPath(event, "co-sponsors", "0"), "events/a.md:6:14"),
            (FieldPath(event, "co-sponsors", "1", "organisation"), "events/a.md:6:32"),
            (FieldPath(event, "participants", "1", "person"), "events/a.md:10:13"),
            (FieldPath(event, "participants", "1"), "events/a.md:9:5"),
            (FieldPath(event, "participants", "1", "presence"), "events/a.md:9:5"),
            (FieldPath(event, "participants", "7", "person"), "events/a.md:7:1"),
            (FieldPath(event, "disclosure", "venue"), "events/a.md:11:14"),
            (FieldPath(event, "body"), "events/a.md:14:1"),
            (FieldPath(event, "body", "es"), "events/a.es.md:4:1"),
            (FieldPath(event, "title"), "events/a.md:3:8"),
            (FieldPath(event, "title", "en"), "events/a.md:3:8"),
            (FieldPath(event, "title", "es"), "events/a.es.md:2:8"),
            (FieldPath(event, "summary"), "events/a.md:1:1"),
            (FieldPath(event), "events/a.md:1:1"),
            (FieldPath(.event(.key("d")), "start"), "events/d.md:4:7"),
            (FieldPath(.event(.key("d")), "end"), "events/d.md:5:10"),
            (FieldPath(.venue(.key("palais")), "rooms", "room-xxv", "capacity"), "venues.yaml:6:17"),
            (FieldPath(.venue(.key("palais")), "rooms", "room-xxv"), "venues.yaml:4:5"),
            (FieldPath(.venue(.key("palais")), "name", "es"), "venues.yaml:2:26"),
            (FieldPath(.venue(.key("palais")), "zone"), "venues.yaml:1:1"),
            (FieldPath(.venue(.key("nowhere")), "zone"), "venues.yaml:1:1"),
            (FieldPath(Entry(.campaign, "our-campaign"), "groups", "all", "members", "1"), "campaign.yaml:6:33"),
            (FieldPath(statement, "claimed-signatories"), "statements/s.md:3:22"),
            (FieldPath(statement, "addressees", "0", "demands", "1"), "statements/s.md:6:20"),
            (FieldPath(statement, "addressees", "0", "demands", "1", "es"), "statements/s.es.md:5:20"),
            (FieldPath(statement, "signatories", "1", "country"), "statements/s.signatories.csv:4:8"),
            (FieldPath(statement, "signatories", "1"), "statements/s.signatories.csv:4:1"),
            (FieldPath(statement, "signatories", "1", "acronym"), "statements/s.signatories.csv:4:1"),
            (FieldPath(statement, "signatories"), "statements/s.signatories.csv:1:1"),
        ])
    func places(path: FieldPath, expected: String) throws {
        let reading = try TemporaryCampaign(files).read()
        #expect(reading.problems == [])
        let problem = try known(reading.problems(for: [Finding(.warning, "any", "Any.", hint: "Do.", at: path)]).first)
        #expect("\(problem.file):\(problem.line):\(problem.column)" == expected)
        #expect(problem.severity == .warning)
        #expect(problem.hint == "Do.")
    }
}
