import Convoke
import ConvokeStore
import ConvokeTestSupport
import Foundation
import Testing

@Suite("What reaches the secretariat comes in, is looked at, and goes out again")
struct SignatureSheetImportTests {
    private let folder: TemporaryFolder
    private let workspace: Workspace

    init() async throws {
        folder = try TemporaryFolder()
        workspace = .test(in: folder)
        _ = try await workspace.perform(ApplyCampaign(content: Self.content()))
    }

    private func take(
        _ text: String, note: String? = nil, isTrial: Bool = false, isAllOrNothing: Bool = false
    ) async throws -> SignatureImportReport {
        try await workspace.importSignatures(
            Array(text.utf8), to: "letter", note: note, isTrial: isTrial, isAllOrNothing: isAllOrNothing
        ).report
    }

    private static func content() -> CampaignContent {
        var content = CampaignContent.sample
        content.organisations["fidh"] = Organisation(
            key: "fidh",
            name: LocalizedText([
                "en": "International Federation for Human Rights",
                "fr": "Fédération internationale pour les droits humains",
            ]), acronym: "FIDH")
        content.organisations["omct"] = Organisation(
            key: "omct", name: ["en": "World Organisation Against Torture"], acronym: "OMCT")
        content.campaign.groups["members"] = OrganisationGroup(name: ["en": "Members"], members: ["fidh", "omct"])
        return content
    }

    /// The same with another statement that is open.
    private func twoStatements() throws -> CampaignContent {
        var content = Self.content()
        var second = try #require(content.statements["letter"])
        second.statement.key = "second"
        second.signatories = []
        content.statements["second"] = second
        return content
    }

    private func names() async throws -> [String] {
        try await workspace.perform(ListSignatures(statement: "letter", state: .accepted)).map(\.name)
    }

    @Test("A list comes in on the secretariat's word, with its note; a trial and all-or-nothing leave nothing")
    func list() async throws {
        let before = try await names()
        let text = "Red Sur (RS), Perú\nana@example.org\n"
        #expect(try await take(text, isTrial: true).isDone == false)
        let nothing = try await take(text, isAllOrNothing: true)
        #expect(!nothing.isDone && nothing.rejected.map(\.code) == ["address-as-name"])
        #expect(try await names() == before)
        #expect(try await workspace.perform(ShowJournal()).allSatisfy { $0.name != "signature.import" })
        let done = try await take(text, note: "group of 3 July")
        #expect(done.isDone && done.added == 1)
        let listing = try #require(try await workspace.perform(ListSignatures(statement: "letter")).last)
        let sheet = try await workspace.perform(ShowSignature(statement: "letter", signature: listing.id))
        #expect(
            sheet.details
                == SignatureDetails(
                    signatory: .organisation(SigningOrganisation(name: "Red Sur", acronym: "RS", country: "PE")),
                    proof: .secretariat, evidence: ["group of 3 July"]))
        #expect([listing.state, listing.source] == ["accepted", "sheet"])
        try await workspace.close()
    }

    @Test("Who does not wish to be named is counted and not named; what the secretariat corrected stays")
    func wishes() async throws {
        let headings = "Organisation,Name,Publish\n"
        _ = try await take(headings + "Red Sur,Ana,no\nRed Norte,Bo,\n")
        let listings = try await workspace.perform(ListSignatures(statement: "letter")).suffix(2)
        #expect(listings.map(\.display) == ["withheld", "public"])
        let north = try #require(listings.last)
        _ = try await workspace.perform(
            CorrectSignature(
                statement: "letter", signature: north.id,
                signatory: .organisation(SigningOrganisation(name: "Red del Norte"))))
        let again = try await take(headings + "Red Sur,Ana,no\nRed Norte,Bo,\n")
        #expect(again.unchanged == 2)
        #expect(try await names().last == "Red del Norte")
        try await workspace.close()
    }

    @Test("A row of a kind that the statement does not take is rejected, the others come in")
    func kinds() async throws {
        var content = CampaignContent.sample
        content.statements["letter"]?.statement.signatories = .organisations
        _ = try await workspace.perform(ApplyCampaign(content: content))
        let report = try await take("Kind,Organisation,Name\nindividual,,Ana Paz\n,Red Sur,Bo\n")
        #expect(report.rejected.map { "\($0.row) \($0.code)" } == ["2 only-organisations"])
        #expect(report.added == 1)
        try await workspace.close()
    }

    @Test("The directory knows an acronym; a merge keeps both histories and counts once")
    func merges() async throws {
        let report = try await take(
            """
            Organisation,Name,Country,Email
            FIDH,Ana,France,ana@fidh.org
            International Federation for Human Rights,Bo,,bo@fidh.org
            """, note: "form")
        #expect(report.suspicions.map(\.reasons) == [[.acronym, .sameDomain]])
        let before = try await names().count
        let all = try await workspace.perform(ListSignatures(statement: "letter")).suffix(2)
        let (short, long) = (try #require(all.first), try #require(all.last))
        let kept = try await workspace.perform(
            MergeSignatures(statement: "letter", signature: long.id, other: short.id, note: "one office"))
        #expect([kept.name, kept.country, kept.state] == [long.name, "FR", "accepted"])
        #expect(try await names().count == before - 1)
        let details = try await workspace.perform(ShowSignature(statement: "letter", signature: long.id)).details
        #expect(details.former.map(\.name) == ["FIDH"])
        #expect(details.evidence == ["form", "form", "one office"])
        let merged = try await workspace.perform(ShowSignature(statement: "letter", signature: short.id))
        #expect(merged.details.signatory.name == "FIDH" && merged.details.evidence.last == "merged into \(long.id)")
        await #expect(throws: GivenRefusal.self) {
            try await workspace.perform(MergeSignatures(statement: "letter", signature: long.id, other: short.id))
        }
        await #expect(throws: GivenRefusal.self) {
            try await workspace.perform(MergeSignatures(statement: "letter", signature: long.id, other: long.id))
        }
        try await workspace.close()
    }

    @Test("Who of a group is missing is known by any of their names, with who may sign for them at any time")
    func missing() async throws {
        func missing() async throws -> [String] {
            try await workspace.perform(ListMissingSignatories(statement: "letter", group: "members"))
                .map { "\($0.organisation) \($0.standing?.name ?? "-")" }
        }
        #expect(try await missing() == ["fidh -", "omct -"])
        _ = try await take("Organisation,Name\nFIDH,Ana\n")
        #expect(try await missing() == ["omct -"])
        // A mandate that was given with one statement holds for the next.
        let mandate = SignatureDetails(
            signatory: .organisation(SigningOrganisation(name: "OMCT")),
            representative: Representative(name: "Di", mandate: .standing), address: MailAddress("di@omct.org"))
        let added = try await workspace.perform(AddSignature(statement: "letter", details: mandate))
        #expect(try await missing() == [])
        _ = try await workspace.perform(ApplyCampaign(content: try twoStatements()))
        let other = try await workspace.perform(ListMissingSignatories(statement: "second", group: "members"))
        #expect(other.map { "\($0.organisation) \($0.standing?.name ?? "-")" } == ["fidh -", "omct Di"])
        let invited = try await workspace.perform(InviteSignatories(statement: "second", group: "members"))
        #expect(invited.withoutAddress == 1)
        #expect((invited.drafted, invited.before) == (1, 0))
        let again = try await workspace.perform(InviteSignatories(statement: "second", group: "members"))
        #expect((again.drafted, again.before) == (0, 1))
        _ = try await workspace.perform(WithdrawSignature(statement: "letter", signature: added.id))
        #expect(try await missing() == ["omct -"])
        await #expect(throws: NotFound.self) {
            try await workspace.perform(ListMissingSignatories(statement: "letter", group: "memberz"))
        }
        try await workspace.close()
    }

    @Test("An export holds what may be printed, and comes in again as it went out")
    func exports() async throws {
        _ = try await take(
            "Organisation,Name,Job title,Country,Email,Publish\n\"=1+1; Red\",Ana,Dir,International,a@x.org,yes\n+972 Magazine,Bo,,Israel,,\nRed Oculta,Ci,,,,no\n"
        )
        let table = try await workspace.perform(ExportSignatures(statement: "letter"))
        #expect(table.rows.map(\.signatory.name).suffix(1) == ["+972 Magazine"])
        #expect(
            !table.rows.contains { $0.signatory.name == "Red Oculta" || $0.address != nil || $0.representative != nil })
        #expect(table.sheet().contains("\"'+972 Magazine\""))
        let whole = try await workspace.perform(
            ExportSignatures(statement: "letter", withAll: true, withContacts: true))
        let other = try TemporaryFolder()
        let second = Workspace.test(in: other)
        var content = CampaignContent.sample
        content.statements["letter"]?.signatories = []
        _ = try await second.perform(ApplyCampaign(content: content))
        let report = try await second.importSignatures(Array(whole.sheet(isLossless: true).utf8), to: "letter").report
        #expect(report.rejected == [])
        let back = try await second.perform(ExportSignatures(statement: "letter", withAll: true, withContacts: true))
        #expect(back.rows.map(\.signatory) == whole.rows.map(\.signatory))
        #expect(back.rows.map(\.address) == whole.rows.map(\.address))
        #expect(back.rows.map(\.representative) == whole.rows.map(\.representative))
        try await second.close()
        try await workspace.close()
    }

    @Test("The review writes a decision with the next one, takes the last one back, and does not ask twice")
    func review() async throws {
        _ = try await take("Red Sur\nRed Norte\nRED SUR A.C., Chile\nThe Red Norte Inc.\n")
        let north = try #require(
            try await workspace.perform(ListSignatures(statement: "letter")).first { $0.name == "Red Norte" })
        _ = try await workspace.perform(HoldSignature(statement: "letter", signature: north.id))
        var review = try await SignatureReview(workspace, of: "letter")
        #expect(review.items.count == 3)
        guard case .waiting(let sheet, let suspicions) = try #require(review.current) else {
            Issue.record("The held signature comes first.")
            return
        }
        #expect(sheet.listing.id == north.id && suspicions.count == 1)
        #expect(await review.decide(.correct(.organisation(SigningOrganisation(name: "Red del Norte")))) == nil)
        guard case .waiting(let renamed, _) = try #require(review.current) else { return }
        #expect(renamed.listing.name == "Red del Norte")
        #expect(await review.decide(.approve(note: nil)) == nil)
        #expect(try await names().contains("Red del Norte") == false)
        review.undo()
        #expect(!review.canUndo && review.position == 0)
        #expect(await review.decide(.approve(note: nil)) == nil)
        var distinct: Set<SignaturePair> = []
        while case .pair(let pair) = review.current {
            distinct.insert(SignaturePair(pair.a, pair.b))
            #expect(await review.decide(.distinct(pair.a, pair.b)) == nil)
        }
        #expect(review.current == nil)
        #expect(try await names().contains("Red del Norte"))
        #expect(await review.finish() == nil)
        let left = try await workspace.perform(ListSuspicions(statement: "letter", withDecided: true))
        #expect(distinct.count == 2)
        // Under its right name the other pair looks alike no more.
        #expect(left.map(\.decision) == [.distinct])
        #expect(left.allSatisfy { distinct.contains(SignaturePair($0.a, $0.b)) })
        try await workspace.close()
    }
}
