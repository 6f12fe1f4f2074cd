import Convoke
import ConvokeTestSupport
import Foundation
import Testing

@Suite("What every answer says to browsers")
struct HeaderTests {
    private static let policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

    @Test("Pages, files, errors and 304 carry the same protection")
    func protects() async throws {
        try await TestSite.serve { site in
            let tag = try await site.get("/en/").headers["etag"] ?? ""
            let asked: [(Int, RawAnswer)] = [
                (200, try await site.get("/en/")), (200, try await site.get("/health")),
                (200, try await site.get("/style.css")),
                (200, try await site.get("/robots.txt")), (200, try await site.get("/feeds/campaign.en.ics")),
                (200, try await site.get("/en/events/panel")), (303, try await site.get("/")),
                (404, try await site.get("/nothing")),
                (404, try await site.get("/en/events/nothing")), (404, try await site.get("/places/nothing")),
                (405, try await site.ask("DELETE", "/en/", [:], body: nil)),
                (405, try await site.post("/en/programme", ["a": "b"])),
                (421, try await site.get("/en/", ["Host": "evil.example"])),
                (304, try await site.get("/en/", ["If-None-Match": tag])),
                (400, try await site.ask("POST", "/en/events/panel", ["Content-Type": "text/plain"], body: "x")),
                (400, try await site.get("/en/?a=%00")),
                (413, try await site.post("/en/events/panel", ["name": String(repeating: "x", count: 70_000)])),
            ]
            for (status, answer) in asked {
                #expect(answer.status == status)
                #expect(answer.headers["content-security-policy"] == Self.policy, "\(status)")
                #expect(answer.headers["x-content-type-options"] == "nosniff", "\(status)")
                #expect(answer.headers["referrer-policy"] == "no-referrer", "\(status)")
                #expect(answer.headers["x-frame-options"] == "DENY", "\(status)")
                #expect(answer.headers["set-cookie"] == nil, "\(status)")
                #expect(answer.headers["server"] == nil, "\(status)")
            }
        }
    }

    @Test("Another host is not answered, and none of what it is called comes back")
    func refusesHosts() async throws {
        try await TestSite.serve(base: "https://events.example.org") { site in
            let answer = try await site.get("/en/", ["Host": "evil.example"])
            #expect(answer.status == 421)
            #expect(!answer.text.contains("evil"))
            let ownHost = try await site.get("/en/", ["Host": "EVENTS.example.org"])
            #expect(ownHost.status == 200)
            #expect(ownHost.text.contains("href=\"https://events.example.org/es/\""))
            #expect(ownHost.headers["strict-transport-security"] == "max-age=31536000")
        }
    }

    @Test("Head gives the headers of a page, its length too, and no body")
    func answersHead() async throws {
        try await TestSite.serve { site in
            for path in ["/en/", "/feeds/campaign.en.ics", "/style.css", "/en/events/panel"] {
                let (head, get) = (try await site.get(path, method: "HEAD"), try await site.get(path))
                #expect(head.status == 200)
                #expect(head.body.isEmpty)
                #expect(head.headers["content-length"] == String(get.body.count))
                #expect(head.headers["etag"] == get.headers["etag"])
            }
        }
    }

    @Test("Nothing on any page runs, or comes from elsewhere")
    func loadsNothing() async throws {
        try await TestSite.serve(.withPlaces()) { site in
            for path in ["", "programme", "calendars", "privacy", "accessibility", "events/panel", "statements/letter"]
            {
                for language in ["en", "es", "fr", "ar"] {
                    let page = try await site.get("/\(language)/\(path)")
                    guard page.status == 200 else { continue }
                    // Data for programs is no script: browsers run nothing of it.
                    let shown = page.text.replacing(/<script type="application\/ld\+json">[^<]*<\/script>/, with: "")
                    #expect(!shown.lowercased().contains("<script"))
                    #expect(!page.text.contains(" style=\""))
                    #expect(
                        page.text.contains("<html lang=\"\(language)\" dir=\"\(language == "ar" ? "rtl" : "ltr")\">"))
                    #expect(page.text.components(separatedBy: "<h1").count == 2)
                    #expect(page.text.components(separatedBy: "rel=\"alternate\" hreflang=").count == 5)
                    // A word of ours that a language lacks would show its key.
                    #expect(!shown.contains("{"))
                }
            }
        }
    }
}
