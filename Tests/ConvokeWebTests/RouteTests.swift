import ConvokeTestSupport
import Testing

@testable import ConvokeWeb

@Suite("Addresses")
struct RouteTests {
    @Test(
        "Each address is about one thing, and everything else about nothing",
        arguments: [
            ("/", Route.front), ("/health", .health), ("/robots.txt", .robots), ("/style.css", .style),
            ("/en/", .page(.home, "en")), ("/ar", .page(.home, "ar")), ("/fr/programme", .page(.programme, "fr")),
            ("/en/events/panel", .event("panel", "en")), ("/es/events/panel.ics", .eventCalendar("panel", "es")),
            ("/en/statements/letter", .statement("letter", "en")), ("/en/thanks/place", .thanks(.place, "en")),
            ("/feeds/changes.en.atom", .news(.atom, "en")), ("/en/changes", .page(.changes, "en")),
            ("/feeds/campaign.en.ics", .feed("campaign", "en")), ("/feeds/tag-exile.es.ics", .feed("tag-exile", "es")),
            ("/places/abc", .place("abc")), ("/places/abc/confirm/def", .placeProof("abc", proof: "def")),
            ("/signatures/abc", .signature("abc")), ("/read/abc", .reading("abc")),
            ("/api/v1/event.list", .api("event.list")),
        ])
    func reads(path: String, route: Route) { #expect(Route(path) == route) }

    @Test(
        "What is no address of ours leads nowhere",
        arguments: [
            "", "x", "//", "/en//", "/de/", "/en/home", "/en/events/", "/en/events/A", "/en/events/../x", "/feeds/",
            "/feeds/.en.ics", "/feeds/changes.en.rss", "/feeds/campaign.en.atom", "/feeds/a.b.en.ics",
            "/feeds/campaign.EN.ics", "/places/", "/places//confirm/x",
            "/places/a/confirm/",
            "/read/", "/en/%2e%2e", "/en/\u{0}", "/health/", "/en/thanks/other", "/api", "/api/v1/",
            "/api/v2/event.list",
        ])
    func refuses(path: String) { #expect(Route(path) == nil) }

    @Test(
        "The browser's languages decide, then the campaign's, then English",
        arguments: [
            (nil, "es"), ("", "es"), ("ar", "ar"), ("fr-CA, en;q=0.5", "fr"), ("en;q=0.3, ar;q=0.9", "ar"),
            ("de", "es"),
            (";;;,=,q=x", "es"),
        ] as [(String?, String)])
    func prefers(header: String?, language: String) {
        #expect(PageTemplateLanguage.preferred(header, in: ["es"]).text == language)
    }

    @Test("A campaign in languages without pages of ours is shown in English")
    func fallsBack() { #expect(PageTemplateLanguage.preferred(nil, in: ["ru"]).text == "en") }

    @Test(
        "An address to listen on is a host and a port",
        arguments: [
            ("127.0.0.1:8080", "127.0.0.1", 8080), ("localhost:0", "localhost", 0), ("[::1]:80", "::1", 80),
        ] as [(String, String, Int)])
    func listens(text: String, host: String, port: Int) {
        let options = ServerOptions(listen: text)
        #expect(options?.host == host)
        #expect(options?.port == port)
    }

    @Test("Other forms are refused", arguments: ["", "80", ":80", "host", "host:", "host:65536", "::1:80", "a b:1"])
    func refusesListening(text: String) { #expect(ServerOptions(listen: text) == nil) }

    @Test(
        "A form's fields are flat, each once",
        arguments: [
            ("a=1&b=2", ["a": "1", "b": "2"]), ("a=%C3%A9+x", ["a": "é x"]), ("a", ["a": ""]), ("", [:]),
        ] as [(String, [String: String])])
    func readsFields(text: String, values: [String: String]) {
        let fields = Fields(encoded: text)
        #expect(fields != nil)
        for (name, value) in values { #expect(fields?[name] == value) }
    }

    @Test(
        "Fields that could mean two things, or nothing, are refused",
        arguments: ["a=1&a=2", "a=%00", "a=%ff", "a=%zz", "a=%4", "\u{0}"])
    func refusesFields(text: String) { #expect(Fields(encoded: text) == nil) }

    @Test("More fields than any form has are refused")
    func refusesManyFields() {
        #expect(Fields(encoded: (0..<65).map { "f\($0)=x" }.joined(separator: "&")) == nil)
    }
}
