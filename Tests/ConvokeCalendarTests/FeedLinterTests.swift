import Testing

@testable import ConvokeCalendar

@Suite("The judge of calendars in these tests")
struct FeedLinterTests {
    @Test(
        "What is wrong is found",
        arguments: [
            ("VERSION:2.0\r\n", "VERSION:2.0\n", "a line ends in something other than CRLF at byte 28"),
            ("END:VCALENDAR\r\n", "END:VCALENDAR", "the file does not end in CRLF"),
            ("VERSION:2.0", "VERSION:2.0\r\n", "an empty line"),
            ("VERSION:2.0", "VERSION:2.0\u{8}", "control character 8"),
            ("VERSION:2.0", "VERSION:" + String(repeating: "x", count: 68), "a line of 76 octets"),
            ("VERSION:2.0", "VERSION:2.0\u{2028}", "line 1 holds a character that no calendar may"),
            ("VERSION:2.0", "VERSION: \r\n 2.0", "line 1 is cut after a blank"),
            ("UID:k3j9@example.org\r\n", "", "VEVENT with 0 UID"),
            ("SUMMARY", "SUMMARY:x\r\nSUMMARY", "VEVENT with 2 SUMMARY"),
            ("END:VEVENT\r\n", "", "END:VCALENDAR ends nothing"),
            ("BEGIN:VEVENT", "GEO:1;2\r\nBEGIN:VEVENT", "GEO in a feed"),
            (
                "TZID:Europe/Zurich", "TZID:Europe/Bern",
                "the zone of DTSTART;TZID=Europe/Zurich is not defined before it"
            ),
            ("BEGIN:VCALENDAR\r\n", "", "VERSION stands outside"), ("CALSCALE", "\r\n", "an empty line"),
        ])
    func finds(right: String, wrong: String, problem: String) {
        let text = String(decoding: CalendarFeed.sample(.sample()).bytes(), as: UTF8.self)
        #expect(problems(in: Array(text.utf8)) == [])
        #expect(problems(in: Array(text.replacing(right, with: wrong, maxReplacements: 1).utf8)).contains(problem))
    }

    @Test("A character that is cut in two is found")
    func findsHalves() {
        let text = Array("BEGIN:VCALENDAR\r\nX:".utf8) + [0xC3, 13, 10, 32, 0xA9] + Array("\r\nEND:VCALENDAR\r\n".utf8)
        #expect(problems(in: text) == ["line 1 is not UTF-8 on its own", "line 2 is not UTF-8 on its own"])
    }
}
