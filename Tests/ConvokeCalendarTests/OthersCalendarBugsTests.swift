import ConvokeModel
import Foundation
import Testing

@testable import ConvokeCalendar

/// Faults that other programs had with calendars; the numbers are those of the list from which they were taken.
@Suite("What went wrong elsewhere with calendars does not here")
struct OthersCalendarBugsTests {
    @Test("8 A name with quotes, circumflexes and signs of its own is a parameter that is read back as it was")
    func names() throws {
        let name = "Jo \"X\" ^n;é"
        let office = known(MailAddress("office@example.org"))
        let invitation = GuestInvitation(
            .request, .sample(), from: (name, office), to: known(MailAddress("ana@example.org")), domain: "example.org",
            at: firstOfMarch)
        let text = String(decoding: invitation.bytes, as: UTF8.self).replacing("\r\n ", with: "")
        #expect(text.contains("\r\nORGANIZER;CN=\"Jo ^'X^' ^^n;é\":mailto:office@example.org\r\n"))
        let event = try #require(CalendarFile(invitation.bytes).calendars.first?.components("VEVENT").first)
        #expect(event["ORGANIZER"]?.parameter("CN") == name)
        #expect(event["ORGANIZER"]?.value == "mailto:office@example.org")
    }

    private func identifiers(_ lines: String..., source: String = "conference") throws -> [String] {
        let all = ["BEGIN:VCALENDAR", "BEGIN:VEVENT"] + lines + ["END:VEVENT", "END:VCALENDAR", ""]
        return try CalendarFile(Array(all.joined(separator: "\r\n").utf8)).incoming(
            zone: .utc, language: .english, source: source
        ).entries.map(\.identity.uid)
    }

    @Test("28 An event without an identifier gets one that says so and is the same whenever it comes from that source")
    func withoutIdentifier() throws {
        let (start, title) = ("DTSTART:20261005T080000Z", "SUMMARY:Opening")
        let once = try identifiers(start, title)
        #expect(once.count == 1 && once[0].hasPrefix("without-uid-"))
        // A stamp and a description that are new each time make no other event.
        #expect(try identifiers("DTSTAMP:20260102T030405Z", start, "DESCRIPTION:new", title) == once)
        #expect(try identifiers(start, "UID:", title) == once)
        for other in [
            try identifiers("DTSTART:20261005T090000Z", title), try identifiers(start, "SUMMARY:Closing"),
            try identifiers("DTSTART;TZID=Europe/Zurich:20261005T080000", title),
            try identifiers(start, title, source: "another"),
        ] { #expect(other.count == 1 && other != once) }
    }

    @Test("29 A zone's name that is the path of a file or of a pipe opens neither", .timeLimit(.minutes(15)))
    func paths() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("convoke-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        // Whoever opened the pipe would wait for ever; whoever opened the file would know Zurich's clocks.
        let (pipe, file) = (folder.appendingPathComponent("pipe").path, folder.appendingPathComponent("Zurich").path)
        try #require(mkfifo(pipe, 0o600) == 0)
        try FileManager.default.copyItem(atPath: "\(ZoneHistory.systemFolder)/Europe/Zurich", toPath: file)
        let up = String(repeating: "../", count: 12)
        for name in [pipe, file, up + pipe, up + file, "Europe/" + up + file, "../../../etc/passwd", "/dev/stdin"] {
            let bytes = calendar("DTSTART;TZID=\"\(name)\":20260715T120000", "SUMMARY:x")
            let window = try CalendarWindow(from: day("2026-07-01"), through: day("2026-07-31"), zone: .utc)
            let begin = ContinuousClock().now
            let expansion = try CalendarFile(bytes).expansion(within: window)
            #expect(expansion.instances == [] && expansion.remarks.map(\.code) == ["unknown-zone"], "\(name)")
            let incoming = try CalendarFile(bytes).incoming(zone: .utc, language: .english, source: "x")
            #expect(incoming.entries.isEmpty && incoming.refused.count == 1, "\(name)")
            #expect(CalendarCheck.findings(in: bytes).contains { $0.severity == .error }, "\(name)")
            #expect(ContinuousClock().now - begin < .seconds(2))
        }
    }

    /// A zone as Outlook writes it: under its own name, from the year 1601, with rules.
    private func definition(_ name: String, winter: String = "+0100", summer: String = "+0200") -> [String] {
        [
            "BEGIN:VTIMEZONE", "TZID:\(name)", "BEGIN:STANDARD", "DTSTART:16010101T030000", "TZOFFSETFROM:\(summer)",
            "TZOFFSETTO:\(winter)", "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10", "END:STANDARD",
            "BEGIN:DAYLIGHT", "DTSTART:16010101T020000", "TZOFFSETFROM:\(winter)", "TZOFFSETTO:\(summer)",
            "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3", "END:DAYLIGHT", "END:VTIMEZONE",
        ]
    }

    @Test(
        "32 A zone of Windows is known with its definition and without, one of the file's own by its definition alone",
        arguments: [
            ("W. Europe Standard Time", true, ["2026-01-15T11:00:00+00:00", "2026-07-15T10:00:00+00:00"]),
            ("W. Europe Standard Time", false, ["2026-01-15T11:00:00+00:00", "2026-07-15T10:00:00+00:00"]),
            ("Customized Time Zone", true, ["2026-01-15T11:00:00+00:00", "2026-07-15T10:00:00+00:00"]),
            ("Customized Time Zone", false, []),
        ] as [(String, Bool, [String])])
    func windowsZones(name: String, isDefined: Bool, starts: [String]) throws {
        let events = ["20260115", "20260715"].flatMap {
            [
                "BEGIN:VEVENT", "UID:\($0)", "DTSTART;TZID=\(name):\($0)T120000", "DTEND;TZID=\(name):\($0)T130000",
                "SUMMARY:x", "END:VEVENT",
            ]
        }
        let lines =
            ["BEGIN:VCALENDAR", "VERSION:2.0"] + (isDefined ? definition(name) : []) + events + ["END:VCALENDAR", ""]
        let file = try CalendarFile(Array(lines.joined(separator: "\r\n").utf8))
        let window = try CalendarWindow(from: day("2026-01-01"), through: day("2026-12-31"), zone: .utc)
        let expansion = try file.expansion(within: window, inWindowZone: true)
        #expect(expansion.instances.map(\.start) == starts)
        #expect(Set(expansion.remarks.map(\.code)) == (starts.isEmpty ? ["unknown-zone"] : []))
        // Brought in it is the same instant, or it is refused; never a time in UTC that nobody said.
        let incoming = file.incoming(zone: .utc, language: .english, source: "x")
        #expect(incoming.entries.count == starts.count && incoming.refused.count == 2 - starts.count)
        #expect(
            incoming.entries.compactMap { $0.when.startInstant?.ISO8601Format() } == starts.map { $0.prefix(19) + "Z" })
    }
}
