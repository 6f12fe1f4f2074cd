import Convoke
import ConvokeTestSupport
import Foundation
import Testing

@Suite("Mails to many are looked at before they go")
struct MailReviewTests {
    private let fixture: OutboxFixture
    private var workspace: Workspace { fixture.workspace }
    private var clock: TestClock { fixture.clock }

    init() async throws { fixture = try await OutboxFixture() }

    /// An announced panel with so many confirmed guests, whose first mails are out of the way.
    private func panel(guests: Int) async throws {
        try await fixture.prepare(places: 100)
        for number in 1...guests {
            let receipt = try await fixture.request("Guest \(number)", "guest\(number)@example.org")
            #expect(try await fixture.confirm(receipt).state == "confirmed")
        }
        for mail in try await workspace.perform(ListOutbox()) {
            _ = try await workspace.perform(DiscardMail(mail: #require(Identifier(mail.id))))
        }
    }

    private func firstMail() async throws -> Identifier<MailDraft> {
        try #require(try await workspace.perform(ListOutbox()).first.flatMap { Identifier($0.id) })
    }

    @Test("Ten reminders go by themselves, eleven wait for an organiser", arguments: [(10, 10, 0), (11, 0, 11)])
    func waits(guests: Int, due: Int, inReview: Int) async throws {
        try await panel(guests: guests)
        _ = try await workspace.perform(RemindGuests(event: "panel"))
        #expect(try await workspace.perform(ReadDueMails()).count == due)
        let batches = try await workspace.perform(ListMailBatches())
        #expect(batches.map(\.mails).reduce(0, +) == inReview)
        let listed = try await workspace.perform(ListOutbox())
        #expect(listed.filter { $0.needsApproval == true }.count == inReview)
        await #expect(throws: Forbidden.self) {
            try await workspace.perform(
                ApproveMails(event: "panel"), as: Actor(name: "Secretary", role: .secretariat))
        }
        #expect(try await workspace.perform(ApproveMails(event: "panel")).approved == guests)
        #expect(try await workspace.perform(ReadDueMails()).count == guests)
        #expect(try await workspace.perform(ListMailBatches()) == [])
        try await workspace.close()
    }

    @Test("What answers one person goes however many wait")
    func goes() async throws {
        let answers = MailKind.allCases.filter { !$0.goesToMany }
        #expect(answers.allSatisfy { !MailReview.isNeeded(for: $0, waiting: 10_000) })
        #expect(answers.contains(.event(.confirmed)) && answers.contains(.statement(.confirmSignature)))
    }

    @Test("A mail that was written anew goes with those words, and has to be approved again")
    func isEdited() async throws {
        try await panel(guests: 1)
        _ = try await workspace.perform(RemindGuests(event: "panel"))
        let id = try await firstMail()
        let own = try await workspace.mail(id)
        _ = try await workspace.perform(ApproveMails(mail: id))
        let words = MailWords(subject: "Tomorrow", text: "Bring {{name}} and a pen.")
        #expect(try await workspace.perform(EditMail(mail: id, words: words)).state == .draft)
        let edited = try await workspace.mail(id)
        #expect(edited.subject == "Tomorrow")
        #expect(edited.text == "Bring {{name}} and a pen.\n")
        _ = try await workspace.perform(EditMail(mail: id, words: nil))
        #expect(try await workspace.mail(id).text == own.text)
        for words in [MailWords(subject: "a\nb", text: "x"), MailWords(subject: "a", text: "\u{1B}[31m")] {
            await #expect(throws: GivenRefusal.self) { try await workspace.perform(EditMail(mail: id, words: words)) }
        }
        try await workspace.close()
    }

    @Test("What somebody wrote is sealed as the mail is")
    func isSealed() async throws {
        try await panel(guests: 1)
        _ = try await workspace.perform(RemindGuests(event: "panel"))
        let id = try await firstMail()
        _ = try await workspace.perform(
            EditMail(mail: id, words: MailWords(subject: "Tomorrow", text: "canary-words-of-a-mail")))
        try await workspace.close()
        #expect(try fixture.folder.allBytes().firstRange(of: Data("canary-words".utf8)) == nil)
    }

    @Test("An address that a mail came back from gets no more")
    func bounces() async throws {
        try await panel(guests: 2)
        _ = try await workspace.perform(RemindGuests(event: "panel"))
        let id = try await firstMail()
        await #expect(throws: GivenRefusal.self) { try await workspace.perform(BounceMail(mail: id)) }
        _ = try await workspace.perform(MarkMail(mail: id, outcome: .sent))
        #expect(try await workspace.perform(BounceMail(mail: id)).state == .bounced)
        clock.now += 86_400
        _ = try await workspace.perform(RemindGuests(event: "panel"))
        let due = try await workspace.perform(ReadDueMails()).map(\.recipient.text)
        #expect(Set(due) == ["guest2@example.org"])
        #expect(try await workspace.perform(ListOutbox()).filter { $0.hasBounced == true }.count == 1)
        try await workspace.close()
    }

    @Test("The clock reminds once, in time, and what it wrote needs no look")
    func reminds() async throws {
        try await panel(guests: 12)
        let start = try #require(CampaignContent.sample.events["panel"]?.event.when.startInstant)
        clock.now = start.addingTimeInterval(-25 * 3600)
        #expect(try await workspace.perform(Tick(remind: 24)).reminders == 0)
        clock.now = start.addingTimeInterval(-23 * 3600)
        #expect(try await workspace.perform(Tick()).reminders == nil)
        #expect(try await workspace.perform(Tick(remind: 24)).reminders == 12)
        #expect(try await workspace.perform(Tick(remind: 24)).reminders == 0)
        #expect(try await workspace.perform(ReadDueMails()).count == 12)
        clock.now = start.addingTimeInterval(-1 * 3600)
        #expect(try await workspace.perform(Tick(remind: 24)).reminders == 0)
        try await workspace.close()
    }
}
