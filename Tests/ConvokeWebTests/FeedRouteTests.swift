import Convoke
import ConvokeTestSupport
import Foundation
import Testing

@Suite("Calendars over the web")
struct FeedRouteTests {
    @Test("A calendar is byte by byte the one that is built as a file")
    func equalsBuilt() async throws {
        try await TestSite.serve { site in
            let built = try await site.workspace.buildFeeds(in: "/feeds/")
            #expect(built.files.count == 4)
            for (path, bytes) in built.files {
                let answer = try await site.get(path)
                #expect(answer.status == 200)
                #expect(Array(answer.body) == bytes)
                #expect(answer.headers["content-type"] == "text/calendar; charset=utf-8")
            }
        }
    }

    @Test("Who has the bytes gets 304, and the whole again once an event has changed")
    func keepsAndRenews() async throws {
        try await TestSite.serve { site in
            let path = "/feeds/campaign.en.ics"
            let tag = try await site.get(path).headers["etag"] ?? ""
            #expect(tag.hasPrefix("\"") && tag.utf8.count == 34)
            let kept = try await site.get(path, ["If-None-Match": "\"other\", \(tag)"])
            #expect(kept.status == 304)
            #expect(kept.body.isEmpty)
            _ = try await site.workspace.perform(CancelEvent(event: "panel"))
            site.clock.now += 2
            let renewed = try await site.get(path, ["If-None-Match": tag])
            #expect(renewed.status == 200)
            #expect(renewed.text.contains("STATUS:CANCELLED"))
        }
    }

    @Test("Compressed for who asks for it, under another tag, and the same inside")
    func compresses() async throws {
        try await TestSite.serve { site in
            let path = "/feeds/campaign.en.ics"
            let (plain, small) = (
                try await site.get(path), try await site.get(path, ["Accept-Encoding": "br, gzip;q=0.8"])
            )
            #expect(small.headers["content-encoding"] == "gzip")
            #expect(small.headers["vary"] == "Accept-Encoding")
            #expect(small.headers["etag"] != plain.headers["etag"])
            #expect(small.body.count < plain.body.count)
            #expect(small.body.prefix(2) == Data([0x1F, 0x8B]))
            #expect(try await site.get(path, ["Accept-Encoding": "gzip;q=0"]).headers["content-encoding"] == nil)
        }
    }

    @Test("A calendar that there is not, or not in that language, is not found")
    func refuses() async throws {
        try await TestSite.serve { site in
            var statuses: [Int] = []
            for path in [
                "/feeds/tag-nothing.en.ics", "/feeds/campaign.fr.ics", "/en/events/panel.ics", "/en/events/other.ics",
            ] {
                statuses.append(try await site.get(path).status)
            }
            #expect(statuses == [404, 404, 200, 404])
        }
    }
}
