import Convoke
import ConvokeStore
import ConvokeTestSupport
import Foundation
import Testing

@Suite("Calendars that are made once")
struct FeedMemoryTests {
    private let folder: TemporaryFolder
    private let clock = TestClock()
    private let workspace: Workspace

    init() async throws {
        folder = try TemporaryFolder()
        workspace = .test(in: folder, clock: clock)
        _ = try await workspace.perform(ApplyCampaign(content: Self.content))
    }

    /// Twenty events at one venue.
    private static var content: CampaignContent {
        var content = CampaignContent.sample
        for number in 0..<20 {
            let key = Identifier<Event>("event-\(number)") ?? "event"
            var event = Event.sample(key)
            event.title = ["en": "Event \(number)", "es": "Acto \(number)"]
            content.events[key] = WrittenEvent(event: event, seed: EventSeed(state: .announced))
        }
        return content
    }

    /// How many fragments are made while something is done.
    private func made(_ work: () async throws -> Void) async throws -> Int {
        let before = workspace.renderedFragments
        try await work()
        return workspace.renderedFragments - before
    }

    @Test("A feed that is asked for again touches no fragment; one event that changes makes one anew, in each language")
    func counts() async throws {
        #expect(try await made { _ = try await workspace.servedFeed("campaign") } == 21)
        #expect(try await made { _ = try await workspace.servedFeed("campaign") } == 0)
        // The calendar of the kind is made of the same fragments.
        #expect(try await made { _ = try await workspace.servedFeed("side-event") } == 0)
        #expect(try await made { _ = try await workspace.servedFeed("campaign", in: "es") } == 21)
        let later = When.timed(start: "2024-03-06T14:00", end: nil, zone: "Europe/Zurich", fold: nil)
        _ = try await workspace.perform(MoveEvent(event: "event-3", when: later))
        #expect(try await made { _ = try await workspace.servedFeed("campaign") } == 1)
        #expect(try await made { _ = try await workspace.servedFeed("campaign", in: "es") } == 1)
        try await workspace.close()
    }

    @Test("What is made from memory is what would be made anew, whatever changed")
    func isTheSame() async throws {
        var changed = Self.content
        changed.venues["palais"]?.name = ["en": "Palais renamed"]
        changed.people["ana"]?.name = ["en": "Ana renamed"]
        changed.organisations["ishr"]?.name = ["en": "ISHR renamed"]
        changed.campaign.summary = ["en": "New summary"]
        changed.events["event-7"]?.event.disclosure.venue = .never
        let acts: [() async throws -> Void] = [
            {},
            { _ = try await workspace.perform(CancelEvent(event: "event-1")) },
            { _ = try await workspace.perform(ApplyCampaign(content: changed)) },
            { _ = try await workspace.perform(DeclinePerson(person: "ana", event: "panel")) },
            { _ = try await workspace.perform(PublishStatement(statement: "letter")) },
        ]
        var seen: Set<ServedFeed> = []
        for act in acts {
            try? await act()
            for language in ["en", "es"] as [LanguageTag] {
                let served = try await workspace.servedFeed("campaign", in: language)
                let anew = try await workspace.perform(ReadPublicCampaign()).feed("campaign", in: language)
                #expect(served.bytes == anew)
                seen.insert(served)
            }
        }
        #expect(seen.count >= 8)
        try await workspace.close()
    }

    @Test("The entity tag is the SHA-256 of the bytes and changes with them")
    func tags() async throws {
        let before = try await workspace.servedFeed("campaign")
        #expect(before.entityTag == "\"\(SHA256Text.of(before.bytes))\"" && before.entityTag.count == 66)
        #expect(try await workspace.servedFeed("campaign") == before)
        _ = try await workspace.perform(CancelEvent(event: "event-1"))
        #expect(try await workspace.servedFeed("campaign").entityTag != before.entityTag)
        try await workspace.close()
    }

    @Test("A window is looked through at each time anew")
    func windows() async throws {
        let reach = FeedReach(past: 1)
        func events() async throws -> Int {
            String(decoding: try await workspace.servedFeed("campaign", within: reach).bytes, as: UTF8.self)
                .components(separatedBy: "BEGIN:VEVENT").count - 1
        }
        #expect(try await events() == 21)
        clock.now += 3 * 86_400
        let before = workspace.renderedFragments
        #expect(try await events() == 0)
        #expect(workspace.renderedFragments == before)
        try await workspace.close()
    }

    @Test("Another workspace on the same data sees what was changed here")
    func reads() async throws {
        let reader = Workspace.test(in: folder, clock: clock)
        let before = try await reader.servedFeed("campaign")
        _ = try await workspace.perform(CancelEvent(event: "event-1"))
        let after = try await reader.servedFeed("campaign")
        let writers = try await workspace.servedFeed("campaign")
        #expect(after != before && after == writers)
        try await reader.close()
        try await workspace.close()
    }

    @Test("A backup that comes back is not taken for what was made after it", .enabled(if: TestDatabase.isFile))
    func restores() async throws {
        let backup = folder["backup.db"]
        try await workspace.backUp(to: backup)
        _ = try await workspace.perform(CancelEvent(event: "event-1"))
        let cancelled = try await workspace.servedFeed("campaign")
        _ = try await workspace.restore(backup)
        _ = try await workspace.perform(CancelEvent(event: "event-2"))
        let other = try await workspace.servedFeed("campaign")
        let anew = try await workspace.perform(ReadPublicCampaign()).feed("campaign", in: "en")
        #expect(other != cancelled && other.bytes == anew)
        try await workspace.close()
    }
}
