import Convoke
import ConvokeTestSupport
import Foundation
import Testing

@Suite("The team is reminded of deadlines seven, three and one days before")
struct DeadlineReminderTests {
    private let folder: TemporaryFolder
    private let clock = TestClock()
    private let workspace: Workspace
    private let team: [MailAddress]

    init() async throws {
        folder = try TemporaryFolder()
        workspace = .test(in: folder, clock: clock)
        team = [try #require(MailAddress("team@example.org"))]
        try setClock("2025-12-01T09:00")
        _ = try await workspace.perform(ApplyCampaign(content: Self.content()))
    }

    private func setClock(_ time: LocalDateTime) throws {
        let zone: Zone = "Europe/Zurich"
        clock.now = zone.nearestInstant(of: time)
    }

    /// A session whose room request is due on 16 January at the end of the day.
    private static func content(from first: LocalDate = "2026-03-02") -> CampaignContent {
        var content = CampaignContent.sample
        content.events = [:]
        content.statements = [:]
        content.forums["hrc"] = Forum(
            key: "hrc", name: ["en": "Human Rights Council"], zone: "Europe/Zurich", rules: "un-human-rights-council",
            sessions: [
                "march": ForumSession(name: ["en": "61st session"], from: first, through: first.adding(days: 20))
            ])
        return content
    }

    private func mails() async throws -> [String] {
        try await workspace.perform(ListOutbox()).filter { $0.kind == "deadlines" && !$0.isOutdated }.map(\.id)
    }

    @Test("Each of the three days writes once, however often it is asked; a day that was missed is made up for")
    func remindsOnce() async throws {
        try setClock("2026-01-08T23:00")
        #expect(try await workspace.remindOfDeadlines(to: team).deadlines == 0)
        for (time, isNew) in [
            ("2026-01-09T00:30", true), ("2026-01-09T18:00", false), ("2026-01-10T09:00", false),
            ("2026-01-14T09:00", true), ("2026-01-16T12:00", true), ("2026-01-16T13:00", false),
            ("2026-01-17T09:00", false),
        ] {
            try setClock(try #require(LocalDateTime(time)))
            #expect(try await workspace.remindOfDeadlines(to: team).deadlines == (isNew ? 1 : 0), "\(time)")
        }
        #expect(try await workspace.perform(ListOutbox()).count == 3)
        // What is past is nothing to remind of any more.
        #expect(try await mails() == [])
        try await workspace.close()
    }

    @Test("The mail says what, for which session and when, in the language asked for, and is outdated once it is done")
    func says() async throws {
        try setClock("2026-01-10T09:00")
        let done = try await workspace.remindOfDeadlines(to: team, language: "fr")
        #expect(done.deadlines == 1 && done.mails == 1)
        let mail = try #require(try await mails().first.flatMap { Identifier<MailDraft>($0) })
        let rendered = try await workspace.mail(mail)
        #expect(rendered.recipient == team[0] && rendered.language == "fr")
        #expect(rendered.text.contains("61st session") && rendered.text.contains("23:59 (Europe/Zurich)"))
        #expect(!rendered.subject.contains("session"))
        _ = try await workspace.mark(MarkDeadline(subject: "hrc/march", key: "room-request", state: .done))
        #expect(try await mails() == [])
        try await workspace.close()
    }

    @Test("A session that moves brings reminders of its own; what is done or waived has none")
    func moves() async throws {
        try setClock("2026-01-10T09:00")
        #expect(try await workspace.remindOfDeadlines(to: team).deadlines == 1)
        _ = try await workspace.perform(ApplyCampaign(content: Self.content(from: "2026-03-03")))
        #expect(try await workspace.remindOfDeadlines(to: team).deadlines == 1)
        _ = try await workspace.mark(MarkDeadline(subject: "hrc/march", key: "room-request", state: .done))
        try setClock("2026-01-15T09:00")
        #expect(try await workspace.remindOfDeadlines(to: team).deadlines == 0)
        await #expect(throws: GivenRefusal.self) { try await workspace.remindOfDeadlines(to: []) }
        try await workspace.close()
    }
}
