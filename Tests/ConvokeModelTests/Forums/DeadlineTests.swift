import ConvokeModel
import ConvokeTestSupport
import Foundation
import Testing

@Suite("Deadlines follow from rules and a first day")
struct DeadlineTests {
    private static func rule(
        _ key: Identifier<DeadlineRule>, _ days: Int, at minute: Int? = nil, working: Bool = false, opens: Bool = false,
        step: EventStep? = nil
    ) -> DeadlineRule {
        DeadlineRule(
            key: key, title: ["en": key.text], days: days, countsWorkingDays: working, minuteOfDay: minute,
            opens: opens,
            force: .advice, checkedOn: "2026-01-01", step: step)
    }

    @Test(
        "Days count back from the first day by the calendar, or by working days; without a time it is the end of the day",
        arguments: [
            (-31, 720, false, false, "2026-02-06T12:00"), (-15, nil, false, false, "2026-02-22T23:59"),
            (-15, nil, false, true, "2026-02-22T00:00"), (-3, nil, true, false, "2026-03-04T23:59"),
            (3, nil, true, false, "2026-03-12T23:59"), (0, nil, true, false, "2026-03-09T23:59"),
        ] as [(Int, Int?, Bool, Bool, LocalDateTime)])
    func counts(days: Int, minute: Int?, working: Bool, opens: Bool, wanted: LocalDateTime) {
        // A Monday.
        #expect(Self.rule("x", days, at: minute, working: working, opens: opens).time(from: "2026-03-09") == wanted)
    }

    private static let rules = ForumRules(
        key: "hrc", name: ["en": "HRC"], zone: "Europe/Zurich",
        deadlines: [rule("opens", -20, at: 720, opens: true), rule("closes", -10, at: 720)])

    private func content(from day: LocalDate?) -> CampaignContent {
        var content = SmallProgramme().content
        content.forums["hrc"] = Forum(
            key: "hrc", name: ["en": "HRC"], zone: "Europe/London", rules: "hrc",
            sessions: ["61": ForumSession(name: ["en": "61"], from: day)])
        return content
    }

    private func deadlines(_ content: CampaignContent, marks: [DeadlineMark] = []) -> [DueDate] {
        content.deadlines(rules: [Self.rules], events: [:], statements: [:], marks: marks)
    }

    @Test("They move with the session, over a change of clocks too, and a session without dates has none")
    func move() {
        #expect(deadlines(content(from: "2026-04-08")).map(\.at) == ["2026-03-19T12:00", "2026-03-29T12:00"])
        // 12:00 in Zurich is 11:00 UTC before the clocks are set forward, and 10:00 after.
        #expect(
            deadlines(content(from: "2026-04-08")).map(\.instant.timeIntervalSince1970) == [
                1_773_918_000, 1_774_778_400,
            ])
        #expect(deadlines(content(from: "2026-04-10")).map(\.at) == ["2026-03-21T12:00", "2026-03-31T12:00"])
        #expect(deadlines(content(from: nil)) == [])
    }

    @Test("How things stand is worked out from the time, and what the team noted comes first")
    func hasState() throws {
        let all = deadlines(content(from: "2026-04-08"))
        let (opens, closes) = (try #require(all.first), try #require(all.last))
        let day = 86_400.0
        for (deadline, after, state) in [
            (opens, -8 * day, .ahead), (opens, -7 * day, .soon), (opens, 0, .soon), (opens, 1, .open),
            (closes, -7 * day - 1, .ahead), (closes, -1, .soon), (closes, 0, .soon), (closes, 1, .missed),
        ] as [(DueDate, Double, DeadlineState)] {
            #expect(deadline.state(at: deadline.instant + after) == state, "\(deadline.key) \(after)")
        }
        let mark = DeadlineMark(subject: "session hrc/61", key: "closes", state: .waived, reason: "x", on: "2026-03-01")
        let marked = deadlines(content(from: "2026-04-10"), marks: [mark])
        #expect(marked.map { $0.state(at: $0.instant + 1) } == [.open, .waived])
        #expect(marked.map { $0.isDue(at: $0.instant) } == [true, false])
    }

    @Test("A screening brings its own, done with its steps; what was held leaves what follows")
    func belongsToEvents() throws {
        var programme = SmallProgramme()
        let event = programme.add("film", "18:00", "20:00") { $0.kind = .screening }
        let rules = ForumRules(
            key: "screening", name: ["en": "x"], basis: .event, kinds: [.screening],
            deadlines: [Self.rule("licence", -45, step: .licence), Self.rule("thanks", 1)])
        var life = EventLife(seed: EventSeed(state: .announced), of: event, uid: "uid", at: noon)
        func keys() -> [String] {
            programme.content.deadlines(rules: [rules], events: ["film": life], statements: [:], marks: [])
                .map { "\($0.subject.name) \($0.key) \($0.at) \($0.state(at: noon))" }
        }
        #expect(keys() == ["film licence 2026-01-19T23:59 ahead", "film thanks 2026-03-06T23:59 ahead"])
        life.steps = [.licence: StepMark(.done, on: "2026-01-01")]
        #expect(keys().first == "film licence 2026-01-19T23:59 done")
        life.state = .held
        #expect(keys() == ["film thanks 2026-03-06T23:59 ahead"])
        life.state = .cancelled
        #expect(keys() == [])
    }

    @Test("A rule that nobody has checked for a year is stale")
    func becomesStale() {
        let rule = Self.rule("x", 0)
        #expect(!rule.isStale(on: "2027-01-01") && rule.isStale(on: "2027-01-02"))
    }
}
