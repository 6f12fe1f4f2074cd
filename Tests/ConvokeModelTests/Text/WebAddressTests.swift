import ConvokeModel
import Testing

struct WebAddressTests {
    @Test(
        "Addresses that a page may carry are taken as they are",
        arguments: [
            "https://example.org", "HTTPS://example.org/a?b=c#d", "http://example.org:8080/x", "mailto:a@example.org",
            "tel:+41227000000",
            "webcal://example.org/feeds/campaign.en.ics", "https://[::1]/", "https://example.org/%C3%A9",
        ])
    func accepts(text: String) {
        #expect(WebAddress(text)?.text == text)
    }

    @Test(
        "Scripts, data, files, blanks, controls and what has no host are refused",
        arguments: [
            "", "example.org", "//example.org", "javascript:alert(1)", " JaVaScript:alert(1)", "JaVaScript:alert(1)",
            "java\tscript:alert(1)",
            "java\nscript:alert(1)", "data:text/html,x", "DATA:text/html;base64,eA==", "vbscript:x",
            "file:///etc/passwd", "ftp://example.org",
            "https:", "https://", "https:///path", "https:example.org", " https://example.org", "https://example.org ",
            "https://exa mple.org",
            "https://example.org/\u{0}", "https://example.org/\r\nX: y", "https://example.org/\u{7F}",
            "\u{1}https://example.org",
            "blob:https://example.org", "view-source:https://example.org",
            "https://example.org/" + String(repeating: "a", count: 2_000),
        ])
    func refuses(text: String) {
        #expect(WebAddress(text) == nil)
    }
}
