import Convoke
import ConvokeStore
import ConvokeTestSupport
import Foundation
import Testing

@Suite("A sheet of guests that grows comes in again and again")
struct ImportGuestsTests {
    private let folder: TemporaryFolder
    private let workspace: Workspace

    init() async throws {
        folder = try TemporaryFolder()
        workspace = .test(in: folder)
        var content = CampaignContent.sample
        content.events["panel"]?.event.registration = Registration(policy: .approval, places: 3)
        _ = try await workspace.perform(ApplyCampaign(content: content))
    }

    private func take(_ rows: String, isTrial: Bool = false, isAllOrNothing: Bool = false) async throws -> ImportReport
    {
        try await workspace.importGuests(
            Array(("Name,Email,Party\n" + rows).utf8), to: "panel", isTrial: isTrial, isAllOrNothing: isAllOrNothing
        ).report
    }

    private func states() async throws -> [String] {
        try await workspace.perform(ListGuests(event: "panel")).map { "\($0.name ?? "") \($0.party) \($0.state)" }
    }

    @Test("The same sheet twice changes nothing; a longer one adds; nobody is cancelled by a sheet")
    func grows() async throws {
        let first = try await take("Ana,ana@example.org,2\nBo,,1\nCy,,1\n")
        #expect((first.added, first.changed, first.unchanged, first.gone.count) == (3, 0, 0, 0))
        let seated = ["Ana 2 confirmed", "Bo 1 confirmed", "Cy 1 waitlisted"]
        #expect(try await states() == seated)
        let again = try await take("Ana,ana@example.org,2\nBo,,1\nCy,,1\n")
        #expect((again.added, again.changed, again.unchanged) == (0, 0, 3))
        #expect(try await states() == seated)
        let grown = try await take("Ana,new@example.org,1\nCy,,1\nDi,,1\n")
        #expect((grown.added, grown.changed, grown.unchanged, grown.gone.count) == (1, 1, 1, 1))
        // The seat that Ana gave back was offered to who waited first.
        #expect(try await states() == ["Ana 1 confirmed", "Bo 1 confirmed", "Cy 1 offered", "Di 1 waitlisted"])
        try await workspace.close()
    }

    @Test("A trial tells what would come of it and leaves nothing; all or nothing is all or nothing")
    func tries() async throws {
        let trial = try await take("Ana,,1\nBo,bad,1\n", isTrial: true)
        #expect((trial.added, trial.rejected.map(\.row), trial.isDone) == (1, [3], false))
        let nothing = try await take("Ana,,1\nBo,bad,1\n", isAllOrNothing: true)
        #expect(!nothing.isDone && nothing.rejected.map(\.code) == ["bad-address"])
        #expect(try await states() == [])
        #expect(try await workspace.perform(ShowJournal()).allSatisfy { $0.name != "rsvp.import" })
        let some = try await take("Ana,,1\nBo,bad,1\n")
        #expect(some.isDone && some.added == 1)
        #expect(try await states() == ["Ana 1 confirmed"])
        try await workspace.close()
    }

    @Test(
        "An address that is there, a party that grew too much and a guest who was erased are rejected, each with its reason"
    )
    func rejects() async throws {
        _ = try await take("Ana,ana@example.org,2\nBo,,1\n")
        let report = try await take("Ana,ana@example.org,2\nBo,,2\nEva,ana@example.org,1\n")
        #expect(report.rejected.map { "\($0.row) \($0.code)" } == ["3 no-seats", "4 address-known"])
        #expect(report.unchanged == 1)
        let ana = try #require(MailAddress("ana@example.org"))
        _ = try await workspace.perform(ErasePerson(address: ana))
        #expect(try await take("Ana,ana@example.org,2\nBo,,1\n").rejected.map(\.code) == ["erased"])
        let bytes = try folder.allBytes()
        #expect(bytes.range(of: Data("ana@example.org".utf8)) == nil)
        try await workspace.close()
    }
}
