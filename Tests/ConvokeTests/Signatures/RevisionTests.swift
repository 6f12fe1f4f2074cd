import ConvokeStore
import ConvokeTestSupport
import Foundation
import Testing

@testable import Convoke

@Suite("A text that changes under signatures says what that means to them")
struct RevisionTests {
    private static let changed = StatementText(
        of: JointStatement(
            key: "letter", title: ["en": "A letter", "es": "Una carta"],
            text: ["en": "We ask for more.", "es": "Pedimos más."]))

    private func signed() async throws -> SigningFixture {
        let fixture = try await SigningFixture()
        try await fixture.sign(.individual(SigningIndividual(name: "Ada Example")), address: "ada@example.org")
        _ = try await fixture.confirm("Ada Example")
        try await fixture.sign(.individual(SigningIndividual(name: "Bo Other")), address: "bo@example.org")
        _ = try await fixture.confirm("Bo Other")
        return fixture
    }

    @Test("Opt-in: who does not agree in time is not on the list; a link agrees to the version that was read")
    func optIn() async throws {
        let fixture = try await signed()
        let until = noon.addingTimeInterval(86_400)
        let revision = try await fixture.workspace.perform(
            ReviseStatement(
                statement: "letter", text: Self.changed,
                change: VersionChange(.substantive, consent: .optIn, until: until)))
        #expect(revision.version == 2 && revision.told == 2 && !revision.difference.isEmpty)
        let ada = try await fixture.link("Ada Example", .manage)
        await #expect(throws: SignatureRefusal.textChanged(2)) {
            try await fixture.workspace.perform(AgreeToText(link: ada, version: 1), as: .anyone)
        }
        #expect(
            try await fixture.workspace.perform(AgreeToText(link: ada, version: 2), as: .anyone).standing == .agreed)
        let bo = try await fixture.link("Bo Other", .manage)
        #expect(try await fixture.workspace.perform(ViewSignature(link: bo), as: .anyone).standing == .mustAgree)
        fixture.clock.now = until.addingTimeInterval(1)
        await #expect(throws: SignatureRefusal.deadlinePassed) {
            try await fixture.workspace.perform(AgreeToText(link: bo, version: 2), as: .anyone)
        }
        let frozen = try await fixture.workspace.perform(FreezeStatement(statement: "letter"))
        #expect(frozen.counts.signatories == 1 && frozen.remarks?.count == 1)
        try await fixture.workspace.close()
    }

    @Test("Who waits for the secretariat is told of a change too, and may agree before the decision")
    func pending() async throws {
        let fixture = try await signed()
        let waiting = Signatory.organisation(SigningOrganisation(name: "Waiting Group", country: "MX"))
        try await fixture.sign(waiting, address: "rae@waiting.example")
        #expect(try await fixture.confirm("Waiting Group").state == .awaitingApproval)
        let revision = try await fixture.workspace.perform(
            ReviseStatement(
                statement: "letter", text: Self.changed,
                change: VersionChange(.substantive, consent: .optIn, until: noon.addingTimeInterval(86_400))))
        #expect(revision.told == 3)
        let link = try await fixture.link("Waiting Group", .manage)
        #expect(
            try await fixture.workspace.perform(AgreeToText(link: link, version: 2), as: .anyone).standing == .agreed)
        #expect(try await fixture.mails().filter { $0 == .textChanged }.count == 3)
        try await fixture.workspace.close()
    }

    @Test("Opt-out and editorial changes keep who is silent; a change of substance needs a time to answer")
    func optOut() async throws {
        let fixture = try await signed()
        await #expect(throws: GivenRefusal.self) {
            try await fixture.workspace.perform(
                ReviseStatement(
                    statement: "letter", text: Self.changed,
                    change: VersionChange(.substantive, consent: .optIn, until: noon)))
        }
        _ = try await fixture.workspace.perform(
            ReviseStatement(
                statement: "letter", text: Self.changed,
                change: VersionChange(.substantive, consent: .optOut, until: noon.addingTimeInterval(60))))
        var comma = Self.changed
        comma.text.texts["en"] = "We ask, for more."
        _ = try await fixture.workspace.perform(
            ReviseStatement(statement: "letter", text: comma, change: VersionChange(.editorial)))
        #expect(try await fixture.mails().suffix(4) == [.textChanged, .textChanged, .textCorrected, .textCorrected])
        let comparison = try await fixture.workspace.perform(CompareVersions(statement: "letter"))
        #expect(comparison.from == 2 && comparison.to == 3)
        #expect(
            comparison.difference.parts.first?.sentences.map(\.text) == ["We ask for more.", "We ask, for more."])
        #expect(try await fixture.workspace.perform(FreezeStatement(statement: "letter")).counts.signatories == 2)
        try await fixture.workspace.close()
    }

    @Test(
        "A language that comes later needs nobody's word: apply takes it, and signatures stay bound to what they read")
    func translation() async throws {
        let fixture = try await signed()
        var content = try await fixture.workspace.perform(ExportCampaign())
        content.statements["letter"]?.statement.title.texts["fr"] = "Une lettre"
        content.statements["letter"]?.statement.text.texts["fr"] = "Nous demandons."
        _ = try await fixture.workspace.perform(ApplyCampaign(content: content))
        let details = try await fixture.workspace.perform(ShowStatement(statement: "letter"))
        #expect(details.versions.map(\.kind) == ["first", "translation"])
        #expect(details.versions[0].languages["en"] == details.versions[1].languages["en"])
        #expect(try await fixture.listing("Ada Example")?.standing == nil)
        content.statements["letter"]?.statement.text.texts["en"] = "Changed."
        await #expect(throws: PlanConflict.self) {
            try await fixture.workspace.perform(ApplyCampaign(content: content))
        }
        try await fixture.workspace.close()
    }
}
