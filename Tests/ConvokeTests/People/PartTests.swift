import Convoke
import ConvokeTestSupport
import Foundation
import Testing

@Suite("Speakers and co-sponsors answer by a secret link, without an account")
struct PartTests {
    private let folder: TemporaryFolder
    private let clock = TestClock(noon - 20 * 86_400)
    private let workspace: Workspace

    init() async throws {
        folder = try TemporaryFolder()
        workspace = .test(in: folder, clock: clock)
        var content = CampaignContent.sample
        content.events["panel"]?.seed = EventSeed(state: .announced, hostAnswers: ["omct": .invited])
        _ = try await workspace.perform(ApplyCampaign(content: content))
    }

    private func token(_ link: String?) throws -> String {
        String(try #require(link?.split(separator: "/").last))
    }

    private func invite(_ address: String? = "ana@example.org") async throws -> String {
        let contact = PartContact(address: address.flatMap { MailAddress($0) }, language: "es")
        let part = try await workspace.perform(InvitePerson(person: "ana", event: "panel", contact: contact))
        return try token(part.link)
    }

    private func answer() async throws -> String? {
        try await workspace.perform(ShowEvent(event: "panel")).participants.first { $0.person == "ana" }?.answer
    }

    @Test("Who is invited says yes, is named in public, and withdraws; each time the mails say so")
    func answers() async throws {
        let link = try await invite()
        #expect(try await answer() == "invited")
        for _ in 0..<2 {
            let view = try await workspace.perform(ViewPart(link: link), as: .anyone)
            #expect(view.answer == .invited && view.role == .moderator && view.isOpen)
        }
        #expect(try await answer() == "invited")
        #expect(try await workspace.perform(ReadPublicCampaign()).events.first?.participants.isEmpty == true)
        _ = try await workspace.perform(AnswerPart(link: link, answer: .confirmed), as: .anyone)
        #expect(try await workspace.perform(ReadPublicCampaign()).events.first?.participants.count == 1)
        _ = try await workspace.perform(AnswerPart(link: link, answer: .withdrawn), as: .anyone)
        #expect(try await workspace.perform(ReadPublicCampaign()).events.first?.participants.isEmpty == true)
        let mails = try await workspace.perform(ListOutbox(event: "panel"))
        #expect(mails.map(\.kind) == ["invitation", "answerConfirmed", "answerWithdrawn"])
        // What was answered since makes the mails before it wrong.
        #expect(mails.map(\.isOutdated) == [true, true, false] && Set(mails.map(\.to)) == ["ana@example.org"])
        await #expect(throws: PartRefusal.answerCannotFollow) {
            try await workspace.perform(AnswerPart(link: link, answer: .confirmed), as: .anyone)
        }
        try await workspace.close()
    }

    @Test("The mail holds the link, in the language that was asked for")
    func isWritten() async throws {
        let link = try await invite()
        let mail = try #require(try await workspace.perform(ListOutbox(event: "panel")).first)
        let text = try await workspace.mail(#require(Identifier(mail.id))).text
        #expect(
            text.contains("\nhttps://defenders.example/parts/\(link)\n") && text.contains("Buenos días, Ana Pérez:"))
        // Asking again on the same day writes no second mail, and gives the same link.
        #expect(try await invite() == link)
        #expect(try await workspace.perform(ListOutbox(event: "panel")).count == 1)
        try await workspace.close()
    }

    @Test("Whoever has not answered is reminded, at most once a day, with the same link; who has answered is not")
    func reminds() async throws {
        let link = try await invite()
        _ = try await workspace.perform(
            InviteCoSponsor(organisation: "omct", event: "panel", contact: PartContact(name: "Desk")))
        #expect(try await workspace.perform(RemindParts(event: "panel")).drafted == 0)
        clock.now += 86_400
        let mails = try await workspace.perform(RemindParts(event: "panel"))
        #expect(mails == DraftedMails(drafted: 1, withoutAddress: 1, before: 0))
        #expect(try await workspace.perform(RemindParts(event: "panel")).drafted == 0)
        let last = try #require(try await workspace.perform(ListOutbox(event: "panel")).last)
        #expect(last.kind == "invitationReminder")
        #expect(try await workspace.mail(#require(Identifier(last.id))).text.contains(link))
        _ = try await workspace.perform(AnswerPart(link: link, answer: .tentative), as: .anyone)
        _ = try await workspace.perform(AnswerPart(link: link, answer: .confirmed), as: .anyone)
        clock.now += 86_400
        #expect(try await workspace.perform(RemindParts(event: "panel")).drafted == 0)
        try await workspace.close()
    }

    @Test("Names per language and the logo are kept until the team takes them over; bad ones are refused")
    func collectsNames() async throws {
        let host = try await workspace.perform(
            InviteCoSponsor(organisation: "omct", event: "panel", contact: PartContact()))
        let link = try token(host.link)
        let names: LocalizedText = ["en": "World Organisation Against Torture (OMCT)", "es": "OMCT, Ginebra"]
        _ = try await workspace.perform(
            AnswerPart(link: link, answer: .confirmed, names: names, logo: "https://omct.example/logo.svg"), as: .anyone
        )
        for (bad, refusal) in [
            (AnswerPart(link: link, names: ["en": "two\nlines"]), PartRefusal.badName),
            (AnswerPart(link: link, names: ["fr": "no language of ours"]), .badName),
            (AnswerPart(link: link, logo: "http://omct.example/x"), .badLogo),
            (AnswerPart(link: link, logo: "javascript:alert(1)"), .badLogo),
        ] {
            await #expect(throws: refusal) { try await workspace.perform(bad, as: .anyone) }
        }
        let part = try #require(
            try await workspace.perform(ListParts(event: "panel")).first { $0.holder == .organisation("omct") })
        #expect(part.names == names && part.logo == "https://omct.example/logo.svg" && part.answer == .confirmed)
        #expect(
            try await workspace.perform(ReadPublicCampaign()).events.first?.coSponsors == [
                ["en": "World Organisation Against Torture"]
            ])
        _ = try await workspace.perform(TakeNames(event: "panel", holder: .organisation("omct")))
        #expect(try await workspace.perform(ReadPublicCampaign()).events.first?.coSponsors == [names])
        try await workspace.close()
    }

    @Test("The checklist keeps yes or no and the day, from either side; a day stays while the answer does")
    func keepsChecklist() async throws {
        let link = try await invite()
        _ = try await workspace.perform(
            AnswerPart(link: link, answer: .confirmed, checklist: [.travel: true, .visa: false]), as: .anyone)
        clock.now += 86_400
        let part = try await workspace.perform(
            NoteChecklist(person: "ana", event: "panel", done: [.visa, .travel]))
        #expect(
            part.checklist == [
                .travel: ChecklistMark(isDone: true, on: "2024-02-14"),
                .visa: ChecklistMark(isDone: true, on: "2024-02-15"),
            ])
        try await workspace.close()
    }

    @Test("Who does not agree to be named is named in no public view, by the link or by the team, until they agree")
    func asksConsent() async throws {
        let link = try await invite()
        func names() async throws -> [LocalizedText]? {
            try await workspace.perform(ReadPublicCampaign()).events.first?.participants.map(\.name)
        }
        _ = try await workspace.perform(
            AnswerPart(link: link, answer: .confirmed, checklist: [.consent: false]), as: .anyone)
        #expect(try await names() == [])
        let feed = String(decoding: try await workspace.feed("campaign", in: "en"), as: UTF8.self)
        #expect(!feed.contains("Ana"))
        // The team sees who comes.
        #expect(
            try await workspace.perform(ReadRunSheet(event: "panel")).people.contains { $0.name == ["en": "Ana Pérez"] }
        )
        _ = try await workspace.perform(NoteChecklist(person: "ana", event: "panel", done: [.consent]))
        #expect(try await names() == [["en": "Ana Pérez"]])
        _ = try await workspace.perform(NoteChecklist(person: "ana", event: "panel", done: [], missing: [.consent]))
        #expect(try await names() == [])
        try await workspace.close()
    }

    @Test("A link that is unknown, renewed, or of an event that is over leads nowhere or does nothing")
    func linksEnd() async throws {
        let link = try await invite()
        let renewed = try await workspace.perform(ShowPartLink(event: "panel", holder: .person("ana"), isNew: true))
        for wrong in [link, "x", link.dropLast() + "A", String(link.reversed())] {
            await #expect(throws: NotFound.self) {
                try await workspace.perform(ViewPart(link: String(wrong)), as: .anyone)
            }
        }
        let new = try token(renewed.link)
        #expect(try await workspace.perform(ViewPart(link: new), as: .anyone).answer == .invited)
        clock.now = noon + 86_400
        await #expect(throws: PartRefusal.isOver) {
            try await workspace.perform(AnswerPart(link: new, answer: .confirmed), as: .anyone)
        }
        // With the guests' time the link ends, too, and nothing of it is left to read.
        clock.now = noon + 20 * 86_400
        await #expect(throws: NotFound.self) { try await workspace.perform(ViewPart(link: new), as: .anyone) }
        #expect(try await workspace.perform(Tick()).purged == ["panel"])
        #expect(try await workspace.perform(ListParts(event: "panel")).allSatisfy { $0.invitedOn == nil })
        #expect(try await workspace.perform(ListOutbox()).isEmpty)
        try await workspace.close()
    }

    @Test("Whoever has the link can leave everything; then it leads nowhere, and nothing of the address is kept")
    func leaves() async throws {
        let link = try await invite()
        _ = try await workspace.perform(AnswerPart(link: link, answer: .confirmed), as: .anyone)
        _ = try await workspace.perform(LeaveEverything(link: link), as: .anyone)
        #expect(try await answer() == "withdrawn")
        #expect(try await workspace.perform(ListPeople()).first { $0.key == "ana" }?.name == nil)
        await #expect(throws: NotFound.self) { try await workspace.perform(ViewPart(link: link), as: .anyone) }
        #expect(try await workspace.perform(ListOutbox()).isEmpty)
        let host = try await workspace.perform(
            InviteCoSponsor(organisation: "omct", event: "panel", contact: PartContact()))
        let other = try token(host.link)
        await #expect(throws: PartRefusal.isOver) {
            try await workspace.perform(LeaveEverything(link: other), as: .anyone)
        }
        try await workspace.close()
    }

    @Test(
        "What is kept under an address is given out and erased by it, in backups too; nothing is on disk in the open",
        .enabled(if: TestDatabase.isFile))
    func isErased() async throws {
        _ = try await invite("zq.canary@example.org")
        let address = try #require(MailAddress("zq.canary@example.org"))
        guard case .part(let kept) = try await workspace.perform(ExportPerson(address: address)).first else {
            Issue.record("nothing is given out")
            return
        }
        #expect(kept.holder == .person("ana") && kept.details.contact?.address == address)
        let backup = folder["backup.sqlite"]
        try await workspace.backUp(to: backup)
        #expect(try await workspace.perform(ErasePerson(address: address)).entries == 1)
        _ = try await workspace.restore(backup)
        #expect(try await workspace.perform(ExportPerson(address: address)).isEmpty)
        #expect(try await workspace.perform(ListOutbox()).isEmpty)
        try await workspace.close()
        #expect(try folder.allBytes().range(of: Data(address.text.utf8)) == nil)
    }
}
