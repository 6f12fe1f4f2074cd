import Convoke
import ConvokeTestSupport
import Foundation
import Testing

@Suite("Guests decide whether the security office learns their name")
struct EntryPageTests {
    private static var content: CampaignContent {
        var content = CampaignContent.withPlaces(10)
        content.events["panel"]?.event.entry = .list(by: "2024-03-04")
        return content
    }

    private func listed(_ site: TestSite) async throws -> [String] {
        try await site.workspace.perform(MakeEntryList(event: "panel")).lines.map(\.name)
    }

    @Test("The form asks where there is a gate and nowhere else; without the tick nobody is on the list")
    func asks() async throws {
        try await TestSite.serve(Self.content) { site in
            site.clock.now = noon - 86_400
            #expect(try await site.get("/en/events/panel").text.contains("name=\"entry\""))
            for (name, tick) in [("Ana", "yes"), ("Ben", ""), ("Cem", "no")] {
                let ticket = try await site.ticket(on: "/en/events/panel")
                site.clock.now += 60
                let sent = try await site.post(
                    "/en/events/panel", ["name": name, "party": "1", "ticket": ticket, "entry": tick])
                #expect(sent.status == 303, "\(name)")
            }
            #expect(try await listed(site) == ["Ana"])
        }
        try await TestSite.serve(.withPlaces(10)) { site in
            let page = try await site.get("/en/events/panel")
            #expect(page.status == 200 && !page.text.contains("name=\"entry\""))
        }
    }

    @Test("On their own page guests agree and take it back; opening the page changes nothing")
    func decides() async throws {
        try await TestSite.serve(Self.content) { site in
            site.clock.now = noon - 86_400
            let place = try await site.workspace.perform(
                RequestPlace(event: "panel", guest: Guest(name: "Ana")), as: .anyone)
            let path = "/places/\(place.way)"
            #expect(try await site.get(path).text.contains("value=\"entry-agree\""))
            #expect(try await listed(site) == [])
            #expect(try await site.post(path, ["act": "entry-agree"]).status == 303)
            #expect(try await listed(site) == ["Ana"])
            #expect(try await site.get(path).text.contains("value=\"entry-refuse\""))
            #expect(try await site.post(path, ["act": "entry-refuse"]).status == 303)
            #expect(try await listed(site) == [])
        }
    }
}
