import Convoke
import ConvokeStore
import ConvokeTestSupport
import Foundation
import Testing

@Suite("Signatories are reminded, others invited, and time does the rest")
struct SignatureMailTests {
    private let fixture: SigningMailFixture

    init() async throws { fixture = try await SigningMailFixture() }

    @Test("Who has not confirmed is reminded in the week before answers are due, once a day")
    func reminds() async throws {
        fixture.clock.now -= 86_400
        await #expect(throws: GivenRefusal.self) {
            try await fixture.workspace.perform(RemindSignatories(statement: "letter"))
        }
        try await fixture.sign("Yuki", "yuki@example.org")
        try await fixture.signAndConfirm("Berta", "berta@example.org")
        fixture.clock.now += 3 * 86_400
        try await fixture.sign("Late", "late@example.org")
        let remind = RemindSignatories(statement: "letter")
        #expect(try await fixture.workspace.perform(remind) == DraftedMails(drafted: 1, withoutAddress: 0, before: 1))
        let last = try #require(try await fixture.mails().last)
        #expect(last.kind == "confirmSignature" && last.to == "yuki@example.org")
        // It gives the time that the signature has, not a new one.
        #expect(try await fixture.lastMail().text.contains("11 March 2024, 12:00 (Europe/Zurich)"))
        #expect(try await fixture.workspace.perform(remind) == DraftedMails(drafted: 0, withoutAddress: 0, before: 2))
        fixture.clock.now += 86_400
        #expect(try await fixture.workspace.perform(remind).drafted == 2)
        #expect(try await fixture.exported().filter { $0.hasPrefix("confirm") }.count == 2)
        _ = try await fixture.workspace.perform(ConfirmSignature(link: fixture.lastLink()), as: .anyone)
        // Within the grace time what was signed before the deadline is still confirmed.
        fixture.clock.now += 7 * 86_400
        #expect(try await fixture.workspace.perform(remind).drafted == 0)
        fixture.clock.now += 86_400
        await #expect(throws: SignatureRefusal.deadlinePassed) { try await fixture.workspace.perform(remind) }
        try await fixture.workspace.close()
    }

    @Test("An organisation that has not signed is asked once, through whoever may sign for it at any time")
    func invites() async throws {
        let invite = InviteSignatories(statement: "letter", group: "network")
        #expect(try await fixture.workspace.perform(invite).withoutAddress == 2)
        try await fixture.enter("World Organisation Against Torture", by: "Old Name", "old@example.org", at: "other")
        try await fixture.enter("International Service for Human Rights", by: "Ana", nil, at: "other")
        fixture.clock.now += 86_400
        try await fixture.enter("World Organisation Against Torture", by: "Yuki", "yuki@example.org", at: "other")
        #expect(try await fixture.workspace.perform(invite) == InvitedSignatories(drafted: 1, withoutAddress: 1))
        let mail = try await fixture.lastMail()
        #expect(mail.recipient.text == "yuki@example.org" && mail.language == "es")
        #expect(
            mail.text.contains("Buenos días, Yuki:") && mail.text.contains("\n\nWorld Organisation Against Torture\n"))
        #expect(mail.text.contains("13 de marzo de 2024, 18:00 (Europe/Zurich)"))
        let start = try #require(mail.text.firstRange(of: "https://defenders.example/read/")?.upperBound)
        let link = String(mail.text[start...].prefix { !$0.isNewline })
        let reading = try await fixture.workspace.perform(ReadByLink(link: link), as: .anyone)
        #expect(reading.key == "letter" && reading.canBeSigned)
        #expect(try await fixture.workspace.perform(invite) == InvitedSignatories(withoutAddress: 1, before: 1))
        try await fixture.enter("world organisation against torture", by: "Yuki", "yuki@example.org", at: "letter")
        #expect(try await fixture.workspace.perform(invite) == InvitedSignatories(withoutAddress: 1, signed: 1))
        #expect(try await fixture.exported() == [])
        await #expect(throws: NotFound.self) {
            try await fixture.workspace.perform(InviteSignatories(statement: "letter", group: "nobody"))
        }
        let journal = try await fixture.workspace.perform(ShowJournal())
        #expect(!journal.contains { "\($0)".contains("Yuki") || "\($0)".contains("Torture") })
        try await fixture.workspace.close()
    }

    @Test("A one-time mandate and a signature that does not stand give nobody to ask")
    func needsStandingMandate() async throws {
        let added = try await fixture.enter(
            "World Organisation Against Torture", by: "Yuki", "yuki@example.org", at: "other")
        _ = try await fixture.workspace.perform(HoldSignature(statement: "other", signature: added.id))
        _ = try await fixture.workspace.perform(
            AddSignature(
                statement: "other",
                details: SignatureDetails(
                    signatory: .organisation(SigningOrganisation(name: "International Service for Human Rights")),
                    representative: Representative(name: "Ana", mandate: .oneTime),
                    address: MailAddress("ana@example.org"))))
        let outcome = try await fixture.workspace.perform(InviteSignatories(statement: "letter", group: "network"))
        #expect(outcome.withoutAddress == 2 && outcome.drafted == 0)
        try await fixture.workspace.close()
    }

    @Test("A tick lets signatures lapse that nobody confirmed, and says how many")
    func ticks() async throws {
        try await fixture.sign("Yuki", "yuki@example.org")
        try await fixture.signAndConfirm("Berta", "berta@example.org")
        #expect(try await fixture.workspace.perform(Tick()).lapsedSignatures == 0)
        fixture.clock.now += 7 * 86_400 + 1
        #expect(try await fixture.workspace.perform(Tick()).lapsedSignatures == 1)
        #expect(try await fixture.workspace.perform(Tick()).lapsedSignatures == 0)
        let states = try await fixture.workspace.perform(ListSignatures(statement: "letter")).map(\.state)
        #expect(states == ["lapsed", "accepted"])
        #expect(try await fixture.exported() == ["signatureAccepted berta@example.org"])
        try await fixture.workspace.close()
    }
}
