import Foundation
import Testing

struct PrintedDocumentTests {
    private static let readers: [([String], String)] = [
        (["event", "list"], "event.list"), (["event", "show", "opening"], "event.show"),
        (["person", "list"], "person.list"),
        (["organisation", "list"], "organisation.list"),
        (["organisation", "show", "example-centre"], "organisation.show"),
        (["statement", "list"], "statement.list"), (["statement", "show", "open-letter"], "statement.show"),
        (["programme", "show"], "programme.show"), (["journal", "show"], "journal.show"),
        (["journal", "verify"], "journal.verify"),
        (["feed", "show"], "feed.show"), (["letter", "render", "open-letter", "--language", "en"], "letter.render"),
        (["check"], "campaign.check"),
        (["plan"], "campaign.plan"), (["apply"], "campaign.apply"), (["apply", "--dry-run"], "campaign.apply"),
        (["doctor"], "doctor"),
        (["do"], "use-case.list"), (["do", "event.list"], "event.list"), (["build", "--to", "out"], "campaign.build"),
        (["feed", "build", "--to", "out"], "feed.build"), (["export", "--to", "copy"], "campaign.export"),
        (["backup", "copy.sqlite"], "campaign.backup"),
        (["key", "export", "keys.json"], "key.export"), (["event", "announce", "opening"], "event.announce"),
        (["person", "confirm", "witness-1", "opening"], "person.confirm"),
    ]

    @Test("With --json a command prints one document with its schema, and says nothing else", arguments: readers)
    func success(words: [String], schema: String) async throws {
        let fixture = try await CommandFixture.applied()
        let outcome = try await fixture.run(words + ["--json"])
        #expect(outcome.code == 0)
        #expect(try outcome.document().schema == "convoke.\(schema)/1")
        #expect(outcome.err == "")
        #expect(outcome.out.hasSuffix("}\n"))
    }

    @Test(
        "With --json a failure is one document with a code and a message, and standard error is empty",
        arguments: [
            (["event", "show", "opning"], 3, "not-found"), (["event", "show"], 64, "usage"),
            (["evnt", "list"], 64, "usage"), (["event", "lst"], 64, "usage"),
            (["event", "hold", "opening"], 4, "conflict"), (["do", "event.nw"], 3, "not-found"),
            (["do", "event.new", "{"], 1, "invalid"),
            (["restore", "nothing.sqlite", "--yes"], 3, "not-found"), (["restore", "campaign.yaml"], 64, "usage"),
            (["letter", "render", "none", "--language", "en"], 3, "not-found"),
            (["event", "list", "--kind", "pannel"], 64, "usage"), (["-C", "/no/such", "check"], 3, "not-found"),
            (["init", "."], 4, "conflict"),
            (["apply", "--ours", "--theirs"], 64, "usage"),
        ] as [([String], Int32, String)])
    func failure(words: [String], code: Int32, name: String) async throws {
        let fixture = try await CommandFixture.applied()
        let outcome = try await fixture.run(words + ["--json"])
        #expect(outcome.code == code)
        let failure = try outcome.failure()
        #expect(failure.code == name)
        #expect(!failure.message.isEmpty)
        #expect(outcome.err == "")
    }

    @Test("Where there is nothing, the data is an empty list")
    func empty() async throws {
        let fixture = try await CommandFixture.applied()
        #expect(try await fixture.expect(0, "event", "list", "--kind", "vigil", "--json").document().data == .list([]))
        #expect(try await fixture.expect(0, "check", "--json").document().data == .list([]))
        #expect(try await fixture.expect(0, "event", "list", "--state", "held", "--json").out.contains("null") == false)
    }

    @Test("An event in the list tells key, kind, state, title, when and place, in the words of files")
    func eventList() async throws {
        let fixture = try await CommandFixture.applied()
        try await fixture.expect(
            0, "event", "new", "day", "--kind", "observance", "--title", "A day", "--date", "2027-06-20")
        try await fixture.expect(
            0, "event", "new", "later", "--kind", "side-event", "--title", "Later", "--start", "2027-06-21T10:00",
            "--zone", "Asia/Kolkata")
        let events = try await fixture.expect(0, "event", "list", "--json").document().data
        #expect(
            events
                == .list([
                    .map([
                        "key": "opening", "kind": "panel", "state": "draft", "title": "Opening panel",
                        "place": "Main Hall, Example House, Geneva",
                        "when": .map([
                            "start": "2027-03-02T13:00", "end": "2027-03-02T14:30", "zone": "Europe/Zurich",
                            "allDay": .bool(false),
                        ]),
                    ]),
                    .map([
                        "key": "day", "kind": "observance", "state": "draft", "title": "A day",
                        "when": .map(["from": "2027-06-20", "through": "2027-06-20", "allDay": .bool(true)]),
                    ]),
                    .map([
                        "key": "later", "kind": "sideEvent", "state": "draft", "title": "Later",
                        "when": .map(["start": "2027-06-21T10:00", "zone": "Asia/Kolkata", "allDay": .bool(false)]),
                    ]),
                ]))
    }
}
