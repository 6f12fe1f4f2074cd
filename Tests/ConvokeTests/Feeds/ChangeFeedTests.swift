import Convoke
import ConvokeTestSupport
import Foundation
import Testing

@Suite("What changed, for news readers")
struct ChangeFeedTests {
    private let folder: TemporaryFolder
    private let clock = TestClock()
    private let workspace: Workspace

    init() async throws {
        folder = try TemporaryFolder()
        workspace = .test(in: folder, clock: clock)
        var content = CampaignContent.sample
        for (key, state) in [("open", EventState.draft), ("secret", .draft)] {
            let key = Identifier<Event>(key) ?? "event"
            var event = Event.sample(key)
            // Nobody and no room is needed twice at a time.
            (event.place, event.online, event.participants) = (nil, nil, [])
            event.title = ["en": "<\(key)> & more", "es": "<\(key)> y más"]
            content.events[key] = WrittenEvent(event: event, seed: EventSeed(state: state))
        }
        content.venues["hidden"] = Venue(key: "hidden", name: ["en": "NEWHOUSE"], disclosure: .never)
        _ = try await workspace.perform(ApplyCampaign(content: content))
    }

    private func told() async throws -> [String] {
        try await workspace.perform(ReadChanges(), as: .anyone).changes.map {
            "\($0.kind.rawValue) \($0.title.text(in: "en"))"
        }
    }

    private let later = When.timed(start: "2024-03-06T14:00", end: nil, zone: "Europe/Zurich", fold: nil)

    @Test("It tells what happened since something was announced, and of drafts and embargoes nothing")
    func tells() async throws {
        #expect(try await told() == ["announced A panel"])
        // What happens to drafts is nobody's business, then or later.
        for key in ["open", "secret"] as [Identifier<Event>] {
            clock.now += 60
            _ = try await workspace.perform(MoveEvent(event: key, when: later))
        }
        clock.now += 60
        _ = try await workspace.perform(AnnounceEvent(event: "open"))
        clock.now += 60
        _ = try await workspace.perform(PostponeEvent(event: "open"))
        clock.now += 60
        _ = try await workspace.perform(MoveEvent(event: "panel", when: later))
        clock.now += 60
        _ = try await workspace.perform(MoveEvent(event: "panel", place: Place(venue: "palais")))
        clock.now += 60
        _ = try await workspace.perform(CancelEvent(event: "panel"))
        clock.now += 60
        _ = try await workspace.perform(AnnounceEvent(event: "panel"))
        #expect(
            try await told() == [
                "announcedAgain A panel", "cancelled A panel", "changedPlace A panel", "moved A panel",
                "postponed <open> & more",
                "announced <open> & more",
                "announced A panel",
            ])
        try await workspace.close()
    }

    @Test("A move to a place that nobody may know is no news")
    func hidesPlaces() async throws {
        clock.now += 60
        _ = try await workspace.perform(MoveEvent(event: "panel", place: Place(venue: "hidden")))
        #expect(try await told() == ["announced A panel"])
        let feed = try await workspace.perform(ReadChanges()).feed()
        #expect(!feed.atom.contains("NEWHOUSE"))
        try await workspace.close()
    }

    @Test("A statement is news once it is published, and not under an embargo")
    func statements() async throws {
        _ = try await workspace.perform(CloseStatement(statement: "letter"))
        _ = try await workspace.perform(FreezeStatement(statement: "letter"))
        clock.now += 60
        _ = try await workspace.perform(PublishStatement(statement: "letter"))
        #expect(try await told() == ["published A letter", "announced A panel"])
        try await workspace.close()
    }

    @Test("Atom and JSON Feed hold the same, escaped as each needs it, in the language that is asked for")
    func forms() async throws {
        clock.now += 60
        _ = try await workspace.perform(AnnounceEvent(event: "open"))
        let changes = try await workspace.perform(ReadChanges())
        let uid = try #require(changes.changes.first).uid
        let atom = try changes.feed(in: "es").atom
        #expect(
            atom.hasPrefix(
                """
                <?xml version="1.0" encoding="utf-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="es">
                <id>tag:defenders.example,2026:changes/defenders</id>
                <title>Defensoras</title>
                <updated>2024-03-05T11:01:00Z</updated>
                <author><name>Defensoras</name></author>
                <entry>
                <id>tag:defenders.example,2026:change/\(uid)/20240305T110100Z/announced</id>
                <title>Anunciado: &lt;open&gt; y más</title>
                <updated>2024-03-05T11:01:00Z</updated>
                <category term="announced"/>
                <content type="text">&lt;open&gt; y más
                5 de marzo de 2024, 14:00 (Europe/Zurich)</content>
                </entry>

                """))
        let json = try changes.feed(in: "en").json
        let read = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let items = try #require(read["items"] as? [[String: Any]])
        #expect(items.map { $0["title"] as? String } == ["Announced: <open> & more", "Announced: A panel"])
        #expect(read["version"] as? String == "https://jsonfeed.org/version/1.1")
        #expect(throws: NotFound.self) { try changes.feed(in: "fr") }
        try await workspace.close()
    }
}
