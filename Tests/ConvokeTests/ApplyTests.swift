import Convoke
import ConvokeTestSupport
import Foundation
import Testing

@Suite("Files own what is written, the data owns what happens")
struct ApplyTests {
    private let folder: TemporaryFolder
    private let workspace: Workspace

    init() throws {
        folder = try TemporaryFolder()
        workspace = .test(in: folder)
    }

    private func apply(_ content: CampaignContent, _ side: ConflictSide? = nil) async throws -> CampaignPlan {
        try await workspace.perform(ApplyCampaign(content: content, conflictsTo: side))
    }

    @Test("What was applied comes out again as it went in")
    func roundTrips() async throws {
        let plan = try await apply(.sample)
        #expect(plan.added.count == 8)
        #expect(try await workspace.perform(ExportCampaign()) == CampaignContent.sample)
        try await workspace.close()
    }

    @Test("Applying twice changes nothing the second time, not even the journal")
    func isIdempotent() async throws {
        _ = try await apply(.sample)
        let before = try await workspace.perform(ShowJournal()).map(\.id)
        #expect(try await apply(.sample) == CampaignPlan())
        #expect(try await workspace.perform(ShowJournal()).map(\.id) == before)
        try await workspace.close()
    }

    @Test("A seed is for a new entry only: no apply reverses a cancellation or a withdrawal")
    func seedsOnce() async throws {
        _ = try await apply(.sample)
        _ = try await workspace.perform(CancelEvent(event: "panel"))
        _ = try await workspace.perform(WithdrawPerson(person: "ana", event: "panel"))
        var content = CampaignContent.sample
        content.events["panel"]?.event.title["en"] = "Another title"
        _ = try await apply(content)
        let details = try await workspace.perform(ShowEvent(event: "panel"))
        #expect(details.listing.state == "cancelled")
        #expect(details.listing.title == "Another title")
        #expect(details.participants.map(\.answer) == ["withdrawn", "confirmed"])
        try await workspace.close()
    }

    @Test(
        "A field changed on both sides is a conflict, and refuses everything until it is settled",
        arguments: ConflictSide.allCases)
    func conflicts(side: ConflictSide) async throws {
        _ = try await apply(.sample)
        let moved = When.timed(start: "2024-03-06T10:00", end: nil, zone: "Europe/Zurich", fold: nil)
        _ = try await workspace.perform(MoveEvent(event: "panel", when: moved))
        var content = CampaignContent.sample
        let written = When.allDay(from: "2024-03-07", through: "2024-03-07", zone: nil)
        content.events["panel"]?.event.when = written
        content.organisations["ishr"]?.acronym = "I"
        let refusal = await #expect(throws: PlanConflict.self) { try await apply(content) }
        #expect(refusal?.plan.conflicts.map(\.entry) == [.event("panel")])
        #expect(refusal?.plan.conflicts.first?.fields.map(\.field) == ["when"])
        #expect(try await workspace.perform(ShowOrganisation(organisation: "ishr")).acronym == "ISHR")
        _ = try await apply(content, side)
        #expect(try await workspace.perform(ShowOrganisation(organisation: "ishr")).acronym == "I")
        let kept = try await workspace.perform(ExportCampaign()).events["panel"]?.event.when
        #expect(kept == (side == .files ? written : moved))
        #expect(try await !workspace.perform(PlanCampaign(content: content)).hasWork)
        try await workspace.close()
    }

    @Test("A field that only the data changed stays, and is no conflict")
    func keepsTheDatas() async throws {
        _ = try await apply(.sample)
        _ = try await workspace.perform(MoveEvent(event: "panel", place: Place(venue: "palais")))
        let plan = try await apply(.sample)
        #expect(!plan.hasWork)
        #expect(plan.kept.map(\.entry) == [.event("panel")] && plan.kept.first?.fields.map(\.field) == ["place"])
        #expect(try await workspace.perform(ExportCampaign()).events["panel"]?.event.place == Place(venue: "palais"))
        try await workspace.close()
    }

    @Test("Where both sides made the same change they agree, and the next change of one is no conflict")
    func agrees() async throws {
        _ = try await apply(.sample)
        let moved = When.timed(start: "2024-03-06T10:00", end: nil, zone: "Europe/Zurich", fold: nil)
        _ = try await workspace.perform(MoveEvent(event: "panel", when: moved))
        var content = CampaignContent.sample
        content.events["panel"]?.event.when = moved
        #expect(try await apply(content).agreed == [.event("panel")])
        #expect(try await apply(content) == CampaignPlan())
        _ = try await workspace.perform(MoveEvent(event: "panel", when: .unannounced(note: nil)))
        #expect(try await apply(content).conflicts.isEmpty)
        try await workspace.close()
    }

    @Test("An entry that left the files is kept, and told")
    func keepsWhatIsGone() async throws {
        _ = try await apply(.sample)
        var content = CampaignContent.sample
        content.events = [:]
        #expect(try await apply(content).gone == [.event("panel")])
        #expect(try await workspace.perform(ListEvents()).map(\.key) == ["panel"])
        try await workspace.close()
    }

    @Test("A text that people signed is not changed under them; its other fields are")
    func protectsSignedText() async throws {
        _ = try await apply(.sample)
        var content = CampaignContent.sample
        content.statements["letter"]?.statement.contact = "team@example.org"
        #expect(try await apply(content).changed.map(\.entry) == [.statement("letter")])
        content.statements["letter"]?.statement.text["en"] = "We ask for something else."
        let refusal = await #expect(throws: PlanConflict.self) { try await apply(content) }
        #expect(refusal?.sentence.contains("3 signatures are bound to the exact text") == true)
        try await workspace.close()
    }

    @Test("A draft's text may change, and becomes the next version")
    func versionsDrafts() async throws {
        var content = CampaignContent.sample
        content.statements["letter"]?.seed.stage = .draft
        content.statements["letter"]?.signatories = []
        _ = try await apply(content)
        content.statements["letter"]?.statement.text["en"] = "Better."
        _ = try await apply(content)
        let details = try await workspace.perform(ShowStatement(statement: "letter"))
        #expect(details.versions.map(\.number) == [1, 2])
        #expect(details.versions[0].sha256 != details.versions[1].sha256)
        #expect(details.versions[0].languages["es"] == details.versions[1].languages["es"])
        try await workspace.close()
    }

    @Test("The sheet adds signatories and corrects their details, each once")
    func readsTheSheet() async throws {
        _ = try await apply(.sample)
        var content = CampaignContent.sample
        content.statements["letter"]?.signatories = [
            .organisation(SigningOrganisation(name: "ÑANDÚ", country: "AR")),
            .organisation(SigningOrganisation(name: "New")),
        ]
        let plan = try await apply(content)
        #expect(plan.signatories.map(\.added.count) == [1] && plan.signatories.map(\.changed.count) == [1])
        let names = try await workspace.perform(ShowStatement(statement: "letter", language: "es")).signatories
        #expect(names.map(\.name) == ["New", "Nube", "ÑANDÚ", "Ángel Ost"])
        #expect(names.map(\.country) == [nil, nil, "AR", "SV"])
        try await workspace.close()
    }

    @Test("Files of another campaign are refused")
    func refusesOtherCampaigns() async throws {
        _ = try await apply(.sample)
        var content = CampaignContent.sample
        content.campaign.key = "other"
        await #expect(throws: GivenRefusal.self) { try await apply(content) }
        try await workspace.close()
    }
}
