import Convoke
import ConvokeTestSupport
import Foundation
import Testing

@Suite("Steps through the door")
struct StepDoorTests {
    private let folder: TemporaryFolder
    private let workspace: Workspace

    init() async throws {
        folder = try TemporaryFolder()
        workspace = .test(in: folder)
        var content = CampaignContent.sample
        var other = Event.sample("other")
        other.when = .timed(start: "2024-04-05T14:00", end: nil, zone: "Europe/Zurich", fold: nil)
        other.forum = ForumReference(forum: "hrc")
        other.body = ["en": "A note"]
        content.forums["hrc"] = Forum(key: "hrc", name: ["en": "HRC"])
        content.events["other"] = WrittenEvent(event: other)
        _ = try await workspace.perform(ApplyCampaign(content: content))
    }

    private func next(_ event: Identifier<Event> = "other") async throws -> [EventStep?] {
        try await workspace.nextSteps(of: event).map(\.step)
    }

    @Test("Steps are noted, taken back and journalled; what follows from events is not noted by hand")
    func notes() async throws {
        #expect(try await next() == [.speakers])
        _ = try await workspace.perform(MarkStep(event: "other", step: .speakers, state: .waived, reason: "Set later"))
        #expect(try await next() == [.announced])
        _ = try await workspace.perform(MarkStep(event: "other", step: .refused, state: .done))
        _ = try await workspace.perform(MarkStep(event: "other", step: .refused, state: nil))
        _ = try await workspace.perform(MarkStep(event: "other", step: .merged, state: .done, other: "panel"))
        #expect(try await next() == [.merged])
        #expect(
            try await workspace.perform(ShowJournal()).filter { $0.name == MarkStep.name }.map(\.detail) == [
                "speakers waived", "refused done", "refused undone", "merged done panel",
            ])
        for (step, state, reason, other) in [
            (.announced, .done, nil, nil), (.licence, .done, nil, nil), (.submitted, .waived, nil, nil),
            (.merged, .done, nil, nil), (.merged, .done, nil, "other"),
        ] as [(EventStep, StepMark.State, String?, Identifier<Event>?)] {
            await #expect(throws: GivenRefusal.self, "\(step)") {
                try await workspace.perform(
                    MarkStep(event: "other", step: step, state: state, reason: reason, other: other))
            }
        }
        await #expect(throws: NotFound.self) {
            try await workspace.perform(MarkStep(event: "other", step: .merged, state: .done, other: "nowhere"))
        }
        await #expect(throws: NotFound.self) { try await next("nowhere") }
        try await workspace.close()
    }

    @Test("Without an event all are looked at, what is late first")
    func looksAtAll() async throws {
        #expect(try await workspace.nextSteps().map(\.event) == ["other", "panel"])
        let rules = ForumRules(
            key: "own", name: ["en": "x"], basis: .event, kinds: [.sideEvent],
            deadlines: [
                DeadlineRule(
                    key: "note", title: ["en": "x"], days: -30, checkedOn: "2024-01-01", step: .conceptNote)
            ])
        // The panel is this afternoon, and its note was due a month ago.
        let all = try await workspace.perform(ListNextSteps(rules: [rules]))
        #expect(all.map(\.event) == ["panel", "other"] && all.map(\.state) == [.late, .open])
        try await workspace.close()
    }
}
