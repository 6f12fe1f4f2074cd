import Convoke
import ConvokeTestSupport
import Foundation
import Testing

@Suite("What changed, and what programs read on pages")
struct ChangesPageTests {
    @Test("The page tells what happened, the newest first, and so do Atom and JSON Feed")
    func tells() async throws {
        try await TestSite.serve { site in
            let first = try await site.get("/en/changes")
            #expect(first.status == 200)
            #expect(!first.text.contains("Cancelled"))
            site.clock.now += 5
            _ = try await site.workspace.perform(CancelEvent(event: "panel"))
            site.clock.now += 2
            let page = try await site.get("/en/changes").text
            let cancelled = try #require(page.firstRange(of: "<p class=\"kind\">Cancelled</p>"))
            let announced = try #require(page.firstRange(of: "<p class=\"kind\">Announced</p>"))
            #expect(cancelled.lowerBound < announced.lowerBound)
            #expect(page.contains("href=\"/en/events/panel\""))
            let atom = try await site.get("/feeds/changes.en.atom")
            #expect(atom.headers["content-type"] == "application/atom+xml; charset=utf-8")
            #expect(atom.text.contains("Cancelled: "))
            #expect(
                try await site.get("/feeds/changes.en.atom", ["If-None-Match": atom.headers["etag"] ?? ""]).status
                    == 304)
            let json = try await site.get("/feeds/changes.en.json")
            #expect(json.headers["content-type"] == "application/feed+json; charset=utf-8")
            #expect(try JSONSerialization.jsonObject(with: json.body) is [String: Any])
            #expect(try await site.get("/feeds/changes.fr.atom").status == 404)
            #expect(try await site.get("/feeds/changes.en.rss").status == 404)
        }
    }

    @Test("An event's page holds it as data that no browser runs, under a policy that allows no script")
    func holdsData() async throws {
        try await TestSite.serve(base: "https://events.example.org") { site in
            let page = try await site.get("/en/events/panel", ["Host": "events.example.org"])
            let start = try #require(page.text.firstRange(of: "<script type=\"application/ld+json\">"))
            let end = try #require(page.text[start.upperBound...].firstRange(of: "</script>"))
            let data = Data(page.text[start.upperBound..<end.lowerBound].utf8)
            let event = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
            #expect(event["@context"] as? String == "https://schema.org")
            #expect(event["url"] as? String == "https://events.example.org/en/events/panel")
            #expect(page.text.ranges(of: "<script").count == 1)
            #expect(page.headers["content-security-policy"]?.hasPrefix("default-src 'none'; style-src 'self'") == true)
            #expect(
                page.text.contains("<meta property=\"og:url\" content=\"https://events.example.org/en/events/panel\">"))
        }
    }

    @Test("Pages that nobody may keep hold neither data nor an address of their own")
    func holdsNothing() async throws {
        try await TestSite.serve(.withPlaces()) { site in
            let failed = try await site.post("/en/events/panel", ["ticket": "old", "name": "Ana"])
            #expect(failed.status == 422)
            for page in [failed, try await site.get("/places/unknown"), try await site.get("/en/thanks/place")] {
                #expect(!page.text.contains("<script"))
                #expect(!page.text.contains("og:"))
                #expect(!page.text.contains("canonical"))
            }
        }
    }

    @Test("A place that is told later is in no data")
    func hides() async throws {
        var disclosure = EventDisclosure.standard(at: .standard)
        disclosure.venue = .confirmedGuests
        try await TestSite.serve(.withPlaces(disclosure: disclosure)) { site in
            let page = try await site.get("/en/events/panel").text
            #expect(page.contains("application/ld+json"))
            #expect(!page.contains("PostalAddress"))
        }
    }
}
