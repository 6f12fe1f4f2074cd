import Convoke
import ConvokeTestSupport
import HTTPTypes
import Testing

@testable import ConvokeWeb

@Suite("A statement in the pages of others")
struct EmbedTests {
    @Test("The counter is a picture that anybody may show, with the number of the page")
    func counts() async throws {
        try await TestSite.serve { site in
            let picture = try await site.get("/en/statements/letter.svg")
            #expect(picture.status == 200)
            #expect(picture.headers["content-type"] == "image/svg+xml; charset=utf-8")
            #expect(picture.headers["cross-origin-resource-policy"] == "cross-origin")
            #expect(picture.headers["content-security-policy"]?.contains("frame-ancestors 'none'") == true)
            #expect(picture.text.contains("role=\"img\"") && picture.text.contains("<title>"))
            #expect(!picture.text.contains("script"))
            let page = try await site.get("/en/statements/letter").text
            let told = try #require(picture.text.firstMatch(of: /<title>(.*)<\/title>/)).1
            #expect(page.contains(told))
            #expect(try await site.get("/en/statements/other.svg").status == 404)
        }
    }

    @Test("A frame is for the origins that were named, and for nobody where none was")
    func frames() async throws {
        try await TestSite.serve { site in
            let frame = try await site.get("/en/embed/letter")
            #expect(frame.status == 200)
            #expect(frame.headers["x-frame-options"] == "DENY")
            #expect(frame.headers["content-security-policy"]?.contains("frame-ancestors 'none'") == true)
            #expect(!frame.text.contains("<form"))
            #expect(try await site.get("/en/embed/other").status == 404)
        }
        var headers: HTTPFields = [:]
        SecurityHeaders.set(
            in: &headers, isPrivate: false, isSecure: true, use: .frame(["https://a.example", "https://b.example"]))
        #expect(
            headers[.contentSecurityPolicy]
                == SecurityHeaders.policy.replacing(
                    "frame-ancestors 'none'", with: "frame-ancestors https://a.example https://b.example"))
        #expect(headers.first { $0.name.canonicalName == "x-frame-options" } == nil)
    }

    @Test(
        "An origin is a scheme and a host, and cannot say more to browsers",
        arguments: [
            ("https://partner.example", true), ("https://partner.example:8443/", true),
            ("https://a.example/path", false),
            ("*", false), ("https://a.example;script-src", false), ("", false),
        ])
    func reads(origin: String, isGood: Bool) {
        var options = ServerOptions()
        #expect(options.addEmbedder(origin) == isGood)
    }
}
