import Convoke
import ConvokeTestSupport
import Foundation
import Testing

@Suite("Deadlines through the door")
struct DeadlineDoorTests {
    private let folder: TemporaryFolder
    private let clock = TestClock()
    private let workspace: Workspace

    init() async throws {
        folder = try TemporaryFolder()
        workspace = .test(in: folder, clock: clock)
        try await apply(from: "2024-04-02", to: workspace)
    }

    private func apply(from day: LocalDate, to workspace: Workspace) async throws {
        var content = CampaignContent.sample
        content.forums["hrc"] = Forum(
            key: "hrc", name: ["en": "HRC"], zone: "Europe/Zurich", rules: "own",
            sessions: ["55": ForumSession(name: ["en": "55th session"], from: day)])
        _ = try await workspace.perform(ApplyCampaign(content: content, conflictsTo: .files))
        try folder.write(
            """
            name: Our rules
            deadlines:
              list: {title: {en: List handed in, es: Lista entregada}, days: -14, at: "12:00", force: rule, source: 'https://example.org/rules', checked-on: 2023-01-01}
              room: {title: Room asked for, days: -40, force: advice, checked-on: 2024-01-01}
            """, to: "campaign/templates/forums/own.yaml")
    }

    private func lines(_ list: ListDeadlines = ListDeadlines(subject: "hrc")) async throws -> [String] {
        try await workspace.deadlines(list).map { "\($0.subject) \($0.key) \($0.at) \($0.zone) \($0.state)" }
    }

    @Test("They are listed by time, marked, waived with a reason, and taken back")
    func areMarked() async throws {
        #expect(
            try await lines() == [
                "hrc/55 room 2024-02-22T23:59 Europe/Zurich missed", "hrc/55 list 2024-03-19T12:00 Europe/Zurich ahead",
            ])
        let stale = try await workspace.deadlines(ListDeadlines(subject: "hrc", language: "es"))
        #expect(stale.map(\.isStale) == [false, true] && stale.map(\.title) == ["Room asked for", "Lista entregada"])
        _ = try await workspace.mark(MarkDeadline(subject: "hrc/55", key: "room", state: .done))
        _ = try await workspace.mark(MarkDeadline(subject: "hrc/55", key: "list", state: .waived, reason: "No guests"))
        #expect(try await lines() == [])
        let all = try await workspace.deadlines(ListDeadlines(subject: "hrc/55", all: true))
        #expect(all.map(\.state) == [.done, .waived] && all.map(\.reason) == [nil, "No guests"])
        #expect(
            try await workspace.perform(ShowJournal()).filter { $0.name == MarkDeadline.name }.map(\.detail) == [
                "room done", "list waived",
            ])
        _ = try await workspace.mark(MarkDeadline(subject: "hrc/55", key: "list", state: nil))
        #expect(try await lines() == ["hrc/55 list 2024-03-19T12:00 Europe/Zurich ahead"])
        for (subject, key) in [("hrc/55", "lost"), ("hrc/56", "list"), ("nobody", "list")] {
            await #expect(throws: NotFound.self) {
                try await workspace.mark(MarkDeadline(subject: subject, key: key, state: .done))
            }
        }
        await #expect(throws: GivenRefusal.self) {
            try await workspace.mark(MarkDeadline(subject: "hrc/55", key: "list", state: .waived))
        }
        await #expect(throws: NotFound.self) { try await workspace.deadlines(ListDeadlines(subject: "hcr")) }
        try await workspace.close()
    }

    @Test("A session that moves takes its deadlines along, and what is done stays done")
    func moveAlong() async throws {
        _ = try await workspace.mark(MarkDeadline(subject: "hrc/55", key: "room", state: .done))
        try await apply(from: "2024-05-02", to: workspace)
        #expect(try await lines() == ["hrc/55 list 2024-04-18T12:00 Europe/Zurich ahead"])
        clock.now = noon.addingTimeInterval(86_400 * 40)
        #expect(try await lines() == ["hrc/55 list 2024-04-18T12:00 Europe/Zurich soon"])
        try await workspace.close()
    }

    @Test("The team's calendar reminds seven, three and one days before; the same entry moves with the session")
    func areInTheFeed() async throws {
        func lines(_ prefix: String) async throws -> [String] {
            String(decoding: try await workspace.feed("deadlines", as: .team), as: UTF8.self)
                .components(separatedBy: "\r\n").filter { $0.hasPrefix(prefix) }
        }
        let before = try await lines("UID")
        #expect(try await lines("SUMMARY").contains("SUMMARY;LANGUAGE=en:Due: List handed in (55th session)"))
        #expect(try await lines("TRIGGER") == ["-P7D", "-P3D", "-P1D", "-P7D", "-P3D", "-P1D"].map { "TRIGGER:\($0)" })
        #expect(try await lines("SEQUENCE") == ["SEQUENCE:0", "SEQUENCE:0"])
        try await apply(from: "2024-05-02", to: workspace)
        #expect(try await lines("UID") == before)
        #expect(try await lines("SEQUENCE") == ["SEQUENCE:1", "SEQUENCE:1"])
        _ = try await workspace.mark(MarkDeadline(subject: "hrc/55", key: "room", state: .done))
        #expect(try await lines("UID").count == 1)
        try await workspace.close()
    }

    @Test("Rules with mistakes are refused whole, each mistake with its line")
    func namesMistakes() async throws {
        try folder.write(
            "name: x\ndeadlines:\n  a: {title: x, days: soon, force: must, checked-on: 2024-01-01}\n  b: {title: x, days: 1, force: rule, checked-on: 2024-01-01}\n",
            to: "campaign/templates/forums/own.yaml")
        let refusal = await #expect(throws: GivenRefusal.self) { try await workspace.deadlines() }
        #expect(refusal?.code == .findings)
        for words in [
            "own.yaml:3: 'soon' is no number", "own.yaml:3: 'must' is none of", "own.yaml:4: A rule says where",
        ] {
            #expect(refusal?.sentence.contains(words) == true, "\(refusal?.sentence ?? "")")
        }
        try await workspace.close()
    }

    @Test("The rules that ship can be read, in three languages, and each rule says where it stands")
    func shipsRules() throws {
        let rules = try Workspace.test(in: folder).forumRules().filter { $0.key != "own" }
        #expect(
            rules.map(\.key.text) == [
                "ngo-csw", "osce-human-dimension", "panel", "screening", "un-cnd", "un-human-rights-council", "unfccc",
                "upr-information-meeting",
            ])
        for rule in rules.flatMap(\.deadlines) {
            #expect(rule.title.languages == ["en", "es", "fr"], "\(rule.key)")
            #expect(rule.force == .advice || rule.source != nil, "\(rule.key)")
        }
        let osce = try #require(rules.first { $0.key == "osce-human-dimension" })
        let booking = try #require(osce.deadlines.first { $0.key == "booking-opens" })
        // The meeting of 14 April 2016: booking opened on 14 March at noon.
        #expect(booking.time(from: "2016-04-14") == "2016-03-14T12:00")
        #expect(osce.deadlines.first { $0.key == "booking-closes" }?.time(from: "2016-04-14") == "2016-03-30T23:59")
    }

    @Test("'check' warns of rules that there are not")
    func checksRules() async throws {
        let target = try TemporaryFolder()
        _ = try await workspace.export(to: target["campaign"])
        let fresh = Workspace.test(in: target)
        let problem = try #require(try await fresh.check().problems.first { $0.code == "unknown-rules" })
        #expect(problem.file == "forums.yaml" && problem.severity == .warning)
        try await fresh.close()
        try await workspace.close()
    }
}
