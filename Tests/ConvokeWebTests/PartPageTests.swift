import Convoke
import ConvokeTestSupport
import Foundation
import Testing

@Suite("The page behind an invitation to take part")
struct PartPageTests {
    private func invited(_ site: TestSite) async throws -> String {
        site.clock.now = noon - 86_400
        let part = try await site.workspace.perform(
            InvitePerson(person: "witness-1", event: "panel", contact: PartContact()))
        return "/parts/" + String(try #require(part.link?.split(separator: "/").last))
    }

    private static var content: CampaignContent {
        var content = CampaignContent.sample
        content.events["panel"]?.seed = EventSeed(state: .announced, answers: ["ana": .confirmed])
        return content
    }

    @Test("Opening it changes nothing; the form says yes, names and preparations; the page then shows them")
    func answers() async throws {
        try await TestSite.serve(Self.content) { site in
            let path = try await invited(site)
            for _ in 0..<2 {
                let page = try await site.get(path)
                #expect(page.status == 200 && page.text.contains("A panel") && page.text.contains("Witness"))
                #expect(page.headers["cache-control"]?.contains("no-store") == true)
            }
            func part() async throws -> PartListing? {
                try await site.workspace.perform(ListParts(event: "panel")).first { $0.holder == .person("witness-1") }
            }
            #expect(try await part()?.answer == .invited)
            let sent = try await site.post(
                path, ["answer": "confirmed", "name-en": "A. W.", "check-travel": "yes", "check-visa": "no"])
            #expect(sent.status == 303)
            let listed = try #require(try await part())
            #expect(listed.answer == .confirmed && listed.names == ["en": "A. W."])
            #expect(listed.checklist.mapValues(\.isDone) == [.travel: true, .visa: false])
            for language in ["en", "es", "fr", "ar"] {
                let page = try await site.get(path + "?lang=\(language)")
                #expect(page.status == 200 && page.text.contains("value=\"A. W.\""), "\(language)")
            }
            // What the public calls the witness stays what the campaign decided.
            #expect(try await !site.get("/en/events/panel").text.contains("A. W."))
        }
    }

    @Test("Everything that is wrong is told beside its field, and nothing is kept")
    func refuses() async throws {
        try await TestSite.serve(Self.content) { site in
            let path = try await invited(site)
            let bad = try await site.post(path, ["answer": "maybe", "name-en": String(repeating: "x", count: 301)])
            #expect(bad.status == 422)
            #expect(bad.text.contains("id=\"answer-error\"") && bad.text.contains("id=\"name-en-error\""))
            #expect(try await site.post(path, ["act": "nonsense"]).status == 400)
            #expect(try await site.post(path + "x", ["answer": "confirmed"]).status == 404)
            #expect(
                try await site.workspace.perform(ListParts(event: "panel")).allSatisfy { $0.answeredOn == nil })
        }
    }

    @Test("To leave everything is asked twice; then the link leads nowhere")
    func leaves() async throws {
        try await TestSite.serve(Self.content) { site in
            let path = try await invited(site)
            #expect(try await site.get("/en/events/panel").text.contains("a witness from the region") == false)
            _ = try await site.post(path, ["answer": "confirmed"])
            #expect(try await site.get("/en/events/panel").text.contains("a witness from the region"))
            let asked = try await site.post(path, ["act": "leave"])
            #expect(asked.status == 200 && asked.text.contains("leave-everything"))
            #expect(try await site.get(path).status == 200)
            #expect(try await site.post(path, ["act": "leave-everything"]).status == 200)
            #expect(try await site.get(path).status == 404)
            #expect(try await !site.get("/en/events/panel").text.contains("a witness from the region"))
        }
    }
}
