import Convoke
import ConvokeStore
import ConvokeTestSupport
import Foundation
import Testing

@Suite("Erasing a person reaches what they signed")
struct EraseSignatoryTests {
    private let fixture: SigningMailFixture
    private let address: MailAddress

    init() async throws {
        fixture = try await SigningMailFixture()
        address = try #require(MailAddress("ZQ.canary@Example.org"))
    }

    private func names() async throws -> [String] {
        try await fixture.workspace.perform(ListSignatures(statement: "letter")).map(\.name)
    }

    @Test("An export lists places and signatures; both come back from JSON as they were")
    func exports() async throws {
        _ = try await fixture.workspace.perform(
            RequestPlace(event: "panel", guest: Guest(name: "Zephyrine", address: address)))
        try await fixture.signAndConfirm("Zephyrine Quokkabar", "zq.canary@example.org")
        try await fixture.signAndConfirm("Berta", "berta@example.org")
        let kept = try await fixture.workspace.perform(ExportPerson(address: address))
        #expect(kept.map(\.event) == ["panel", nil])
        guard case .signature(let signed) = kept.last else { Issue.record("no signature"); return }
        #expect(signed.statement == "letter" && signed.signature.listing.name == "Zephyrine Quokkabar")
        #expect(signed.signature.details.address?.canonical == address.canonical && signed.title["es"] == "Una carta")
        let text = try CanonicalJSON.text(of: kept)
        #expect(try CanonicalJSON.value([KeptOnPerson].self, from: text) == kept)
        try await fixture.workspace.close()
    }

    @Test(
        "A signature that is on no final list goes whole, with its mails; counts stay right, no backup brings it back",
        .enabled(if: TestDatabase.isFile))
    func erasesWhole() async throws {
        let id = try await fixture.signAndConfirm("Zephyrine Quokkabar", "zq.canary@example.org")
        try await fixture.signAndConfirm("Berta", "berta@example.org")
        try await fixture.enter(
            "International Service for Human Rights", by: "Zephyrine", "zq.canary@example.org", at: "other")
        _ = try await fixture.workspace.perform(InviteSignatories(statement: "letter", group: "network"))
        #expect(try await fixture.mails().count == 5)
        let backup = fixture.folder["backup.sqlite"]
        try await fixture.workspace.backUp(to: backup)
        let erasure = try await fixture.workspace.perform(ErasePerson(address: address))
        #expect(erasure == Erasure(entries: 2, events: [], statements: ["letter", "other"], printed: 0))
        let journal = try await fixture.workspace.perform(ShowJournal())
        #expect(journal.contains { $0.name == "person.erase" && $0.subject.hasSuffix(" \(id)") })
        for isRestored in [false, true] {
            if isRestored { _ = try await fixture.workspace.restore(backup) }
            #expect(try await names() == ["Berta"])
            #expect(try await fixture.mails().map(\.to) == ["berta@example.org", "berta@example.org"])
            #expect(try await fixture.workspace.perform(ShowStatement(statement: "letter")).counts.signatories == 1)
            #expect(try await fixture.workspace.perform(ListStatements()).map(\.signatories) == [1, 0])
            #expect(try await fixture.workspace.perform(ExportPerson(address: address)) == [])
        }
        try await fixture.workspace.close()
        let bytes = try fixture.folder.allBytes()
        #expect(bytes.range(of: Data("Quokkabar".utf8)) == nil && bytes.range(of: Data("zq.canary".utf8)) == nil)
    }

    @Test(
        "On a published list what is printed stays, and nothing of the person; the list is the same",
        .enabled(if: TestDatabase.isFile))
    func keepsWhatIsPrinted() async throws {
        try await fixture.signAndConfirm("Zephyrine Quokkabar", "zq.canary@example.org")
        try await fixture.signAndConfirm("Hidden Name", "hidden@example.org", publish: false)
        let nube = try await fixture.enter("Nube", by: "Zephyrine", "zq.canary@example.org", at: "letter")
        try await fixture.publish()
        let before = try await fixture.workspace.perform(ShowStatement(statement: "letter"))
        let backup = fixture.folder["backup.sqlite"]
        try await fixture.workspace.backUp(to: backup)
        let erasure = try await fixture.workspace.perform(ErasePerson(address: address))
        #expect(erasure.entries == 2 && erasure.printed == 2 && erasure.statements == ["letter"])
        let hidden = try #require(MailAddress("hidden@example.org"))
        #expect(try await fixture.workspace.perform(ErasePerson(address: hidden)).printed == 1)
        for isRestored in [false, true] {
            if isRestored { _ = try await fixture.workspace.restore(backup) }
            #expect(try await names() == ["Zephyrine Quokkabar", "— 2", "Nube"])
            let sheet = try await fixture.workspace.perform(ShowSignature(statement: "letter", signature: nube.id))
            #expect(sheet.details == SignatureDetails(signatory: sheet.details.signatory, proof: .secretariat))
            #expect(try await fixture.mails() == [])
            #expect(try await fixture.workspace.perform(ExportPerson(address: address)) == [])
            let after = try await fixture.workspace.perform(ShowStatement(statement: "letter"))
            #expect(after.counts == before.counts && after.signatories == before.signatories)
        }
        try await fixture.workspace.close()
    }
}
