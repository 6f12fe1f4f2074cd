import ConvokeStore
import ConvokeTestSupport
import Foundation
import Testing

@testable import Convoke

/// Faults that other systems had; the numbers are those of the list from which they were taken.
@Suite("What went wrong elsewhere with links and answers does not here")
struct SignatureLinkBugsTests {
    @Test("4 A link of one signature, statement and purpose does nothing for another, and used again it undoes nothing")
    func boundLinks() async throws {
        let fixture = try await SigningFixture.twoStatements()
        let workspace = fixture.workspace
        for statement in ["letter", "second"] as [Identifier<JointStatement>] {
            try await fixture.sign("Ada Example", "ada@example.org", on: statement)
        }
        let confirm = try await fixture.link(to: "Ada Example", on: "letter")
        let manage = try await fixture.link(to: "Ada Example", on: "letter", .manage)
        let place = try await workspace.perform(RequestPlace(event: "panel", guest: Guest(name: "Ada"))).way
        #expect(try await workspace.perform(ConfirmSignature(link: confirm), as: .anyone).statement == "letter")
        let others = try await workspace.perform(ListSignatures(statement: "second"))
        #expect(others.map(\.state) == ["awaitingConfirmation"])
        for wrong in [
            manage, place, String(confirm.dropLast()), String(manage.dropLast(30)) + String(confirm.suffix(30)),
        ] {
            await #expect(throws: NotFound.self) {
                try await workspace.perform(ConfirmSignature(link: wrong), as: .anyone)
            }
            await #expect(throws: NotFound.self) {
                try await workspace.perform(RefuseSignature(link: wrong), as: .anyone)
            }
        }
        for wrong in [confirm, place] {
            await #expect(throws: NotFound.self) {
                try await workspace.perform(WithdrawOwnSignature(link: wrong), as: .anyone)
            }
            await #expect(throws: NotFound.self) {
                try await workspace.perform(AgreeToText(link: wrong, version: 1), as: .anyone)
            }
        }
        for wrong in [confirm, manage] {
            await #expect(throws: (any Error).self) { try await workspace.perform(ViewPlace(link: wrong), as: .anyone) }
            await #expect(throws: NotFound.self) { try await workspace.perform(ReadByLink(link: wrong), as: .anyone) }
        }
        _ = try await workspace.perform(WithdrawOwnSignature(link: manage), as: .anyone)
        #expect(try await workspace.perform(ConfirmSignature(link: confirm), as: .anyone).state == .withdrawn)
        #expect(try await fixture.count().accepted == 0)
        try await workspace.close()
    }

    @Test("4 A link to read one statement under an embargo neither shows another nor signs it")
    func boundReadingLinks() async throws {
        let fixture = try await SigningFixture.twoStatements()
        for statement in ["letter", "second"] as [Identifier<JointStatement>] {
            _ = try await fixture.workspace.perform(
                EmbargoStatement(statement: statement, embargo: Embargo(until: noon.addingTimeInterval(3600))))
        }
        let link = try await fixture.workspace.perform(MakeReadingLink(statement: "second", recipient: "Radio")).link
        #expect(try await fixture.workspace.perform(ReadByLink(link: link), as: .anyone).key == "second")
        await #expect(throws: NotFound.self) {
            try await fixture.sign(SigningFixture.ada, address: "ada@example.org", readingLink: link)
        }
        #expect(try await fixture.workspace.perform(ListSignatures(statement: "letter")) == [])
        try await fixture.workspace.close()
    }

    @Test("5 No answer to who signs, confirms or looks holds a link that would confirm or take back: only mails do")
    func tokensOnlyInMails() async throws {
        let fixture = try await SigningFixture()
        let ask = SignStatement(
            statement: "letter", signatory: SigningFixture.ada, address: try #require(MailAddress("ada@example.org")),
            language: "en")
        var answers = [try await fixture.answer("signature.sign", ask)]
        let links = [try await fixture.link("Ada Example"), try await fixture.link("Ada Example", .manage)]
        answers.append(try await fixture.answer("signature.sign", ask))
        answers.append(try await fixture.answer("signature.view", ViewSignature(link: links[0])))
        answers.append(try await fixture.answer("signature.confirm", ConfirmSignature(link: links[0])))
        answers.append(try await fixture.answer("signature.sign", ask))
        answers.append(try await fixture.answer("signature.leave", WithdrawOwnSignature(link: links[1])))
        for link in links {
            for part in [String(link.prefix(26)), String(link.suffix(20))] {
                for answer in answers { #expect(!answer.contains(part), "\(answer)") }
            }
        }
        // The mails do hold them, or this test could not fail.
        let mail = try #require(try await fixture.workspace.perform(ListOutbox(statement: "letter")).first)
        let text = try await fixture.workspace.mail(#require(Identifier(mail.id))).text
        #expect(text.contains(links[0]))
        try await fixture.workspace.close()
    }

    @Test(
        "6 The answer is the same, byte by byte, for an address that is new, pending, accepted, held, rejected or gone")
    func answersByteEqual() async throws {
        let fixture = try await SigningFixture()
        func answer(_ name: String) async throws -> String {
            try await fixture.answer(
                "signature.sign",
                SignStatement(
                    statement: "letter", signatory: .individual(SigningIndividual(name: name)),
                    address: try #require(MailAddress("\(name)@example.org")), language: "en"))
        }
        let new = try await answer("new")
        #expect(try await answer("new") == new)
        for name in ["accepted", "held", "rejected", "withdrawn"] {
            #expect(try await answer(name) == new)
            _ = try await fixture.confirm(name)
            let id = try #require(try await fixture.listing(name)?.id)
            switch name {
            case "held": _ = try await fixture.workspace.perform(HoldSignature(statement: "letter", signature: id))
            case "rejected":
                _ = try await fixture.workspace.perform(RejectSignature(statement: "letter", signature: id))
            case "withdrawn":
                _ = try await fixture.workspace.perform(
                    WithdrawOwnSignature(link: try await fixture.link(name, .manage)), as: .anyone)
            default: break
            }
            #expect(try await fixture.listing(name)?.state == name)
            #expect(try await answer(name) == new, "\(name)")
        }
        try await fixture.workspace.close()
    }

    @Test("6 The answer to an address that signed takes as long as one to an address that did not")
    func answersAsFast() async throws {
        let fixture = try await SigningFixture()
        let people = (0..<24).map { "person-\($0)" }
        for name in people {
            try await fixture.sign(name, "\(name)@example.org")
            _ = try await fixture.confirm(name)
        }
        let clock = ContinuousClock()
        var times: [[Duration]] = [[], []]
        // In turn, so that a busy machine slows both.
        for name in people {
            for (index, name) in [name, "new-\(name)"].enumerated() {
                let begin = clock.now
                try await fixture.sign(name, "\(name)@example.org")
                times[index].append(clock.now - begin)
            }
        }
        let medians = times.map { $0.sorted()[$0.count / 2] }
        #expect(medians[0] < medians[1] * 4 && medians[1] < medians[0] * 4, "\(medians)")
        try await fixture.workspace.close()
    }
}
