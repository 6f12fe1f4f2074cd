import ConvokeStore
import ConvokeTestSupport
import Foundation
import Testing

@testable import Convoke

/// Faults that other systems had; the numbers are those of the list from which they were taken.
@Suite("What went wrong elsewhere with counting signatures does not here")
struct SignatureCountBugsTests {
    @Test("12 A sheet whose dates a spreadsheet wrote anew doubles nobody")
    func rewrittenDates() async throws {
        let fixture = try await SigningFixture()
        func sheet(_ first: String, _ second: String) -> [UInt8] {
            Array(
                """
                Timestamp,Organisation,Name,Email
                \(first),Red Sur,Ana,ana@redsur.org
                \(second),Red Norte,Bo,

                """.utf8)
        }
        let before = try await fixture.workspace.importSignatures(
            sheet("3/5/2024 11:00:00", "3/5/2024 11:05:00"), to: "letter"
        ).report
        #expect(before.added == 2)
        for dates in [("45356.458333", "45356.461805"), ("2024-03-05T11:00", "05.03.2024 11:05")] {
            let again = try await fixture.workspace.importSignatures(sheet(dates.0, dates.1), to: "letter").report
            #expect(again.added == 0 && again.suspicions == [])
        }
        #expect(try await fixture.count().accepted == 2)
        try await fixture.workspace.close()
    }

    @Test("17 A number that was reached stays reached on its day, whatever takes signatures away again")
    func milestonesStay() async throws {
        let fixture = try await SigningFixture()
        var ids: [Identifier<Signature>] = []
        for number in 1...10 { ids.append(try await fixture.add("House \(number)").id) }
        func milestones() async throws -> [Milestone] {
            try await fixture.workspace.perform(ShowSignatureFigures(statement: "letter")).milestones
        }
        #expect(try await milestones() == [Milestone(value: 10, reachedOn: "2024-03-05", lostOn: nil)])
        fixture.clock.now = noon.addingTimeInterval(86_400)
        _ = try await fixture.workspace.perform(
            RejectSignature(statement: "letter", signature: ids[0], note: "nobody there knows of it"))
        #expect(try await milestones() == [Milestone(value: 10, reachedOn: "2024-03-05", lostOn: "2024-03-06")])
        fixture.clock.now = noon.addingTimeInterval(2 * 86_400)
        _ = try await fixture.add("House 11")
        #expect(try await milestones().map(\.reachedOn) == ["2024-03-05"])
        _ = try await fixture.workspace.perform(
            MergeSignatures(statement: "letter", signature: ids[1], other: ids[2], note: "one office"))
        #expect(try await milestones().map(\.reachedOn) == ["2024-03-05"])
        #expect(try await fixture.count().accepted == 9)
        let journal = try await fixture.workspace.perform(ShowJournal(last: 200))
        #expect(journal.filter { $0.name == "signature.milestone" }.count == 1)
        try await fixture.workspace.close()
    }

    @Test("19, 31 What waits for its owner or the secretariat is in no count, list, figure, page or export")
    func pendingIsNowhere() async throws {
        let fixture = try await SigningFixture()
        _ = try await fixture.add("Known House")
        try await fixture.sign("Canary Person", "canary@example.org")
        let house = Signatory.organisation(SigningOrganisation(name: "Canary House", country: "SV"))
        try await fixture.sign(house, address: "rae@mail.example")
        #expect(try await fixture.confirm("Canary House").state == .awaitingApproval)
        #expect(try await fixture.count().accepted == 1)
        func shown() async throws -> String {
            let workspace = fixture.workspace
            return try CanonicalJSON.text(of: try await workspace.perform(ExportSignatures(statement: "letter")))
                + CanonicalJSON.text(of: try await workspace.perform(ReadLetter(statement: "letter", language: "en")))
                + CanonicalJSON.text(of: try await workspace.perform(ReadPublicCampaign(), as: .anyone))
                + CanonicalJSON.text(
                    of: try await workspace.perform(ShowSignatureFigures(statement: "letter", isPublic: true)))
        }
        #expect(try await !shown().contains("Canary"))
        let figures = try await fixture.workspace.perform(ShowSignatureFigures(statement: "letter"))
        #expect(figures.total == 1 && figures.countries == ["CH": 1] && figures.days.values.reduce(0, +) == 1)
        // Nobody confirms: it lapses, and is still nowhere.
        fixture.clock.now = noon.addingTimeInterval(8 * 86_400)
        _ = try await fixture.workspace.perform(Tick())
        #expect(try await fixture.listing("Canary Person")?.state == "lapsed")
        #expect(try await !shown().contains("Canary"))
        let id = try #require(try await fixture.listing("Canary House")?.id)
        _ = try await fixture.workspace.perform(
            ApproveSignature(statement: "letter", signature: id, note: "called the office"))
        // Accepted it is there, or this test could not fail.
        #expect(try await shown().contains("Canary House"))
        try await fixture.workspace.close()
    }

    @Test("24 A deadline that is put off after an outage holds to the second, and putting it off twice adds nothing")
    func extends() async throws {
        let fixture = try await SigningFixture {
            $0.deadline = Deadline(at: "2024-03-05T13:00", zone: .zone("Europe/Zurich"))
        }
        fixture.clock.now = noon.addingTimeInterval(2 * 3600)
        await #expect(throws: SignatureRefusal.deadlinePassed) {
            try await fixture.sign(SigningFixture.ada, address: "ada@example.org")
        }
        var content = try await fixture.workspace.perform(ExportCampaign())
        content.statements["letter"]?.statement.deadline = Deadline(
            at: "2024-03-05T15:25", zone: .zone("Europe/Zurich"))
        for _ in 0..<2 { _ = try await fixture.workspace.perform(ApplyCampaign(content: content)) }
        let deadline = try await fixture.workspace.perform(ExportCampaign()).statements["letter"]?.statement.deadline
        #expect(deadline == Deadline(at: "2024-03-05T15:25", zone: .zone("Europe/Zurich")))
        fixture.clock.now = noon.addingTimeInterval(3 * 3600 + 25 * 60)
        try await fixture.sign(SigningFixture.ada, address: "ada@example.org")
        fixture.clock.now += 1
        await #expect(throws: SignatureRefusal.deadlinePassed) {
            try await fixture.sign(.individual(SigningIndividual(name: "Late")), address: "late@example.org")
        }
        #expect(try await fixture.confirm("Ada Example").state == .accepted)
        try await fixture.workspace.close()
    }

    @Test("28 Sheets that are brought in at the same time lose no row and double none; the same again changes nothing")
    func concurrentImports() async throws {
        let fixture = try await SigningFixture()
        func sheet(_ number: Int) -> [UInt8] {
            let names = (0..<20).map { "Shared \($0)" } + (0..<10).map { "Own \(number) \($0)" }
            return Array(
                ("Organisation,Name,Email\n"
                    + names.map { "\($0),Rae,\($0.replacing(" ", with: ""))@example.org\n" }.joined()).utf8)
        }
        let workspace = fixture.workspace
        let reports = try await withThrowingTaskGroup(of: SignatureImportReport.self) { group in
            for number in 0..<6 {
                group.addTask { try await workspace.importSignatures(sheet(number), to: "letter").report }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(reports.map(\.added).reduce(0, +) == 80 && reports.allSatisfy { $0.isDone && $0.rejected == [] })
        let names = try await workspace.perform(ListSignatures(statement: "letter", state: .accepted)).map(\.name)
        let wanted =
            (0..<20).map { "Shared \($0)" } + (0..<6).flatMap { sheet in (0..<10).map { "Own \(sheet) \($0)" } }
        #expect(names.sorted() == wanted.sorted())
        #expect(try await fixture.count().accepted == 80)
        for number in 0..<6 {
            let again = try await workspace.importSignatures(sheet(number), to: "letter").report
            #expect(again.added == 0 && again.changed == 0 && again.unchanged == 30)
        }
        #expect(try await workspace.perform(VerifyJournal()).fault == nil)
        try await workspace.close()
    }

    @Test("37 What was signed on paper counts in the total, by country, by source, towards milestones and on the list")
    func paper() async throws {
        let fixture = try await SigningFixture()
        try await fixture.sign(SigningFixture.ada, address: "ada@example.org")
        _ = try await fixture.confirm("Ada Example")
        _ = try await fixture.workspace.perform(
            AddSignature(
                statement: "letter",
                details: SignatureDetails(
                    signatory: .individual(SigningIndividual(name: "Bo Other", country: "SV")),
                    evidence: ["sheet 1, line 1"]), source: .paper))
        let sheet =
            "Kind,Organisation,Name,Country\n"
            + (1...8).map { "individual,,Paper Person\($0),\($0 < 6 ? "El Salvador" : "")\n" }.joined()
        let report = try await fixture.workspace.importSignatures(
            Array(sheet.utf8), to: "letter", channel: .paper, note: "batch 7"
        ).report
        #expect(report.added == 8)
        let figures = try await fixture.workspace.perform(ShowSignatureFigures(statement: "letter"))
        #expect(figures.total == 10 && figures.individuals == 10)
        #expect(figures.countries == ["CH": 1, "SV": 6, "unknown": 3])
        #expect(figures.sources == ["form": 1, "paper": 9])
        #expect(figures.milestones.map(\.value) == [10])
        let frozen = try await fixture.workspace.perform(FreezeStatement(statement: "letter"))
        #expect(frozen.counts.signatories == 10 && frozen.counts.countries == 2)
        try await fixture.workspace.close()
    }
}
