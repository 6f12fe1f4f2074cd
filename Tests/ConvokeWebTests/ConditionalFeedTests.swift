import Convoke
import ConvokeProcess
import ConvokeTestSupport
import Foundation
import Testing

/// Faults that others had with calendars over the web; the numbers are those of the list from which they were taken.
@Suite("Whoever has a calendar fetches it again for nothing")
struct ConditionalFeedTests {
    private let path = "/feeds/campaign.en.ics"

    /// What the system's own `gzip` makes of compressed bytes.
    private func unpacked(_ bytes: Data) throws -> Data {
        let folder = try TemporaryFolder()
        try bytes.write(to: folder["feed.gz"])
        let gzip = try ChildProcess.run(
            URL(fileURLWithPath: "/usr/bin/env"), ["gzip", "-dc", folder["feed.gz"].path])
        #expect(gzip.end == .exited(0))
        return gzip.output
    }

    @Test(
        "22 A tag that is known, in a list or as a star, is answered by 304 with that tag and no body; rubbish is not")
    func matches() async throws {
        try await TestSite.serve { site in
            let whole = try await site.get(path)
            let tag = try #require(whole.headers["etag"])
            for header in [tag, "\"a\", \(tag)", "\"a\",\(tag),\"b\"", "W/\(tag)", "*"] {
                for method in ["GET", "HEAD"] {
                    let answer = try await site.get(path, ["If-None-Match": header], method: method)
                    #expect(answer.status == 304 && answer.body.isEmpty, "\(method) \(header)")
                    #expect(answer.headers["etag"] == tag)
                }
            }
            for headers in [
                ["If-None-Match": "\"other\""], ["If-None-Match": String(tag.dropLast())], ["If-None-Match": ""],
                ["If-Modified-Since": "rubbish"], ["If-Modified-Since": "Fri, 31 Dec 9999 23:59:59 GMT"],
                ["If-None-Match": "\"other\"", "If-Modified-Since": "Fri, 31 Dec 9999 23:59:59 GMT"],
            ] {
                let answer = try await site.get(path, headers)
                #expect(answer.status == 200 && answer.body == whole.body, "\(headers)")
            }
        }
    }

    @Test("22 Compressed and plain are the same calendar, each kept under its own tag; HEAD has the headers of each")
    func compressed() async throws {
        try await TestSite.serve { site in
            let plain = try await site.get(path)
            let small = try await site.get(path, ["Accept-Encoding": "gzip"])
            #expect(small.headers["content-encoding"] == "gzip" && small.body.count < plain.body.count)
            #expect(try unpacked(small.body) == plain.body)
            let tags = (try #require(plain.headers["etag"]), try #require(small.headers["etag"]))
            #expect(tags.0 != tags.1)
            let kept = try await site.get(path, ["Accept-Encoding": "gzip", "If-None-Match": tags.1])
            #expect(kept.status == 304 && kept.headers["etag"] == tags.1)
            // The tag of other bytes is not these bytes'.
            #expect(try await site.get(path, ["Accept-Encoding": "gzip", "If-None-Match": tags.0]).status == 200)
            for (encoding, answer) in [("identity", plain), ("gzip", small)] {
                var head = try await site.get(path, ["Accept-Encoding": encoding], method: "HEAD")
                #expect(head.status == 200 && head.body.isEmpty)
                var get = answer
                (head.headers["date"], get.headers["date"]) = (nil, nil)
                #expect(head.headers == get.headers)
            }
        }
    }

    @Test("25 A calendar without entries is a calendar with its tag, and not missing")
    func empty() async throws {
        var content = CampaignContent.sample
        content.events = [:]
        content.statements = [:]
        try await TestSite.serve(content) { site in
            let answer = try await site.get(path)
            #expect(answer.status == 200)
            #expect(answer.text.hasPrefix("BEGIN:VCALENDAR\r\n") && answer.text.hasSuffix("\r\nEND:VCALENDAR\r\n"))
            #expect(!answer.text.contains("VEVENT"))
            let tag = try #require(answer.headers["etag"])
            site.clock.now += 86_400
            #expect(try await site.get(path).headers["etag"] == tag)
            #expect(try await site.get(path, ["If-None-Match": tag]).status == 304)
        }
    }

    @Test(
        "23 A guest's calendar link that is unknown, malformed or dead is one and the same 404, and stands in no file")
    func guestLinks() async throws {
        try await TestSite.serve(.withPlaces()) { site in
            let receipt = try await site.workspace.perform(
                RequestPlace(event: "panel", guest: Guest(name: "A")), as: .anyone)
            #expect(try await site.get("/places/\(receipt.way)").status == 200)
            let guest = try #require(try await site.workspace.perform(ListGuests(event: "panel")).first)
            _ = try await site.workspace.perform(
                ReissueLink(event: "panel", guest: try #require(Identifier(guest.id))))
            var answers: Set<RawAnswer> = []
            for link in [
                receipt.way, "unknown", String(receipt.way.dropLast()), "x", String(repeating: "a", count: 43),
            ] {
                var answer = try await site.get("/places/\(link)")
                answer.headers["date"] = nil
                answers.insert(answer)
            }
            #expect(answers.map(\.status) == [404], "\(answers)")
            // Whoever gets hold of the machine finds no link that opens something, in no log either.
            #expect(try site.folder.allBytes().range(of: Data(receipt.way.utf8)) == nil)
        }
    }

    @Test(
        "19 That an event is off is said in its calendar, on its page, for search engines and by mail alike"
    )
    func saysCancelled() async throws {
        try await TestSite.serve(.withPlaces()) { site in
            let workspace = site.workspace
            let receipt = try await workspace.perform(
                RequestPlace(event: "panel", guest: Guest(name: "Ana", address: MailAddress("ana@example.org"))),
                as: .anyone)
            let link = try #require(try await workspace.linkInMail(to: receipt.id, of: "panel"))
            _ = try await workspace.perform(ConfirmAddress(link: link))
            func said() async throws -> [Bool] {
                let feed = try await site.get(path).text
                let file = try await site.get("/en/events/panel.ics").text
                let page = try await site.get("/en/events/panel").text
                let campaign = try await workspace.perform(ReadPublicCampaign(), as: .anyone)
                let event = try #require(campaign.events.first { $0.key == "panel" })
                let data = try event.structuredData(in: "en", fallback: [], domain: campaign.domain, page: nil)
                let kinds = try await workspace.perform(ListOutbox(event: "panel")).map(\.kind)
                return [
                    feed.contains("STATUS:CANCELLED"), file.contains("STATUS:CANCELLED"),
                    page.contains("This event is cancelled."), data?.contains("EventCancelled") == true,
                    kinds.contains("calledOff"),
                ]
            }
            #expect(try await said() == [false, false, false, false, false])
            _ = try await workspace.perform(CancelEvent(event: "panel"))
            site.clock.now += 2
            #expect(try await said() == [true, true, true, true, true])
        }
    }
}
