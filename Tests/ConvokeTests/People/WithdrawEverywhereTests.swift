import Convoke
import ConvokeCalendar
import ConvokeTestSupport
import Foundation
import Testing

@Suite("Whoever wants to be taken out is in no view any more")
struct WithdrawEverywhereTests {
    private let folder: TemporaryFolder
    private let workspace: Workspace

    init() async throws {
        folder = try TemporaryFolder()
        workspace = .test(in: folder)
        _ = try await workspace.perform(ApplyCampaign(content: .naming))
        _ = try await workspace.perform(ReleaseProgramme(release: "first"))
    }

    /// Every read that there is, each with something it can be asked; the owner's list of what no file may say is none.
    private func views(_ link: String, _ mail: String) async throws -> [String: String] {
        let body = """
            {"event": "panel", "person": "ana", "organisation": "ishr", "statement": "letter", "language": "en", \
            "last": 200, "link": "\(link)", "mail": "\(mail)"}
            """
        var views: [String: String] = [:]
        for useCase in UseCaseRegistry.all where useCase.isRead && useCase.name != KnowPrivateThings.name {
            let body = useCase.name == "outbox.export" ? #"{"event": "panel"}"# : body
            do { views[useCase.name] = try await useCase.perform(workspace, body, nil, nil) } catch is any Refusal {}
        }
        for audience in [FeedAudience.public, .team] {
            for name in ["campaign", "side-event"] {
                let feed = try await workspace.feed(name, in: "en", as: audience)
                views["\(name) calendar, \(audience)"] = String(decoding: feed, as: UTF8.self)
            }
        }
        views["news"] = try await workspace.perform(ReadChanges()).feed().atom
        for paper in EventPaper.allCases {
            let bytes = try await workspace.paper(paper, of: "panel", in: "en", as: .html)
            views["\(paper)"] = String(decoding: bytes, as: UTF8.self)
        }
        for (file, bytes) in try await workspace.build().files { views[file] = String(decoding: bytes, as: UTF8.self) }
        if let id = Identifier<MailDraft>(mail) { views["a mail"] = try await workspace.mail(id).text }
        // Text in calendars is folded: a name over two lines is one all the same.
        return views.mapValues { $0.replacing("\r\n ", with: "") }
    }

    private func telling(_ views: [String: String]) -> Set<String> {
        Set(views.filter { $0.value.folded.contains("ana perez") }.keys)
    }

    @Test(
        "After it the name is in no view, calendar, page, letter, paper or mail; before, it was in all that may say it")
    func isNowhere() async throws {
        let guest = Guest(name: "Yuki", address: MailAddress("yuki@example.org"))
        let place = try await workspace.perform(RequestPlace(event: "panel", guest: guest))
        _ = try await workspace.perform(
            AddSignature(
                statement: "letter",
                details: SignatureDetails(
                    signatory: .organisation(SigningOrganisation(name: "Third", category: .ngo)),
                    representative: Representative(name: "Ana Pérez"))))
        let mail = try #require(try await workspace.perform(ListOutbox(event: "panel")).first?.id)
        let id = try #require(Identifier<MailDraft>(mail))
        _ = try await workspace.perform(EditMail(mail: id, words: MailWords(subject: "x", text: "With Ana Pérez.")))
        let before = telling(try await views(place.way, mail))
        #expect(
            before.isSuperset(of: [
                "campaign.public", "site.read", "event.show", "event.run-sheet", "person.list", "feed.team",
                "feed.changes",
                "programme.grid", "programme.show", "statement.show", "signature.list", "letter.content", "outbox.show",
                "place.view", "campaign calendar, public", "campaign calendar, team", "news", "flyer", "runSheet",
                "nameCards", "feeds/campaign.en.ics", "a mail",
            ]))

        let done = try await workspace.perform(WithdrawEverywhere(person: "ana", reason: "asked us to"))
        #expect(done.events == ["panel"] && done.reissued == ["panel"] && done.heldMails == 1)
        #expect(done.texts == [.event("panel"), .film("film")])
        #expect(done.signatures.count == 2)
        #expect(done.copies.map(\.kind) == [.calendar, .page, .file, .builtSite, .print, .backup])
        let after = try await views(place.way, mail)
        // The secretariat has to know who signed.
        #expect(telling(after) == ["signature.list"])
        #expect(after["a mail"] == "With […].\n")
        #expect(try await workspace.perform(CompareReleases()).changes == [])
        #expect(try await workspace.perform(ReadOutbox(event: "panel")) == [])
        #expect(after.keys.sorted() == (try await views(place.way, mail)).keys.sorted())
        try await workspace.close()
    }

    @Test("Calendars are issued anew, the journal knows who was taken out, and the files do not bring the name back")
    func isIssuedAnew() async throws {
        let before = try await workspace.perform(ShowEvent(event: "panel"))
        _ = try await workspace.perform(WithdrawEverywhere(person: "ana", reason: "asked us to"))
        #expect(try await workspace.perform(ShowEvent(event: "panel")).sequence == before.sequence + 1)
        let entries = try await workspace.perform(ShowJournal()).filter { $0.name == WithdrawEverywhere.name }
        let subjects = Set(entries.map { $0.subject.split(separator: " ").prefix(2).joined(separator: " ") })
        #expect(subjects == ["event panel", "person ana", "statement letter"])
        let plan = try await workspace.perform(ApplyCampaign(content: .naming))
        #expect(plan.changed == [] && !plan.kept.isEmpty)
        let people = try await workspace.perform(ListPeople())
        let ana = try #require(people.first { $0.key == "ana" })
        #expect(ana.name == nil && ana.line == nil && !ana.isPublic && ana.reason == "asked us to")
        #expect(ana.withdrawnOn == "2024-03-05" && ana.parts.map(\.answer) == ["withdrawn"])
        #expect(try await workspace.perform(KnowPrivateThings()).isTold(in: "with ana perez"))
        try await workspace.close()
    }

    @Test("Doing it twice, or for somebody who is in no event, is no error; the reason may say no name that is sealed")
    func isForgiving() async throws {
        _ = try await workspace.perform(WithdrawEverywhere(person: "ana"))
        let again = try await workspace.perform(WithdrawEverywhere(person: "ana"))
        #expect(again.events == [] && again.reissued == [] && again.texts == [])
        await #expect(throws: GivenRefusal.self) {
            try await workspace.perform(WithdrawEverywhere(person: "witness-1", reason: "like Ana Pérez"))
        }
        let witness = try await workspace.perform(WithdrawEverywhere(person: "witness-1"))
        #expect(witness.events == ["panel"] && witness.reissued == ["panel"])
        await #expect(throws: NotFound.self) { try await workspace.perform(WithdrawEverywhere(person: "nobody")) }
        try await workspace.close()
    }

    @Test("A name that an organisation bears is not cut, but told of")
    func tellsOfNames() async throws {
        var content = CampaignContent.naming
        content.organisations["house"] = Organisation(key: "house", name: ["en": "Ana Pérez House"])
        _ = try await workspace.perform(ApplyCampaign(content: content))
        let done = try await workspace.perform(WithdrawEverywhere(person: "ana"))
        #expect(
            done.copies.filter { $0.kind == .entryName } == [OutsideCopy(.entryName, about: .organisation("house"))])
        #expect(try await workspace.perform(ShowOrganisation(organisation: "house")).name == "Ana Pérez House")
        try await workspace.close()
    }

    @Test("Whoever comes back is named as the files have them, once they were invited and said yes again")
    func comesBack() async throws {
        await #expect(throws: GivenRefusal.self) { try await workspace.perform(RestorePerson(person: "ana")) }
        _ = try await workspace.perform(WithdrawEverywhere(person: "ana"))
        _ = try await workspace.perform(RestorePerson(person: "ana"))
        #expect(try await workspace.perform(ListPeople()).first { $0.key == "ana" }?.name == "Ana Pérez")
        #expect(try await !workspace.perform(KnowPrivateThings()).isTold(in: "with Ana Pérez"))
        func named() async throws -> Bool? {
            try await workspace.perform(ReadPublicCampaign()).events.first?.participants.contains {
                $0.name == ["en": "Ana Pérez"]
            }
        }
        #expect(try await named() == false)
        _ = try await workspace.perform(InvitePerson(person: "ana", event: "panel"))
        _ = try await workspace.perform(ConfirmPerson(person: "ana", event: "panel"))
        #expect(try await named() == true)
        try await workspace.close()
    }

    @Test(
        "A name is cut out whole, whatever its case and accents, and no other word loses a part",
        arguments: [
            ("A talk with Ana Pérez, lawyer", "A talk with […], lawyer"), ("ANA PEREZ!", "[…]!"),
            ("Anabel Pérez and Ana Pérezagua", "Anabel Pérez and Ana Pérezagua"), ("nobody", "nobody"),
            ("Ana  Pérez came", "[…]"),
        ])
    func cutsNames(text: String, rest: String) { #expect(NameRemoval(["Ana Pérez"])(text) == rest) }
}

extension CampaignContent {
    /// The sample, in which a person is named wherever one can be.
    static var naming: CampaignContent {
        var content = CampaignContent.sample
        content.films = ["film": Film(key: "film", title: ["en": "A film"], directors: ["Ana Pérez"])]
        content.events["panel"]?.event.title = ["en": "A panel with Ana Pérez", "es": "ANA PEREZ habla"]
        content.events["panel"]?.event.summary = ["en": "Ana Pérez speaks."]
        content.events["panel"]?.event.body = ["en": "With **Ana Pérez**."]
        content.events["panel"]?.event.agenda = [
            AgendaItem(title: ["en": "Ana Pérez speaks"], minutes: 10, participants: ["ana"])
        ]
        content.events["panel"]?.event.film = "film"
        content.events["panel"]?.event.registration = Registration(policy: .open, places: 10)
        content.statements["letter"]?.signatories.append(.individual(SigningIndividual(name: "Ana Pérez")))
        return content
    }
}
