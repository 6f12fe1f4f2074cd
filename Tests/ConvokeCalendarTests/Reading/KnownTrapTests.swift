import ConvokeModel
import Foundation
import Testing

@testable import ConvokeCalendar

/// What is known to hang, crash or mislead the C library that most programs read calendars with; each once.
@Suite("Traps for readers of calendars")
struct KnownTrapTests {
    private func events(_ bytes: [UInt8]) throws -> [CalendarComponent] {
        try CalendarFile(bytes).calendars.flatMap { $0.components("VEVENT") }
    }

    private func starts(_ lines: String...) throws -> [String] {
        let window = try CalendarWindow(from: day("2026-01-01"), through: day("2026-12-31"), zone: .utc)
        let bytes = Array(
            (["BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:x"] + lines + ["END:VEVENT", "END:VCALENDAR", ""]).joined(
                separator: "\r\n"
            ).utf8)
        return try CalendarFile(bytes).expansion(within: window, inWindowZone: true).instances.map(\.start)
    }

    /// What keeps of an event when it is read and written again.
    private func kept(_ lines: String...) throws -> String {
        let all =
            ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:x", "DTSTART:20260914T080000Z", "SUMMARY:x", "X-CONVOKE-EVENT:x"]
            + lines + ["END:VEVENT", "END:VCALENDAR", ""]
        let bytes = try KeptCalendar(
            Array(all.joined(separator: "\r\n").utf8), zone: .utc, language: .english, source: "x"
        ).bytes(name: nil)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test("1: an escaped comma in a category stays where it is")
    func categories() throws {
        #expect(try kept(#"CATEGORIES:A,B\,C,D"#).contains("CATEGORIES:A,B\\,C,D\r\n"))
    }

    @Test("2: the value of an X- property is given back byte by byte")
    func ownProperties() throws {
        #expect(try kept(#"X-WR-CALNAME:Side\, events\; "all"\\n"#).contains(#"X-WR-CALNAME:Side\, events\; "all"\\n"#))
    }

    @Test("3: circumflexes in parameters survive two trips")
    func circumflexes() throws { #expect(try kept(#"X-P;CN="a^^n^'b":c"#).contains(#"X-P;CN="a^^n^'b":c"#)) }

    @Test("4 and 33: properties and components that we do not know vanish without a trace of errors in the output")
    func unknownNames() throws {
        let text = try kept(
            "STYLED-DESCRIPTION;VALUE=TEXT:<p>x</p>", "FOO-BAR:1", "BEGIN:PARTICIPANT", "UID:p", "END:PARTICIPANT")
        #expect(text.contains("STYLED-DESCRIPTION;VALUE=TEXT:<p>x</p>\r\n"))
        #expect(text.contains("FOO-BAR:1\r\n"))
        #expect(!text.contains("X-LIC"))
    }

    @Test("5: an empty summary is no error, and a zone's name with blanks keeps them")
    func empties() throws {
        let event = try #require(
            try events(calendar("SUMMARY:", "DTSTART;TZID=W. Europe Standard Time:20260914T080000")).first)
        #expect(event["SUMMARY"]?.value == "")
        #expect(event["DTSTART"]?.parameter("TZID") == "W. Europe Standard Time")
    }

    @Test("6: impossible times, doubled properties, bad bytes and bare line ends are found")
    func sloppiness() {
        let text =
            "\u{FEFF}BEGIN:VCALENDAR\nBEGIN:VEVENT\rUID:a\r\nUID:b\r\nDTSTART;TZID=Europe/Zurich:20261332T996100Z\r\nSUMMARY:\u{1}"
        let bytes = Array(text.utf8) + [0xFF] + Array("\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n".utf8)
        let codes = Set(CalendarCheck.findings(in: bytes).map(\.code))
        #expect(
            codes.isSuperset(of: [
                "byte-order-mark", "line-end", "repeated-property", "bad-time", "control-character", "not-utf8",
            ]))
    }

    @Test("7: several calendars in one file are all read")
    func several() throws { #expect(try events(calendar("SUMMARY:a") + calendar("SUMMARY:b")).count == 2) }

    @Test("8: what we keep is never folded just after a blank")
    func folds() throws {
        let words = String(repeating: "seventy five ", count: 60)
        let lines = try kept("X-WORDS:\(words)x").split(separator: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.hasSuffix(" ") })
        #expect(lines.count > 10)
    }

    @Test("9: a zone is called by its bare name")
    func zoneNames() {
        #expect(CalendarZones.zone(named: "/freeassociation.sourceforge.net/Europe/London")?.name == "Europe/London")
    }

    @Test("10: both edges of the clocks are as RFC 5545 says, also within a series")
    func clocks() throws {
        let gap = try starts("DTSTART;TZID=Europe/Zurich:20260328T023000", "RRULE:FREQ=DAILY;COUNT=3")
        #expect(gap == ["2026-03-28T01:30:00+00:00", "2026-03-29T01:30:00+00:00", "2026-03-30T00:30:00+00:00"])
        let fold = try starts("DTSTART;TZID=Europe/Zurich:20261024T023000", "RRULE:FREQ=DAILY;COUNT=3")
        #expect(fold == ["2026-10-24T00:30:00+00:00", "2026-10-25T00:30:00+00:00", "2026-10-26T01:30:00+00:00"])
    }

    @Test("11: an instance that was replaced is not listed at its old time, and an exception in UTC is found")
    func replaced() throws {
        let found = try starts(
            "DTSTART;TZID=Europe/Zurich:20261005T100000", "RRULE:FREQ=WEEKLY;COUNT=3", "EXDATE:20261012T080000Z",
            "END:VEVENT",
            "BEGIN:VEVENT", "UID:x", "RECURRENCE-ID;TZID=Europe/Zurich:20261019T100000",
            "DTSTART;TZID=Europe/Zurich:20261020T150000")
        #expect(found == ["2026-10-05T08:00:00+00:00", "2026-10-20T13:00:00+00:00"])
    }

    @Test(
        "12: a zone's name is never a path",
        arguments: [
            "../../../etc/passwd", "/etc/passwd", "/dev/zero", "Europe/../Europe/Zurich", "Europe/Zurich\u{0}",
            "//Europe/Zurich/..", ".",
        ])
    func paths(name: String) { #expect(CalendarZones.zone(named: name) == nil) }

    @Test(
        "13 and 30: rules that search for ever are refused or end",
        arguments: [
            "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30",
            "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1", "FREQ=DAILY;INTERVAL=0",
            "FREQ=DAILY;COUNT=-1",
            "FREQ=DAILY;COUNT=1000000000", "FREQ=DAILY;COUNT=99999999999999999999", "FREQ=YEARLY;INTERVAL=100000",
            "FREQ=DAILY;X=1;" + String(repeating: "Y", count: 5_000),
        ])
    func rules(rule: String) throws {
        let clock = ContinuousClock()
        let begin = clock.now
        let found = try starts("DTSTART:20260914T080000Z", "RRULE:\(rule)")
        let time = clock.now - begin
        #expect(found.count <= 109)
        #expect(time < .seconds(1))
    }

    @Test("13: a file of a thousand rules that count from year 1 ends within its budget")
    func budget() throws {
        let event = "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:00010101\r\nRRULE:FREQ=DAILY;COUNT=900000\r\nEND:VEVENT\r\n"
        let bytes = Array("BEGIN:VCALENDAR\r\n\(String(repeating: event, count: 1_000))END:VCALENDAR\r\n".utf8)
        let window = try CalendarWindow(from: day("2026-01-01"), through: day("2026-01-02"), zone: .utc)
        let expansion = try CalendarFile(bytes).expansion(within: window)
        #expect(expansion.remarks.map(\.code) == ["too-much-work"])
    }

    @Test("15 and 31: a hundred thousand components in each other, and a line of ten megabytes, are read in time")
    func sizes() throws {
        let deep = String(repeating: "BEGIN:VEVENT\r\n", count: 100_000)
        let nested = Array("BEGIN:VCALENDAR\r\n\(deep)".utf8)
        #expect(Set(CalendarCheck.findings(in: nested).map(\.code)).isSuperset(of: ["too-deep", "not-closed"]))
        let folded = calendar("DESCRIPTION:" + String(repeating: "\r\n x", count: 2_500_000))
        #expect(try events(folded).first?["DESCRIPTION"]?.value.utf8.count == 2_500_000)
    }

    @Test("31: a file that ends anywhere is read up to there")
    func truncated() throws {
        let bytes = calendar(
            "DTSTART:20260914T080000Z", "SUMMARY:Side event", "RRULE:FREQ=WEEKLY;BYDAY=MO", "EXDATE:20260921T080000Z")
        for length in 0..<bytes.count { _ = CalendarCheck.findings(in: Array(bytes.prefix(length))) }
        #expect(CalendarCheck.findings(in: Array(bytes.prefix(100))).contains { $0.code == "not-closed" })
    }
}
