import Convoke
import ConvokeTestSupport
import Foundation
import Testing

@Suite("An event cloned")
struct CloneTests {
    @Test("It takes texts and people along, asks everybody again, and leaves what belonged to the first time")
    func clones() async throws {
        let folder = try TemporaryFolder()
        let workspace = Workspace.test(in: folder)
        var content = CampaignContent.sample
        content.forums["cnd"] = Forum(
            key: "cnd", name: ["en": "CND"], sessions: ["70": ForumSession(name: ["en": "70"])])
        var event = Event.sample()
        event.disclosure.venue = .onTheDay(from: "2024-03-05T09:00")
        event.registration = Registration(policy: .open, closes: "2024-03-04T12:00", places: 50)
        event.entry = .list(by: "2024-03-01")
        content.events["panel"]?.event = event
        _ = try await workspace.perform(ApplyCampaign(content: content))
        _ = try await workspace.perform(MarkStep(event: "panel", step: .report, state: .done))
        _ = try await workspace.perform(
            CloneEvent(
                event: "panel", key: "panel-vienna",
                when: .timed(start: "2024-03-14T13:00", end: nil, zone: "Europe/Vienna", fold: nil),
                forum: ForumReference(forum: "cnd", session: "70")))
        let copied = try #require(try await workspace.perform(ExportCampaign()).events["panel-vienna"])
        var wanted = event
        wanted.key = "panel-vienna"
        wanted.when = .timed(start: "2024-03-14T13:00", end: nil, zone: "Europe/Vienna", fold: nil)
        wanted.place = nil
        wanted.online = nil
        wanted.forum = ForumReference(forum: "cnd", session: "70")
        wanted.registration.closes = nil
        wanted.entry = .list(by: nil)
        wanted.disclosure.venue = .never
        #expect(copied.event == wanted)
        #expect(
            copied.seed
                == EventSeed(
                    answers: ["ana": .invited, "witness-1": .invited],
                    hostAnswers: ["ishr": .invited, "omct": .invited]))
        await #expect(throws: GivenRefusal.self) {
            try await workspace.perform(CloneEvent(event: "panel", key: "panel-vienna"))
        }
        let refusal = await #expect(throws: GivenRefusal.self) {
            try await workspace.perform(
                CloneEvent(event: "panel", key: "x", forum: ForumReference(forum: "cnd", session: "71")))
        }
        #expect(refusal?.sentence.contains("There is no session '71'") == true)
        await #expect(throws: ClashRefusal.self) {
            try await workspace.perform(
                CloneEvent(event: "panel", key: "x", when: .afternoon, place: Place(venue: "palais", room: "xxv")))
        }
        try await workspace.close()
    }
}
