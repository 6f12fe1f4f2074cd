import ConvokeStore
import ConvokeTestSupport
import Foundation
import Testing

@testable import Convoke

/// Faults that other systems had; the numbers are those of the list from which they were taken.
@Suite("What went wrong elsewhere with texts, lists and persons does not here")
struct SignatureListBugsTests {
    @Test("22 Who signs in two languages has signed once")
    func oneInTwoLanguages() async throws {
        let fixture = try await SigningFixture()
        try await fixture.sign("Ada Example", "ada@example.org", language: "en")
        _ = try await fixture.confirm("Ada Example")
        try await fixture.sign("Ada Example", "Ada@Example.org", language: "es")
        try await fixture.sign("Bo Other", "bo@example.org", language: "es")
        try await fixture.sign("Bo Other", "bo@example.org", language: "en")
        _ = try await fixture.confirm("Bo Other")
        #expect(try await fixture.count().accepted == 2)
        #expect(try await fixture.workspace.perform(ListSignatures(statement: "letter")).count == 2)
        try await fixture.workspace.close()
    }

    @Test("22 A translation that is put right voids no signature, and the text that others read keeps its hash")
    func translationEdited() async throws {
        let fixture = try await SigningFixture()
        for (name, language) in [("Ada Example", "en"), ("Bo Other", "es")] as [(String, LanguageTag)] {
            try await fixture.sign(
                name, "\(name.prefix(3))@example.org".replacing(" ", with: ""), language: language)
            _ = try await fixture.confirm(name)
        }
        var text = StatementText(of: try #require(CampaignContent.sample.statements["letter"]).statement)
        text.text["es"] = "Pedimos, con urgencia."
        _ = try await fixture.workspace.perform(
            ReviseStatement(statement: "letter", text: text, change: VersionChange(.editorial)))
        let versions = try await fixture.workspace.perform(ShowStatement(statement: "letter")).versions
        #expect(versions.count == 2 && versions[0].languages["en"] == versions[1].languages["en"])
        #expect(versions[0].languages["es"] != versions[1].languages["es"])
        for name in ["Ada Example", "Bo Other"] {
            let view = try await fixture.workspace.perform(
                ViewSignature(link: try await fixture.link(name, .manage)), as: .anyone)
            #expect(view.standing == .agreed && view.signedVersion == 1)
        }
        #expect(try await fixture.workspace.perform(FreezeStatement(statement: "letter")).counts.signatories == 2)
        try await fixture.workspace.close()
    }

    @Test(
        "26 A name that is taken back after publication and wants no trace is off the next list; the old one verifies")
    func removes() async throws {
        let fixture = try await SigningFixture { $0.lateNames = .rolling }
        for name in ["Nube", "Canary House", "Zapata"] { _ = try await fixture.add(name) }
        _ = try await fixture.workspace.perform(FreezeStatement(statement: "letter"))
        _ = try await fixture.workspace.perform(PublishStatement(statement: "letter"))
        let id = try #require(try await fixture.listing("Canary House")?.id)
        _ = try await fixture.workspace.perform(
            WithdrawSignature(statement: "letter", signature: id, retraction: .removed))
        let next = try await fixture.workspace.perform(AddAddendum(statement: "letter"))
        #expect(next.counts.signatories == 2)
        let lists = try await [1, next.manifest].asyncMap {
            try await fixture.workspace.perform(ReadManifest(statement: "letter", number: $0, language: "en"))
        }
        #expect(try lists.map { try $0.faults } == [[], []])
        #expect(lists[0].manifest.list.count == 3 && lists[1].manifest.previous == lists[0].seal)
        #expect(try !CanonicalJSON.text(of: lists[1]).contains("Canary"))
        try await fixture.workspace.close()
    }

    @Test("27 Who wants no name printed cannot be told from what goes out: not by order, number, day or address")
    func unlinkable() async throws {
        let fixture = try await SigningFixture()
        for (day, (name, display)) in [
            ("Ana One", SignatureDisplay.public), ("Canary Two", .anonymous), ("Canary Three", .withheld),
            ("Zoe Four", .public),
        ].enumerated() {
            fixture.clock.now = noon.addingTimeInterval(Double(day) * 86_400)
            let box = name.replacing(" ", with: ".").lowercased()
            try await fixture.sign(name, "\(box)@example.org", display: display)
            _ = try await fixture.confirm(name)
        }
        let ids = try await fixture.workspace.perform(ListSignatures(statement: "letter")).map(\.id)
        let export = try await fixture.workspace.perform(
            ExportSignatures(statement: "letter", withContacts: true))
        #expect(export.rows.map(\.signatory.name) == ["Ana One", "Zoe Four"])
        // A gap in the numbers would tell when the others signed.
        #expect(export.rows.map(\.ordinal) == [nil, nil])
        _ = try await fixture.workspace.perform(FreezeStatement(statement: "letter"))
        _ = try await fixture.workspace.perform(PublishStatement(statement: "letter"))
        let list = try await fixture.workspace.perform(ReadManifest(statement: "letter", number: 1, language: "en"))
        #expect(list.manifest.list.counts.signatories == 4 && list.manifest.list.counts.unnamed == 2)
        let out = try [
            CanonicalJSON.text(of: export), export.sheet(), export.sheet(isLossless: true),
            CanonicalJSON.text(of: list),
            CanonicalJSON.text(of: try await fixture.workspace.perform(ReadPublicCampaign(), as: .anyone)),
            CanonicalJSON.text(of: try await fixture.workspace.perform(ReadChanges(), as: .anyone)),
            CanonicalJSON.text(
                of: try await fixture.workspace.perform(ReadLetter(statement: "letter", language: "es"))),
        ]
        for text in out {
            for canary in ["Canary", "canary", "C. T.", ids[1].text, ids[2].text] { #expect(!text.contains(canary)) }
        }
        // What they did stands in the journal by identifier and day alone.
        let journal = try await fixture.workspace.perform(ShowJournal(last: 200))
        #expect(try !CanonicalJSON.text(of: journal).lowercased().contains("canary"))
        let own = journal.filter { $0.subject.hasSuffix(ids[1].text) }
        #expect(own.count == 2 && own.allSatisfy { $0.at == "2024-03-06" })
        try await fixture.workspace.close()
    }

    @Test(
        "29 A person who becomes an organisation, and back, keeps evidence, proof, source, number and what it was called"
    )
    func switchesKind() async throws {
        let fixture = try await SigningFixture()
        let added = try await fixture.workspace.perform(
            AddSignature(
                statement: "letter",
                details: SignatureDetails(
                    signatory: SigningFixture.ada, address: MailAddress("ada@example.org"),
                    evidence: ["sheet 4, line 2"]),
                source: .paper))
        let house = Signatory.organisation(SigningOrganisation(name: "Ada's House", country: "CH"))
        for (signatory, note) in [(house, "she signed for it"), (SigningFixture.ada, "for herself after all")] {
            _ = try await fixture.workspace.perform(
                CorrectSignature(statement: "letter", signature: added.id, signatory: signatory, note: note))
            let figures = try await fixture.workspace.perform(ShowSignatureFigures(statement: "letter"))
            let isHouse = signatory.isOrganisation
            #expect(figures.organisations == (isHouse ? 1 : 0) && figures.individuals == (isHouse ? 0 : 1))
        }
        let sheet = try await fixture.workspace.perform(ShowSignature(statement: "letter", signature: added.id))
        #expect(
            sheet.details
                == SignatureDetails(
                    signatory: SigningFixture.ada, address: MailAddress("ada@example.org"), proof: .secretariat,
                    evidence: ["sheet 4, line 2", "she signed for it", "for herself after all"],
                    former: [SigningFixture.ada, house]))
        #expect(sheet.listing.source == "paper" && sheet.listing.ordinal == 1)
        try await fixture.workspace.close()
    }

    @Test("33 After an erasure the chain of the journal holds, and the same person may sign as somebody new")
    func erased() async throws {
        let fixture = try await SigningFixture()
        try await fixture.sign(SigningFixture.ada, address: "ada@example.org")
        _ = try await fixture.confirm("Ada Example")
        let address = try #require(MailAddress("ada@example.org"))
        #expect(try await fixture.workspace.perform(ErasePerson(address: address)).entries == 1)
        #expect(try await fixture.workspace.perform(VerifyJournal()).fault == nil)
        #expect(try await fixture.count().accepted == 0)
        try await fixture.sign(SigningFixture.ada, address: "ada@example.org")
        #expect(try await fixture.confirm("Ada Example").state == .accepted)
        #expect(try await fixture.workspace.perform(VerifyJournal()).fault == nil)
        try await fixture.workspace.close()
    }
}

extension Array {
    fileprivate func asyncMap<Made>(_ make: (Element) async throws -> Made) async rethrows -> [Made] {
        var made: [Made] = []
        for element in self { made.append(try await make(element)) }
        return made
    }
}
