import ConvokeStore
import ConvokeTestSupport
import Foundation
import Testing

@testable import Convoke

@Suite("A list is frozen, published, corrected and added to, and each one stays as it was")
struct PublishedListTests {
    private func withThree(_ change: (inout JointStatement) -> Void = { _ in }) async throws -> SigningFixture {
        let fixture = try await SigningFixture(change)
        for name in ["Ñandú", "Nube", "Árbol"] { _ = try await fixture.add(name) }
        return fixture
    }

    private func manifest(_ fixture: SigningFixture, _ number: Int, _ language: LanguageTag = "en") async throws
        -> SealedManifest
    {
        try await fixture.workspace.perform(ReadManifest(statement: "letter", number: number, language: language))
    }

    @Test("Frozen, the letter prints the list; every number comes from it, in each language")
    func freezes() async throws {
        let fixture = try await withThree()
        let frozen = try await fixture.workspace.perform(FreezeStatement(statement: "letter"))
        #expect(frozen.manifest == 1 && frozen.counts.signatories == 3)
        #expect(frozen.languages.keys.sorted() == ["en", "es"])
        let spanish = try await manifest(fixture, 1, "es")
        #expect(spanish.manifest.list.organisations.map(\.name) == ["Árbol", "Nube", "Ñandú"])
        #expect(try spanish.faults == [])
        #expect(spanish.seal == frozen.sha256)
        await #expect(throws: SignatureRefusal.listIsFrozen) { try await fixture.add("Late") }
        let letter = try await fixture.workspace.perform(ReadLetter(statement: "letter", language: "es"))
        #expect(letter.signatories == spanish.manifest.list && letter.isFinal)
        // Nothing changed, so freezing again is the same list.
        #expect(try await fixture.workspace.perform(FreezeStatement(statement: "letter")) == frozen)
        try await fixture.workspace.close()
    }

    @Test("Any change to a list's file is found")
    func verifies() async throws {
        let fixture = try await withThree()
        _ = try await fixture.workspace.perform(FreezeStatement(statement: "letter"))
        let sealed = try await manifest(fixture, 1)
        var changed = sealed
        changed.manifest.note = "x"
        #expect(try changed.faults.count == 1)
        changed = sealed
        changed.counts.signatories = 22
        #expect(try changed.faults.count == 1)
        changed = sealed
        changed.manifest.previous = "x"
        changed.sha256 = try changed.manifest.sha256
        changed.languages["en"] = changed.sha256
        #expect(try changed.faults.count == 1)
        try await fixture.workspace.close()
    }

    @Test("With signatures undecided there is no list, unless they are left out; with none accepted neither")
    func guards() async throws {
        let fixture = try await SigningFixture()
        await #expect(throws: StatementRefusal.noSignatories) {
            try await fixture.workspace.perform(FreezeStatement(statement: "letter"))
        }
        _ = try await fixture.add("Nube")
        try await fixture.sign(.organisation(SigningOrganisation(name: "House")), address: "rae@example.org")
        _ = try await fixture.confirm("House")
        await #expect(throws: StatementRefusal.notAllDecided(1)) {
            try await fixture.workspace.perform(FreezeStatement(statement: "letter"))
        }
        let frozen = try await fixture.workspace.perform(
            FreezeStatement(statement: "letter", leavesOutUndecided: true))
        #expect(frozen.counts.signatories == 1)
        try await fixture.workspace.close()
    }

    @Test(
        "A literal number or a claim that differs from the list stops publication, unless a reason is given: 22 and 3")
    func numbers() async throws {
        let fixture = try await withThree {
            $0.text = ["en": "We, the undersigned 22 organisations, ask.", "es": "Pedimos."]
            $0.claimedSignatories = 22
        }
        let frozen = try await fixture.workspace.perform(FreezeStatement(statement: "letter"))
        #expect(frozen.remarks?.count == 1)
        do {
            _ = try await fixture.workspace.perform(PublishStatement(statement: "letter"))
            Issue.record("It was published.")
        } catch StatementRefusal.numbersDiffer(let sentences) { #expect(sentences.count == 2) }
        let published = try await fixture.workspace.perform(
            PublishStatement(statement: "letter", acceptingNumbers: "the text is that of the earlier publication"))
        #expect(published.stage == "published" && published.signatories == 3)
        try await fixture.workspace.close()
    }

    @Test("A spelling fix is the next list with a note and the same number; the old one still verifies")
    func corrects() async throws {
        let fixture = try await withThree()
        let first = try await fixture.workspace.perform(FreezeStatement(statement: "letter"))
        let id = try #require(try await fixture.listing("Nube")?.id)
        _ = try await fixture.workspace.perform(
            CorrectSignature(
                statement: "letter", signature: id,
                signatory: .organisation(SigningOrganisation(name: "La Nube", country: "CH"))))
        await #expect(throws: StatementRefusal.needsNote) {
            try await fixture.workspace.perform(FreezeStatement(statement: "letter"))
        }
        let second = try await fixture.workspace.perform(FreezeStatement(statement: "letter", note: "La Nube"))
        #expect(second.manifest == 2 && second.kind == .correction && second.counts == first.counts)
        let (old, new) = (try await manifest(fixture, 1), try await manifest(fixture, 2))
        #expect(old.manifest.list.organisations.map(\.name) == ["Árbol", "Ñandú", "Nube"])
        #expect(new.manifest.list.organisations.map(\.name).contains("La Nube"))
        #expect(new.manifest.previous == old.seal)
        #expect(try old.faults == [] && new.faults == [])
        try await fixture.workspace.close()
    }

    @Test("Opened again for a reason, names come in and the chain goes on")
    func unfreezes() async throws {
        let fixture = try await withThree()
        _ = try await fixture.workspace.perform(FreezeStatement(statement: "letter"))
        await #expect(throws: StatementRefusal.needsReason(from: .frozen, to: .closed)) {
            try await fixture.workspace.perform(UnfreezeStatement(statement: "letter", reason: ""))
        }
        _ = try await fixture.workspace.perform(UnfreezeStatement(statement: "letter", reason: "by post, in time"))
        _ = try await fixture.add("By Post")
        let second = try await fixture.workspace.perform(FreezeStatement(statement: "letter"))
        #expect(second.manifest == 2 && second.kind == .frozen && second.counts.signatories == 4)
        #expect(try await manifest(fixture, 2).manifest.previous == manifest(fixture, 1).seal)
        try await fixture.workspace.close()
    }

    @Test("Late names are an addendum: the published list is untouched, and the public number is both")
    func addendum() async throws {
        let fixture = try await withThree()
        _ = try await fixture.workspace.perform(FreezeStatement(statement: "letter"))
        _ = try await fixture.workspace.perform(PublishStatement(statement: "letter"))
        await #expect(throws: StatementRefusal.nothingLate) {
            try await fixture.workspace.perform(AddAddendum(statement: "letter"))
        }
        _ = try await fixture.add("Late House")
        #expect(try await fixture.listing("Late House")?.isLate == true)
        let addendum = try await fixture.workspace.perform(AddAddendum(statement: "letter", note: "after publication"))
        #expect(addendum.kind == .addendum && addendum.counts.signatories == 1)
        #expect(try await manifest(fixture, 1).manifest.list.count == 3)
        let listed = try await fixture.workspace.perform(ReadPublicCampaign(), as: .anyone).statements
        #expect(listed.first { $0.key == "letter" }?.signatories == 4)
        try await fixture.workspace.close()
    }

    @Test("A list that stays open has all names as of a day")
    func rolling() async throws {
        let fixture = try await withThree { $0.lateNames = .rolling }
        _ = try await fixture.workspace.perform(FreezeStatement(statement: "letter"))
        _ = try await fixture.workspace.perform(PublishStatement(statement: "letter"))
        _ = try await fixture.add("Late House")
        let list = try await fixture.workspace.perform(AddAddendum(statement: "letter"))
        #expect(list.kind == .rolling && list.counts.signatories == 4)
        let listed = try await fixture.workspace.perform(ReadPublicCampaign(), as: .anyone).statements
        #expect(listed.first { $0.key == "letter" }?.signatories == 4)
        try await fixture.workspace.close()
    }

    @Test("Withdrawn before the list it is gone; after it, retracted or removed as the signatory wishes")
    func withdrawals() async throws {
        let fixture = try await withThree()
        let early = try #require(try await fixture.listing("Árbol")?.id)
        _ = try await fixture.workspace.perform(WithdrawSignature(statement: "letter", signature: early))
        #expect(try await fixture.workspace.perform(FreezeStatement(statement: "letter")).counts.signatories == 2)
        _ = try await fixture.workspace.perform(PublishStatement(statement: "letter"))
        let late = try #require(try await fixture.listing("Nube")?.id)
        _ = try await fixture.workspace.perform(
            WithdrawSignature(statement: "letter", signature: late, retraction: .shown))
        #expect(try await manifest(fixture, 1).manifest.list.count == 2)
        let next = try await fixture.workspace.perform(AddAddendum(statement: "letter"))
        #expect(try await manifest(fixture, next.manifest).manifest.retracted?.map(\.name) == ["Nube"])
        try await fixture.workspace.close()
    }
}
