import ConvokeStore
import ConvokeTestSupport
import Foundation
import Testing

@testable import Convoke

@Suite("Who signs from outside, confirms by mail, and nobody learns more than that")
struct SigningTests {
    private static let person = Signatory.individual(SigningIndividual(name: "Ada Example", country: "CH"))
    private static let house = Signatory.organisation(SigningOrganisation(name: "House of Example", country: "SV"))

    @Test("Nothing counts before it is confirmed; then it has a number; confirming again changes nothing")
    func confirms() async throws {
        let fixture = try await SigningFixture()
        try await fixture.sign(Self.person, address: "ada@example.org")
        #expect(try await fixture.listing("Ada Example")?.state == "awaitingConfirmation")
        #expect(try await fixture.count().accepted == 0)
        let link = try await fixture.link("Ada Example")
        // A scanner that follows the link sees a page, and the signatory confirms all the same.
        let view = try await fixture.workspace.perform(ViewSignature(link: link), as: .anyone)
        #expect(view.canConfirm && view.state == .awaitingConfirmation)
        #expect(try await fixture.confirm("Ada Example").state == .accepted)
        #expect(try await fixture.confirm("Ada Example").state == .accepted)
        #expect(try await fixture.count().accepted == 1)
        #expect(try await fixture.listing("Ada Example")?.ordinal == 1)
        #expect(try await fixture.mails() == [.confirmSignature, .signatureAccepted])
        try await fixture.workspace.close()
    }

    @Test("An organisation waits for the secretariat, unless it wrote from its own domain")
    func organisations() async throws {
        let fixture = try await SigningFixture()
        try await fixture.sign(Self.house, address: "rae@freemail.example")
        #expect(try await fixture.confirm("House of Example").state == .awaitingApproval)
        #expect(try await fixture.count().accepted == 0)
        let id = try #require(try await fixture.listing("House of Example")?.id)
        let approved = try await fixture.workspace.perform(
            ApproveSignature(statement: fixture.statement, signature: id, note: "called the office"))
        #expect(approved.state == "accepted" && approved.ordinal == 1)
        let known = Signatory.organisation(SigningOrganisation(name: "international service for human rights"))
        try await fixture.sign(known, address: "rae@geneva.ishr.example")
        #expect(try await fixture.confirm("international service for human rights").state == .accepted)
        let look = Signatory.organisation(
            SigningOrganisation(name: "International Service for Human Rights", country: "US"))
        try await fixture.sign(look, address: "rae@notishr.example")
        #expect(try await fixture.confirm("International Service for Human Rights").state == .awaitingApproval)
        try await fixture.workspace.close()
    }

    @Test("The answer is the same for a new, a pending, an accepted and a withdrawn signature")
    func answersAlike() async throws {
        let fixture = try await SigningFixture()
        func receipt() async throws -> SignatureReceipt {
            try await fixture.workspace.perform(
                SignStatement(
                    statement: fixture.statement, signatory: Self.person,
                    address: try #require(MailAddress("Ada+x@example.org")),
                    language: "en"), as: .anyone)
        }
        let first = try await receipt()
        #expect(try await receipt() == first)
        _ = try await fixture.confirm("Ada Example")
        #expect(try await receipt() == first)
        let link = try await fixture.link("Ada Example", .manage)
        _ = try await fixture.workspace.perform(WithdrawOwnSignature(link: link), as: .anyone)
        #expect(try await receipt() == first)
        #expect(
            try await fixture.mails() == [
                .confirmSignature, .confirmSignature, .signatureAccepted, .signatureExists, .signatureWithdrawn,
                .confirmSignature,
            ])
        try await fixture.workspace.close()
    }

    @Test("One name from 64 at once, over as many servers as there may be: it stands once, and all get the same answer")
    func oneName() async throws {
        let fixture = try await SigningFixture()
        let others = (TestDatabase.isFile ? 0..<0 : 0..<3).map { number in
            Workspace.test(in: fixture.folder, clock: fixture.clock, seed: UInt64(number) + 1_000)
        }
        let servers = [fixture.workspace] + others
        let rounds = Checkout.number("CONVOKE_ROUNDS", else: 20)
        for round in 0..<rounds {
            let address = try #require(MailAddress("ada\(round)@example.org"))
            let signatory = Signatory.individual(SigningIndividual(name: "Ada Example \(round)"))
            let receipts = try await withThrowingTaskGroup(of: SignatureReceipt.self) { group in
                for caller in 0..<64 {
                    group.addTask {
                        try await servers[caller % servers.count].perform(
                            SignStatement(
                                statement: fixture.statement, signatory: signatory, address: address, language: "en"),
                            as: .anyone)
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(Set(receipts).count == 1, "round \(round)")
        }
        #expect(try await fixture.workspace.perform(ListSignatures(statement: fixture.statement)).count == rounds)
        for server in servers { try await server.close() }
    }

    @Test("A second attempt with the name spelt right is the one that is meant; mails for it are few")
    func newestSpelling() async throws {
        let fixture = try await SigningFixture()
        try await fixture.sign(.individual(SigningIndividual(name: "ada example")), address: "ada@example.org")
        try await fixture.sign(Self.person, address: "ada@example.org")
        #expect(try await fixture.listing("Ada Example")?.state == "awaitingConfirmation")
        #expect(try await fixture.workspace.perform(ListSignatures(statement: fixture.statement)).count == 1)
        for _ in 1...5 { try await fixture.sign(Self.person, address: "ada@example.org") }
        #expect(try await fixture.mails().count == 3)
        try await fixture.workspace.close()
    }

    @Test(
        "Two people who share a mailbox both sign, in any script",
        arguments: [
            ["Иван Петров", "Анна Петрова"], ["محمد علي", "ليلى علي"], ["王伟", "李娜"], ["דוד כהן", "רות כהן"],
        ])
    func sharedMailbox(names: [String]) async throws {
        let fixture = try await SigningFixture()
        for name in names {
            try await fixture.sign(.individual(SigningIndividual(name: name)), address: "office@example.org")
            #expect(try await fixture.confirm(name).state == .accepted)
        }
        #expect(try await fixture.count().accepted == 2)
        try await fixture.workspace.close()
    }

    @Test("A link works for its own signature and purpose only; changed, cut and foreign ones are alike unknown")
    func linksAreBound() async throws {
        let fixture = try await SigningFixture()
        try await fixture.sign(Self.person, address: "ada@example.org")
        try await fixture.sign(.individual(SigningIndividual(name: "Bo Other")), address: "bo@example.org")
        let (ada, bo) = (try await fixture.link("Ada Example"), try await fixture.link("Bo Other"))
        let manage = try await fixture.link("Ada Example", .manage)
        let mixed = String(ada.prefix(26)) + String(bo.dropFirst(26))
        for wrong in [
            manage, mixed, String(ada.dropLast()), ada + "a", "", "unknown", String(repeating: "a", count: 69),
        ] {
            await #expect(throws: NotFound.self) {
                try await fixture.workspace.perform(ConfirmSignature(link: wrong), as: .anyone)
            }
        }
        await #expect(throws: NotFound.self) {
            try await fixture.workspace.perform(WithdrawOwnSignature(link: ada), as: .anyone)
        }
        #expect(try await fixture.count().accepted == 0)
        try await fixture.workspace.close()
    }

    @Test(
        "An address at a domain that only looks like the organisation's is told to who decides",
        arguments: [("ishr.example", false), ("mail.ishr.example", false), ("\u{456}shr.example", true)])
    func lookAlikes(domain: String, isOne: Bool) async throws {
        let fixture = try await SigningFixture()
        let ishr = SigningOrganisation(name: "International Service for Human Rights", domain: "ishr.example")
        try await fixture.sign(.organisation(ishr), address: "rae@\(domain)")
        _ = try await fixture.confirm(ishr.name)
        let listing = try #require(
            try await fixture.workspace.perform(ListSignatures(statement: "letter")).first { $0.name == ishr.name })
        let sheet = try await fixture.workspace.perform(ShowSignature(statement: "letter", signature: listing.id))
        #expect(sheet.looksLike == (isOne ? "ishr.example" : nil))
        try await fixture.workspace.close()
    }

    @Test("Who did not sign says so by the same link; after that it confirms nothing")
    func refuses() async throws {
        let fixture = try await SigningFixture()
        try await fixture.sign(Self.person, address: "ada@example.org")
        let link = try await fixture.link("Ada Example")
        _ = try await fixture.workspace.perform(RefuseSignature(link: link), as: .anyone)
        #expect(try await fixture.workspace.perform(ConfirmSignature(link: link), as: .anyone).state == .rejected)
        #expect(try await fixture.count().accepted == 0)
        try await fixture.workspace.close()
    }

    @Test("A signature that nobody confirms in a week lapses, and the same person may sign again")
    func lapses() async throws {
        let fixture = try await SigningFixture()
        try await fixture.sign(Self.person, address: "ada@example.org")
        let link = try await fixture.link("Ada Example")
        fixture.clock.now = noon.addingTimeInterval(7 * 86_400 + 1)
        await #expect(throws: SignatureRefusal.linkExpired) {
            try await fixture.workspace.perform(ConfirmSignature(link: link), as: .anyone)
        }
        try await fixture.sign(Self.person, address: "ada@example.org")
        #expect(try await fixture.confirm("Ada Example").state == .accepted)
        try await fixture.workspace.close()
    }

    @Test("After the deadline nobody signs, and what was signed in time is confirmed in the time of grace")
    func grace() async throws {
        let fixture = try await SigningFixture {
            $0.deadline = Deadline(at: "2024-03-05T13:00", zone: .zone("Europe/Zurich"))
        }
        try await fixture.sign(Self.person, address: "ada@example.org")
        try await fixture.sign(.individual(SigningIndividual(name: "Bo Other")), address: "bo@example.org")
        let bo = try await fixture.link("Bo Other")
        fixture.clock.now = noon.addingTimeInterval(2 * 3600)
        #expect(try await fixture.confirm("Ada Example").state == .accepted)
        await #expect(throws: SignatureRefusal.deadlinePassed) {
            try await fixture.sign(.individual(SigningIndividual(name: "Late")), address: "late@example.org")
        }
        fixture.clock.now = noon.addingTimeInterval(26 * 3600)
        await #expect(throws: SignatureRefusal.linkExpired) {
            try await fixture.workspace.perform(ConfirmSignature(link: bo), as: .anyone)
        }
        try await fixture.workspace.close()
    }

    @Test(
        "Names that people really have are taken, and what no list could print is refused with every reason",
        arguments: [
            "+972 Magazine", "ARTICLE 19", "@lis", "-ismus", "O'Hara", "Human Rights Watch/Asia", "š ž ő ű", "Solo",
            String(repeating: "n", count: 300),
        ])
    func names(name: String) async throws {
        let fixture = try await SigningFixture()
        #expect(try await fixture.add(name).state == "accepted")
        await #expect(throws: GivenRefusal.self) { try await fixture.add("two\nlines") }
        await #expect(throws: GivenRefusal.self) { try await fixture.add("someone@example.org") }
        await #expect(throws: GivenRefusal.self) { try await fixture.add(" ") }
        try await fixture.workspace.close()
    }

    @Test("An organisation needs a representative, and a statement takes only those it is for")
    func policies() async throws {
        let fixture = try await SigningFixture { $0.signatories = .organisations }
        await #expect(throws: SignatureRefusal.onlyOrganisations) {
            try await fixture.sign(Self.person, address: "ada@example.org")
        }
        await #expect(throws: SignatureRefusal.needsRepresentative) {
            try await fixture.workspace.perform(
                SignStatement(
                    statement: "letter", signatory: Self.house, address: try #require(MailAddress("a@example.org")),
                    language: "en"),
                as: .anyone)
        }
        try await fixture.workspace.close()
    }
}
