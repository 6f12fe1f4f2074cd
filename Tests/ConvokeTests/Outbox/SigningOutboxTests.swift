import Convoke
import ConvokeStore
import ConvokeTestSupport
import Foundation
import Testing

@Suite("The outbox: what signatories are written")
struct SigningOutboxTests {
    private let fixture: SigningMailFixture

    init() async throws { fixture = try await SigningMailFixture() }

    @Test("A signatory's way from the link to the receipt, with the text's SHA-256")
    func receipt() async throws {
        try await fixture.sign("Yuki Ito", "yuki@example.org", language: "es")
        let mail = try await fixture.lastMail()
        #expect(mail.kind == .statement(.confirmSignature) && mail.language == "es")
        #expect(mail.text.contains("\n\nYuki Ito\n\n") && mail.text.contains("Una carta"))
        #expect(mail.text.contains("12 de marzo de 2024, 12:00 (Europe/Zurich)"))
        #expect(mail.text.contains("\nhttps://defenders.example/signatures/"))
        _ = try await fixture.workspace.perform(ConfirmSignature(link: fixture.lastLink()), as: .anyone)
        let receipt = try await fixture.lastMail()
        #expect(receipt.kind == .statement(.signatureAccepted) && receipt.text.contains("Buenos días, Yuki Ito:"))
        let details = try await fixture.workspace.perform(ShowStatement(statement: "letter"))
        let hash = try #require(details.versions.first?.languages["es"])
        #expect(hash != details.versions.first?.sha256)
        #expect(receipt.text.contains("\n\(hash)\n") && mail.text.contains("\n\(hash)\n"))
        let manage = try await fixture.workspace.perform(ViewSignature(link: fixture.lastLink()), as: .anyone)
        #expect(manage.name == "Yuki Ito" && manage.state == .accepted)
        try await fixture.workspace.close()
    }

    @Test("Mails to guests and to signatories stand in one list, in the order in which they were written")
    func isOneList() async throws {
        try await fixture.sign("Yuki", "yuki@example.org")
        _ = try await fixture.workspace.perform(
            RequestPlace(event: "panel", guest: Guest(name: "Ana", address: MailAddress("ana@example.org"))),
            as: .anyone)
        try await fixture.sign("Berta", "berta@example.org")
        let all = try await fixture.mails()
        #expect(all.map(\.kind) == ["confirmSignature", "confirmAddress", "confirmSignature"])
        #expect(all.map(\.to) == ["yuki@example.org", "ana@example.org", "berta@example.org"])
        #expect(all.map(\.statement) == ["letter", nil, "letter"] && all.map(\.event) == [nil, "panel", nil])
        #expect(all.map { $0.signature != nil } == [true, false, true] && all[1].guest != nil)
        #expect(try await fixture.workspace.perform(ListOutbox(event: "panel")) == [all[1]])
        #expect(try await fixture.workspace.perform(ListOutbox(statement: "letter")) == [all[0], all[2]])
        #expect(try await fixture.workspace.perform(ListOutbox(statement: "other")) == [])
        await #expect(throws: NotFound.self) {
            try await fixture.workspace.perform(ListOutbox(statement: "nothing"))
        }
        await #expect(throws: GivenRefusal.self) {
            try await fixture.workspace.perform(ReadOutbox(event: "panel", statement: "letter"))
        }
        let sender = try #require(MailAddress("office@example.org"))
        let target = fixture.folder["mails"]
        let files = try await fixture.workspace.exportOutbox(to: target, from: sender, statement: "letter")
        #expect(files.map { $0.prefix(23) } == ["00001-confirm-signature", "00002-confirm-signature"])
        let text = try String(contentsOf: target.appendingPathComponent(files[1]), encoding: .utf8)
        #expect(text.contains("\r\nTo: <berta@example.org>\r\n") && !text.contains("Berta"))
        try await fixture.workspace.close()
    }

    @Test("Who signs again is told so, and is asked about the newest spelling with the link that still holds")
    func again() async throws {
        try await fixture.sign("Yuki Ito", "yuki@example.org")
        fixture.clock.now += 3 * 86_400
        try await fixture.sign("YUKI ITŌ", "yuki@example.org")
        let mails = try await fixture.mails()
        #expect(mails.map(\.kind) == ["confirmSignature", "confirmSignature"])
        #expect(mails.map(\.isOutdated) == [true, false])
        #expect(try await fixture.exported().count == 1)
        for mail in mails {
            let text = try await fixture.workspace.mail(#require(Identifier(mail.id))).text
            #expect(text.contains("\n\nYUKI ITŌ\n\n"))
        }
        #expect(try await fixture.lastMail().text.contains("15 March 2024"))
        // The time that the newer mail gives holds.
        fixture.clock.now += 5 * 86_400
        let confirmed = try await fixture.workspace.perform(ConfirmSignature(link: fixture.lastLink()), as: .anyone)
        #expect(confirmed.state == .accepted)
        try await fixture.sign("Yuki Ito", "yuki@example.org")
        let mail = try await fixture.lastMail()
        #expect(mail.kind == .statement(.signatureExists) && !mail.text.contains("Yuki"))
        try await fixture.workspace.close()
    }

    @Test("A text that changed is told with the difference; what it told before is overtaken but not lost")
    func changes() async throws {
        try await fixture.signAndConfirm("Yuki", "yuki@example.org")
        try await fixture.revise("We ask, kindly.", VersionChange(.editorial))
        #expect(
            try await fixture.lastMail().text.contains(
                "\n- We, … organisations, ask.\n+ We ask, kindly.\n"))
        let until = fixture.clock.now + 86_400
        try await fixture.revise(
            "We ask, kindly. We wait.", VersionChange(.substantive, consent: .optOut, until: until))
        let mail = try await fixture.lastMail()
        #expect(mail.kind == .statement(.textChanged))
        #expect(mail.text.contains("\n- We, … organisations, ask.\n+ We ask, kindly.\n+ We wait.\n"))
        #expect(mail.text.contains("no answer by 6 March 2024, 12:00 (Europe/Zurich) counts as agreement"))
        #expect(try await fixture.exported().map { $0.prefix(12) } == ["signatureAcc", "textChanged "])
        _ = try await fixture.workspace.perform(AgreeToText(link: fixture.lastLink(), version: 3), as: .anyone)
        #expect(try await fixture.exported() == ["signatureAccepted yuki@example.org"])
        try await fixture.workspace.close()
    }

    @Test("Publication is told with the number of the printed list, and a withdrawal without a name")
    func publication() async throws {
        let id = try await fixture.signAndConfirm("Yuki", "yuki@example.org")
        try await fixture.signAndConfirm("Berta", "berta@example.org")
        try await fixture.publish()
        let mail = try await fixture.lastMail()
        #expect(mail.kind == .statement(.statementPublished))
        #expect(mail.text.contains("“A letter” is published. Signatories: 2."))
        _ = try await fixture.workspace.perform(WithdrawSignature(statement: "letter", signature: id))
        #expect(try await !fixture.lastMail().text.contains("Yuki"))
        #expect(
            try await fixture.exported() == [
                "signatureAccepted berta@example.org", "statementPublished berta@example.org",
                "signatureWithdrawn yuki@example.org",
            ])
        try await fixture.workspace.close()
    }

    @Test("Where the secretariat decides: received, then yes or a neutral no")
    func decisions() async throws {
        _ = try await fixture.workspace.perform(
            SignStatement(
                statement: "other", signatory: .organisation(SigningOrganisation(name: "Nube")),
                representative: Representative(name: "Yuki"), address: #require(MailAddress("yuki@example.org")),
                language: "en"), as: .anyone)
        #expect(try await !fixture.lastMail().text.contains("Yuki"))
        _ = try await fixture.workspace.perform(ConfirmSignature(link: fixture.lastLink()), as: .anyone)
        #expect(try await fixture.lastMail().text.contains("signature under “Another” of:\n\nNube\n"))
        let id = try #require(try await fixture.mails().last?.signature.flatMap { Identifier<Signature>($0) })
        _ = try await fixture.workspace.perform(RejectSignature(statement: "other", signature: id))
        let mail = try await fixture.lastMail()
        #expect(mail.kind == .statement(.signatureDeclined) && !mail.text.contains("Nube"))
        #expect(try await fixture.exported() == ["signatureDeclined yuki@example.org"])
        try await fixture.workspace.close()
    }

    @Test("Under an embargo only those who signed are written to, and an unconfirmed address is told no title")
    func embargo() async throws {
        try await fixture.enter("International Service for Human Rights", by: "Ana", "ana@example.org", at: "other")
        _ = try await fixture.workspace.perform(InviteSignatories(statement: "letter", group: "network"))
        #expect(try await fixture.exported() == ["signInvitation ana@example.org"])
        try await fixture.signAndConfirm("Yuki", "yuki@example.org")
        try await fixture.sign("Berta", "berta@example.org")
        let embargo = Embargo(until: fixture.clock.now + 5 * 86_400)
        _ = try await fixture.workspace.perform(EmbargoStatement(statement: "letter", embargo: embargo))
        #expect(
            try await fixture.exported() == [
                "signatureAccepted yuki@example.org", "confirmSignature berta@example.org",
            ])
        let mail = try await fixture.lastMail()
        #expect(mail.text.contains("A joint statement that is not public yet") && !mail.text.contains("A letter"))
        for mail in try await fixture.mails() {
            let rendered = try await fixture.workspace.mail(#require(Identifier(mail.id)))
            #expect(!rendered.subject.contains("letter") && !rendered.subject.contains("Defenders"))
        }
        await #expect(throws: GivenRefusal.self) {
            try await fixture.workspace.perform(InviteSignatories(statement: "letter", group: "network"))
        }
        try await fixture.publish()
        #expect(try await !fixture.exported().contains("statementPublished yuki@example.org"))
        fixture.clock.now += 5 * 86_400
        #expect(try await fixture.exported().contains("statementPublished yuki@example.org"))
        try await fixture.workspace.close()
    }

    @Test("Nothing of a mail stands in the open on disk", .enabled(if: TestDatabase.isFile))
    func isSealed() async throws {
        let link = try await { () async throws -> String in
            try await fixture.signAndConfirm("Zephyrine Quokkabar", "zq.canary@example.org")
            return try await fixture.lastLink()
        }()
        try await fixture.enter(
            "International Service for Human Rights", by: "Vlix Nagor", "vlix@example.org", at: "other")
        _ = try await fixture.workspace.perform(InviteSignatories(statement: "letter", group: "network"))
        let invitation = try await fixture.lastMail().text
        let reading = try #require(invitation.firstRange(of: "/read/").map { invitation[$0.upperBound...].prefix(40) })
        try await fixture.workspace.close()
        let bytes = try fixture.folder.allBytes()
        for secret in [
            "Zephyrine", "Quokkabar", "zq.canary", "Vlix", "Nagor", "vlix@", String(link.suffix(43)), String(reading),
        ] { #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(secret) is on disk") }
        #expect(bytes.range(of: Data("signInvitation".utf8)) != nil)
    }
}
