import Convoke
import ConvokeTestSupport
import Foundation
import Testing

@Suite("Pages behind secret links")
struct OwnPageTests {
    @Test("Unknown, malformed and revoked links are one and the same 404")
    func isNotFound() async throws {
        try await TestSite.serve { site in
            let link = try await site.workspace.perform(MakeReadingLink(statement: "letter", recipient: "A ministry"))
            #expect(try await site.get("/read/\(link.link)").status == 200)
            _ = try await site.workspace.perform(RevokeReadingLink(statement: "letter", link: link.id))
            var answers: [RawAnswer] = []
            for path in [
                "/read/\(link.link)", "/read/x", "/places/x", "/places/\(link.link)", "/places/x/confirm/y",
                "/signatures/\(link.link)", "/signatures/x",
            ] {
                var answer = try await site.get(path)
                answer.headers["date"] = nil
                answers.append(answer)
            }
            #expect(answers.map(\.status) == Array(repeating: 404, count: 7))
            #expect(Set(answers).count == 1)
        }
    }

    @Test("Who tries links is soon asked to wait")
    func holdsGuessing() async throws {
        try await TestSite.serve { site in
            var statuses: [Int] = []
            for index in 0..<31 { statuses.append(try await site.get("/places/guess\(index)").status) }
            #expect(statuses == Array(repeating: 404, count: 30) + [503])
        }
    }

    @Test("A place is confirmed by the button of the mail's link: opening it changes nothing")
    func confirmsByButton() async throws {
        try await TestSite.serve(.withPlaces()) { site in
            let receipt = try await site.workspace.perform(
                RequestPlace(event: "panel", guest: Guest(name: "Ana", address: MailAddress("ana@example.org"))),
                as: .anyone)
            let mail = try await site.workspace.perform(ListOutbox(event: "panel")).last
            let id = try #require(mail.flatMap { Identifier<MailDraft>($0.id) })
            guard case .event(let content) = try await site.workspace.perform(ShowMail(mail: id)).topic,
                let address = content.confirm
            else {
                Issue.record("the mail has no link to confirm")
                return
            }
            let path = String(address.dropFirst("https://defenders.example".count))
            for _ in 0..<2 {
                #expect(try await site.get(path).status == 200)
                #expect(try await site.get(path, method: "HEAD").status == 200)
            }
            #expect(try await site.workspace.perform(ShowSeats(event: "panel")).confirmed == 0)
            #expect(try await site.post(path + "x", ["act": "confirm"]).status == 404)
            let done = try await site.post(path, ["act": "confirm"])
            #expect(done.status == 303)
            #expect(try await site.workspace.perform(ShowSeats(event: "panel")).confirmed == 1)
            #expect(receipt.link == nil)
        }
    }

    @Test("Guests change their party and give the place back; a link forwarded to a stranger's form does no more")
    func changesPlace() async throws {
        try await TestSite.serve(.withPlaces()) { site in
            let receipt = try await site.workspace.perform(
                RequestPlace(event: "panel", guest: Guest(name: "A")), as: .anyone)
            let path = "/places/\(receipt.way)"
            #expect(try await site.post(path, ["act": "party", "party": "2"]).status == 303)
            #expect(try await site.workspace.perform(ShowSeats(event: "panel")).confirmed == 2)
            let tooMany = try await site.post(path, ["act": "party", "party": "3"])
            #expect(tooMany.status == 409)
            #expect(tooMany.text.contains("This cannot be done as things are now."))
            #expect(try await site.post(path, ["act": "other"]).status == 400)
            #expect(try await site.post(path, ["act": "cancel"]).status == 303)
            #expect(try await site.workspace.perform(ShowSeats(event: "panel")).confirmed == 0)
            let after = try await site.get(path + "?lang=es&done=yes")
            #expect(after.text.contains("No tiene plaza."))
            #expect(!after.text.contains("<button"))
        }
    }

    @Test("Signing, confirming and withdrawing over the web, and before it counts for nothing")
    func signs() async throws {
        try await TestSite.serve { site in
            let path = "/en/statements/letter"
            func sent(_ fields: [String: String]) async throws -> RawAnswer {
                let ticket = try await site.ticket(on: path)
                site.clock.now += 30
                return try await site.post(path, fields.merging(["ticket": ticket]) { $1 })
            }
            let wrong = try await sent(["kind": "", "name": "", "mail": "x", "display": "public"])
            #expect(wrong.status == 422)
            #expect(wrong.text.components(separatedBy: "<li><a href=\"#").count == 4)
            let fields = [
                "kind": "individual", "name": "Iris Ayala", "mail": "iris@example.org", "country": "SV",
                "display": "public",
            ]
            var answers = [try await sent(fields), try await sent(fields)]
            for index in answers.indices { answers[index].headers["date"] = nil }
            #expect(answers[0] == answers[1])
            #expect(answers[0].headers["location"] == "/en/thanks/signature")
            let mails = try await site.workspace.perform(ListOutbox(statement: "letter"))
            let id = try #require(mails.first.flatMap { Identifier<MailDraft>($0.id) })
            guard case .statement(let mail) = try await site.workspace.perform(ShowMail(mail: id)).topic,
                let address = mail.link
            else {
                Issue.record("the mail has no link")
                return
            }
            let own = String(address.dropFirst("https://defenders.example".count))
            #expect(try await site.get(own).text.contains("Iris Ayala"))
            func states() async throws -> [String] {
                try await site.workspace.perform(ListSignatures(statement: "letter")).filter { $0.name == "Iris Ayala" }
                    .map(\.state)
            }
            #expect(try await states() == ["awaitingConfirmation"])
            #expect(try await site.post(own, ["act": "confirm"]).status == 303)
            #expect(try await states() == ["accepted"])
        }
    }

    @Test("A statement under an embargo is nowhere, and its reading link shows it")
    func keepsEmbargo() async throws {
        try await TestSite.serve { site in
            let link = try await site.workspace.perform(MakeReadingLink(statement: "letter", recipient: "A ministry"))
            _ = try await site.workspace.perform(
                EmbargoStatement(statement: "letter", embargo: Embargo(until: site.clock.now + 3600)))
            site.clock.now += 2
            for path in ["/en/", "/en/programme", "/feeds/campaign.en.ics"] {
                #expect(!(try await site.get(path).text.contains("A letter")), "\(path)")
            }
            let hidden = try await site.get("/en/statements/letter")
            let unknown = try await site.get("/en/statements/nothing")
            #expect(hidden.status == 404)
            #expect(hidden.body == unknown.body)
            let read = try await site.get("/read/\(link.link)")
            #expect(read.status == 200)
            #expect(read.text.contains("A letter") && read.text.contains("is not public before"))
            site.clock.now += 3597
            #expect(try await site.get("/en/statements/letter").status == 404)
            site.clock.now += 2
            #expect(try await site.get("/en/statements/letter").status == 200)
        }
    }

    @Test("No name stands on a statement's page before it is published")
    func namesNobody() async throws {
        try await TestSite.serve { site in
            let page = try await site.get("/en/statements/letter")
            #expect(page.text.contains("Signatories: 3"))
            #expect(page.text.contains("We, 2 organisations, ask."))
            #expect(!page.text.contains("Ñandú") && !page.text.contains("Ost"))
        }
    }
}
