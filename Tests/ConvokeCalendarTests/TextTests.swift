import ConvokeModel
import Foundation
import Testing

@testable import ConvokeCalendar

@Suite("Texts of calendars")
struct TextTests {
    @Test(
        "A text of any script comes back whole from its folded lines",
        arguments: [
            String(repeating: "é", count: 40), String(repeating: "م", count: 30), String(repeating: "人", count: 25),
            String(repeating: "😀", count: 20), String(repeating: "e\u{301}\u{302}", count: 30),
            String(repeating: "👩‍👩‍👧‍👦", count: 9), String(repeating: "a b ", count: 60) + "c",
            String(repeating: "word ", count: 60) + "end", String(repeating: " ", count: 200) + "x",
        ])
    func folds(text: String) {
        let bytes = CalendarFeed.sample(.sample(summary: text)).bytes()
        #expect(problems(in: bytes) == [])
        #expect(ReadCalendar(bytes).texts("SUMMARY") == [text])
    }

    @Test("No folded line of ordinary words ends in a blank")
    func endsInLetters() {
        for length in 1...80 {
            let words = String(repeating: String(repeating: "w", count: length % 9 + 1) + " ", count: 40) + "."
            let text = String(decoding: CalendarFeed.sample(.sample(summary: words)).bytes(), as: UTF8.self)
            #expect(!text.contains(" \r\n"))
        }
    }

    @Test(
        "What has a meaning in calendars is escaped, every line break is one",
        arguments: [
            (#"a;b,c\d"# + "\n", #"a\;b\,c\\d\n"#), ("a: \"b\" = ^n", "a: \"b\" = ^n"),
            ("a\r\nb\rc\nd\n\re", #"a\nb\nc\nd\n\ne"#),
            ("a\u{85}b\u{2028}c\u{2029}d", #"a\nb\nc\nd"#),
            ("a\u{0}\u{8}\u{B}\u{1F}\u{7F}\u{FFFE}\u{FFFF}b\tc", "ab\tc"),
            ("Å¾ ¿ ￾x ﾾ ﾿ ⁨ ℅", "Å¾ ¿ x ﾾ ﾿ ⁨ ℅"), ("", ""),
        ])
    func escapes(text: String, written: String) {
        let bytes = FeedEntry.sample(summary: text).fragment(domain: "example.org")
        #expect(ReadCalendar(bytes).values("SUMMARY") == [written])
    }

    @Test("Nothing that somebody writes starts a line of its own")
    func injects() {
        let attack = "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nATTENDEE:mailto:a@example.org"
        var entry = FeedEntry.sample(summary: attack)
        entry.description = .init(text: attack, language: .english)
        entry.location = .init(text: attack, language: .english)
        entry.categories = [attack]
        entry.online = OnlineLink(address: web("https://example.org/join"), label: english("\"\(attack)\";X=1:"))
        let feed = CalendarFeed(name: attack, description: attack, language: .english, domain: attack, entries: [entry])
        #expect(problems(in: feed.bytes()) == [])
        #expect(ReadCalendar(feed.bytes()).values("BEGIN").filter { $0 == "VEVENT" } == ["VEVENT"])
        #expect(WebAddress("https://example.org/\r\nEND:VEVENT") == nil)
    }

    @Test("A label is a quoted parameter that can be read back")
    func labels() {
        var entry = FeedEntry.sample()
        entry.online = OnlineLink(address: web("https://example.org/a;b,c"), label: english("Jo \"X\" ^n;é:\r\nB"))
        #expect(
            ReadCalendar(entry.fragment(domain: "example.org")).lines("CONFERENCE") == [
                "CONFERENCE;VALUE=URI;LABEL=\"Jo ^'X^' ^^n;é:^nB\";LANGUAGE=en:https://example.org/a;b,c"
            ])
    }

    @Test("An address to join by telephone says so; one of mail stays out")
    func conferences() {
        var entry = FeedEntry.sample()
        entry.online = OnlineLink(address: web("tel:+41-22-555-0100"))
        #expect(
            ReadCalendar(entry.fragment(domain: "example.org")).lines("CONFERENCE") == [
                "CONFERENCE;VALUE=URI;FEATURE=PHONE:tel:+41-22-555-0100"
            ])
        entry.online = OnlineLink(address: web("MailTo:host@example.org"))
        #expect(ReadCalendar(entry.fragment(domain: "example.org")).lines("CONFERENCE") == [])
    }

    @Test("An address is written in ASCII")
    func addresses() {
        var entry = FeedEntry.sample()
        entry.url = web("https://example.org/título?a=1&b=%20#x")
        #expect(
            ReadCalendar(entry.fragment(domain: "example.org")).values("URL") == [
                "https://example.org/t%C3%ADtulo?a=1&b=%20#x"
            ])
    }

    @Test("Categories are one property, each escaped by itself")
    func categories() {
        var entry = FeedEntry.sample()
        entry.categories = ["A,B", "C"]
        #expect(ReadCalendar(entry.fragment(domain: "example.org")).values("CATEGORIES") == [#"A\,B,C"#])
    }

    @Test("Random hostile texts never break a calendar", arguments: 1...20 as ClosedRange<UInt64>)
    func survivesHostileTexts(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        for _ in 0..<25 {
            var entry = FeedEntry.sample(summary: random.hostileText())
            entry.description = .init(text: random.hostileText(), language: french)
            entry.location = .init(text: random.hostileText(), language: arabic)
            entry.categories = [random.hostileText(), random.hostileText()]
            entry.online = OnlineLink(address: web("https://example.org/"), label: english(random.hostileText()))
            let bytes = CalendarFeed.sample([entry], name: random.hostileText()).bytes()
            #expect(problems(in: bytes) == [], "seed \(seed)")
            #expect(ReadCalendar(bytes).texts("SUMMARY") == [readable(entry.summary.text)], "seed \(seed)")
        }
    }

    /// A text as a calendar keeps it.
    private func readable(_ text: String) -> String {
        let oneBreak = text.replacingOccurrences(of: "\r\n", with: "\n")
        return String(
            String.UnicodeScalarView(
                oneBreak.unicodeScalars.compactMap { scalar in
                    switch scalar.value {
                    case 9, 10: scalar
                    case 13, 0x85, 0x2028, 0x2029: "\n"
                    case 0..<32, 127, 0xFFFE, 0xFFFF: nil
                    default: scalar
                    }
                }))
    }
}
