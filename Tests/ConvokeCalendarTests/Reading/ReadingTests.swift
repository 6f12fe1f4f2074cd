import ConvokeModel
import Testing

@testable import ConvokeCalendar

@Suite("Reading calendars from outside")
struct ReadingTests {
    @Test("A property is read with its parameters, quotes and circumflexes, and its text without escapes")
    func property() throws {
        let file = try CalendarFile(
            calendar(
                #"ATTENDEE;CN="Jo ^'X^' ^^n;é";ROLE=CHAIR,"A,B":mailto:a@example.org"#, #"summary:a\;b\,c\\d\n\Ne:"f""#)
        )
        let event = try #require(file.calendars.first?.components.first)
        let attendee = try #require(event["ATTENDEE"])
        #expect(attendee.parameter("CN") == #"Jo "X" ^n;é"#)
        #expect(attendee.parameters.last?.values == ["CHAIR", "A,B"])
        #expect(event["SUMMARY"]?.text == "a;b,c\\d\n\ne:\"f\"")
        #expect(event["SUMMARY"]?.line == 7)
    }

    @Test("Categories are parted at commas that are not escaped")
    func categories() throws {
        let file = try CalendarFile(calendar(#"CATEGORIES:A\,B,C,,D\\,E"#))
        #expect(file.calendars.first?.components.first?["CATEGORIES"]?.texts == ["A,B", "C", "", #"D\"#, "E"])
    }

    @Test(
        "A line folded anywhere, with blanks or tabs and any line end, is one line again",
        arguments: ["\r\n", "\n", "\r"])
    func unfolds(end: String) throws {
        let text = [
            "BEGIN:VCALENDAR", "BEGIN:VEVENT", "SUMMARY:Side", "  even", "\tt", "END:VEVENT", "END:VCALENDAR", "",
        ]
        let file = try CalendarFile(Array(text.joined(separator: end).utf8))
        #expect(file.calendars.first?.components.first?["SUMMARY"]?.text == "Side event")
    }

    @Test("What is no calendar is refused with a sentence that says what it is")
    func refuses() {
        func sentence(_ text: String) -> String? {
            do { _ = try CalendarFile(Array(text.utf8)) } catch { return error.sentence }
            return nil
        }
        #expect(sentence("") == "The file is empty. A calendar begins with BEGIN:VCALENDAR.")
        #expect(sentence("<!DOCTYPE html><html>")?.hasPrefix("This is a web page, not a calendar") == true)
        #expect(sentence("BEGIN:VEVENT\r\nEND:VEVENT\r\n") == "This is no calendar: it has no BEGIN:VCALENDAR.")
        let tooLarge = [UInt8](repeating: 32, count: CalendarFile.sizeLimit + 1)
        #expect(throws: CalendarRefusal.tooLarge(limit: CalendarFile.sizeLimit)) { try CalendarFile(tooLarge) }
    }

    @Test(
        "Durations are read as RFC 5545 writes them, and nothing else is",
        arguments: [
            ("PT1H30M", 0, 5_400), ("P1D", 1, 0), ("P2W", 14, 0), ("-PT15M", 0, -900), ("+P1DT1S", 1, 1),
            ("P7DT0H", 7, 0),
        ])
    func durations(text: String, days: Int, seconds: Int) {
        #expect(CalendarDuration(text).map { [$0.days, $0.seconds] } == [days, seconds])
    }

    @Test(
        "What is no duration is nothing",
        arguments: ["P1H", "PT", "P", "1H", "PT1D", "P1W2D", "PT1M1H", "P999999999D", "PT1", "--P1D", "P-1D", ""])
    func noDurations(text: String) { #expect(CalendarDuration(text) == nil) }

    @Test(
        "What is no time is nothing",
        arguments: [
            "20261332", "20260229", "2026-09-14", "20260914T2400", "20260914T240000", "20260914T996100",
            "20260914T000000z", "T", "", "20260914T",
        ])
    func noTimes(text: String) { #expect(CalendarMoment(text, tzid: nil) == nil) }

    @Test(
        "Offsets are read with and without seconds",
        arguments: [("+0200", 7_200), ("-0330", -12_600), ("+001434", 874), ("-0000", 0)])
    func offsets(text: String, seconds: Int) { #expect(utcOffset(text) == seconds) }

    @Test("What was kept of a calendar is the same bytes when it is read and written again")
    func keeps() throws {
        let bytes = calendar(
            "SUMMARY:A long title that has to be folded\\, because it has more than seventy-five octets",
            "X-OWN;A=\"b:c\":d,e;f", "DTSTART:20260914T093000Z", "X-CONVOKE-EVENT:talk")
        let kept = try KeptCalendar(bytes, zone: .utc, language: .english, source: "x").bytes(name: "x")
        #expect(try KeptCalendar(kept, zone: .utc, language: .english, source: "x").bytes(name: "x") == kept)
        #expect(String(decoding: kept, as: UTF8.self).contains("X-OWN;A=\"b:c\":d,e;f\r\n"))
    }
}

/// A calendar with one event of these lines.
func calendar(_ lines: String...) -> [UInt8] {
    let all =
        ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Tests//EN", "BEGIN:VEVENT", "UID:one@example.org"] + lines + [
            "END:VEVENT", "END:VCALENDAR",
        ]
    return Array((all.joined(separator: "\r\n") + "\r\n").utf8)
}
