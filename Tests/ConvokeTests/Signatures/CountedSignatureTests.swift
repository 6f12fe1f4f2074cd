import ConvokeStore
import ConvokeTestSupport
import Foundation
import Testing

@testable import Convoke

@Suite("Signatures are counted exactly, proved by people, and kept sealed")
struct CountedSignatureTests {
    @Test("A thousand who confirm at once get a thousand numbers without a gap, and each milestone once")
    func thousandAtOnce() async throws {
        let fixture = try await SigningFixture { $0.goal = 777 }
        let names = (1...1000).map { "Person \($0)" }
        for name in names {
            try await fixture.sign(
                .individual(SigningIndividual(name: name)), address: "p\(name.dropFirst(7))@example.org")
        }
        let links = try await fixture.workspace.data.read { reader in
            try reader.signatures(of: "letter").map { try reader.link(to: $0, for: .confirm).token }
        }
        let workspace = fixture.workspace
        try await withThrowingTaskGroup(of: Void.self) { group in
            // Each twice: who clicks again is counted once.
            for link in links + links {
                group.addTask { _ = try await workspace.perform(ConfirmSignature(link: link), as: .anyone) }
            }
            try await group.waitForAll()
        }
        let signatures = try await workspace.perform(ListSignatures(statement: "letter"))
        #expect(signatures.compactMap(\.ordinal).sorted() == Array(1...1000))
        #expect(try await fixture.count().accepted == 1000)
        let figures = try await workspace.perform(ShowSignatureFigures(statement: "letter"))
        #expect(figures.milestones.map(\.value) == [10, 25, 50, 100, 250, 500, 777, 1000])
        let reached = try await workspace.perform(ShowJournal(last: 10_000)).filter { $0.name == "signature.milestone" }
        #expect(reached.count == 8)
        try await workspace.close()
    }

    @Test("Milestones that are lost again stay reached; countries add up with those unknown")
    func figures() async throws {
        let fixture = try await SigningFixture()
        var ids: [Identifier<Signature>] = []
        for number in 1...11 {
            ids.append(try await fixture.add("House \(number)", country: number < 7 ? "SV" : nil).id)
        }
        for id in ids.prefix(2) {
            _ = try await fixture.workspace.perform(WithdrawSignature(statement: "letter", signature: id))
        }
        let figures = try await fixture.workspace.perform(ShowSignatureFigures(statement: "letter", isPublic: true))
        #expect(figures.milestones == [Milestone(value: 10, reachedOn: "2024-03-05", lostOn: "2024-03-05")])
        #expect(figures.countries == ["other": 4, "unknown": 5])
        #expect(figures.countries.values.reduce(0, +) == figures.total)
        try await fixture.workspace.close()
    }

    @Test("Names, addresses and notes are nowhere on disk in the clear")
    func sealed() async throws {
        let fixture = try await SigningFixture()
        try await fixture.sign(
            .individual(SigningIndividual(name: "Canaryname Person")), address: "canarybox@example.org")
        _ = try await fixture.confirm("Canaryname Person")
        let id = try #require(try await fixture.listing("Canaryname Person")?.id)
        _ = try await fixture.workspace.perform(
            CorrectSignature(
                statement: "letter", signature: id, signatory: .organisation(SigningOrganisation(name: "Canaryhouse")),
                note: "canarynote"))
        _ = try await fixture.workspace.perform(FreezeStatement(statement: "letter"))
        _ = try await fixture.workspace.perform(MakeReadingLink(statement: "letter", recipient: "Canarypress"))
        _ = try await fixture.workspace.perform(DeliverStatement(statement: "letter", recipient: "Canaryministry"))
        let bytes = try fixture.folder.allBytes()
        for canary in ["Canaryname", "canarybox", "Canaryhouse", "canarynote", "Canarypress", "Canaryministry"] {
            #expect(bytes.range(of: Data(canary.utf8)) == nil, "\(canary)")
        }
        let sheet = try await fixture.workspace.perform(ShowSignature(statement: "letter", signature: id))
        #expect(sheet.details.former.map(\.name) == ["Canaryname Person"])
        #expect(sheet.details.evidence == ["canarynote"])
        try await fixture.workspace.close()
    }

    @Test("A TXT record for a person to look for is each signature's own, and the proof is noted with the approval")
    func dnsProof() async throws {
        let fixture = try await SigningFixture()
        var values: Set<String> = []
        for name in ["House A", "House B"] {
            try await fixture.sign(
                .organisation(SigningOrganisation(name: name, domain: "house.example")), address: "rae@mail.example")
            _ = try await fixture.confirm(name)
            let id = try #require(try await fixture.listing(name)?.id)
            let sheet = try await fixture.workspace.perform(ShowSignature(statement: "letter", signature: id))
            let proof = try #require(sheet.dnsProof)
            #expect(proof.domain == "house.example" && sheet.details.proof == .none)
            values.insert(proof.value)
            _ = try await fixture.workspace.perform(
                ApproveSignature(statement: "letter", signature: id, proof: .dnsRecord))
            let after = try await fixture.workspace.perform(ShowSignature(statement: "letter", signature: id))
            #expect(after.details.proof == .dnsRecord && after.dnsProof == proof)
        }
        #expect(values.count == 2)
        try await fixture.workspace.close()
    }
}
