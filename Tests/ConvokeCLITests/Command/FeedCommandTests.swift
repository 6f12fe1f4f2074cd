import Foundation
import Testing

struct FeedCommandTests {
    private static let calendar = """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Tests//EN
        METHOD:PUBLISH
        X-WR-CALNAME:Tests
        BEGIN:VEVENT
        UID:one
        DTSTAMP:20260101T000000Z
        DTSTART:20261005T100000Z
        DTEND:20261005T110000Z
        RRULE:FREQ=WEEKLY;COUNT=2
        SUMMARY:Side event
        END:VEVENT
        END:VCALENDAR

        """.replacing("\n", with: "\r\n")

    @Test("feed check needs no campaign; it is 0 for a sound calendar and for advice, 5 for errors")
    func checks() async throws {
        let fixture = try await CommandFixture()
        func check(_ text: String, _ words: String...) async throws -> Outcome {
            try await fixture.run(["feed", "check", "-"] + words, input: Data(text.utf8))
        }
        let sound = try await check(Self.calendar)
        #expect(sound.code == 0 && sound.out == "" && sound.err == "Nothing is wrong with this calendar.\n")
        let advice = try await check(Self.calendar.replacing("METHOD:PUBLISH\r\n", with: ""))
        #expect(
            advice.code == 0 && advice.out.hasPrefix("-:1: advice[no-method]: ") && advice.err == "1 piece of advice.\n"
        )
        let wrong = Self.calendar.replacing("20261005T110000Z", with: "20261005T090000Z")
        let text = try await check(wrong)
        #expect(text.code == 5 && text.out == "-:10: error[end-before-start]: DTEND is not after DTSTART.\n")
        let json = try await check(wrong, "--json")
        #expect(json.code == 5 && json.err == "")
        #expect(
            try json.document().data["findings"]
                == .list([
                    .map([
                        "line": .number(10), "severity": .text("error"), "code": .text("end-before-start"),
                        "message": .text("DTEND is not after DTSTART."),
                    ])
                ]))
        #expect(try await check(wrong, "--format", "json").out == json.out)
        let github = try await check(wrong, "--format", "github")
        #expect(
            github.code == 5
                && github.out == "::error file=-,line=10,col=1,title=end-before-start::DTEND is not after DTSTART.\n")
        #expect(try await check("<html>").code == 5)
        #expect(try await fixture.run("feed", "check", "no-such.ics").code == 3)
    }

    @Test("feed expand lists every instance in order, with its offset")
    func expands() async throws {
        let fixture = try await CommandFixture()
        let input = Data(Self.calendar.utf8)
        let outcome = try await fixture.run(
            "feed", "expand", "-", "--from", "2026-10-01", "--to", "2026-10-31", "--zone", "Europe/Zurich", "--json",
            input: input)
        #expect(outcome.code == 0 && outcome.err == "")
        let starts = ["2026-10-05T12:00:00+02:00", "2026-10-12T12:00:00+02:00"]
        let ends = ["2026-10-05T13:00:00+02:00", "2026-10-12T13:00:00+02:00"]
        #expect(
            try outcome.document().data
                == .list(
                    zip(starts, ends).map { start, end in
                        .map([
                            "uid": .text("one"), "start": .text(start), "end": .text(end),
                            "summary": .text("Side event"), "status": .text("confirmed"),
                            "allDay": .bool(false), "zone": .text("Europe/Zurich"),
                        ])
                    }))
        let text = try await fixture.run(
            "feed", "expand", "-", "--from", "2026-10-05", "--to", "2026-10-05", input: input)
        #expect(text.out.contains("Mon 5 Oct 2026, 10:00–11:00 UTC  Side event  confirmed\n"))
        #expect(
            try await fixture.run("feed", "expand", "-", "--from", "2026-10-05", "--to", "2026-10-04", input: input)
                .code == 1)
        #expect(
            try await fixture.run("feed", "expand", "-", "--from", "2026-10-05", "--to", "2126-10-04", input: input)
                .code == 1)
    }

    @Test("feed import brings events in once, and the campaign is sound and can be applied")
    func imports() async throws {
        let fixture = try await CommandFixture.applied()
        let input = Data(Self.calendar.utf8)
        let trial = try await fixture.expect(0, "feed", "import", "-", "--source", "tests", "--dry-run", input: input)
        #expect(
            trial.out.hasPrefix(
                "Nothing was changed. It would be: 1 added, 0 changed, 0 unchanged, 0 missing, 0 conflicts, 0 refused.\n"
            ))
        #expect(
            try await fixture.expect(0, "feed", "import", "-", "--source", "tests", input: input).out.contains(
                "added    side-event: Side event\n"))
        try await fixture.expect(0, "check")
        try await fixture.expect(0, "apply")
        let again = try await fixture.expect(0, "feed", "import", "-", "--source", "tests", "--json", input: input)
        let data = try again.document().data
        #expect(data["added"] == .list([]) && data["changed"] == .list([]) && data["conflicts"] == .list([]))
        #expect(try await fixture.run("feed", "import", "-", input: input).code == 64)
    }

    @Test("1 Two machines with other clocks, zones and languages write the same calendar, byte by byte")
    func sameEverywhere() async throws {
        let fixture = try await CommandFixture.applied()
        try await fixture.expect(0, "event", "announce", "opening")
        var calendars: Set<String> = []
        var second = 0
        for (zone, language) in [("UTC", "C"), ("Asia/Tokyo", "tr_TR.UTF-8"), ("Pacific/Pago_Pago", "ar_EG.UTF-8")] {
            // Each in another second: a calendar that told the time of its making would differ.
            while Int(Date().timeIntervalSince1970) == second { await Task.yield() }
            second = Int(Date().timeIntervalSince1970)
            let shown = try await fixture.run(
                "feed", "show", "campaign", environment: ["TZ": zone, "LANG": language, "LC_ALL": language])
            try #require(shown.code == 0, "\(shown.err)")
            calendars.insert(shown.out)
        }
        #expect(calendars.count == 1)
        #expect(calendars.first?.contains("BEGIN:VEVENT") == true)
    }

    @Test("A calendar for one reader needs what names the reader")
    func readers() async throws {
        let fixture = try await CommandFixture.applied()
        #expect(try await fixture.run("feed", "show", "--as", "guest").code == 64)
        #expect(try await fixture.run("feed", "show", "--link", "x").code == 64)
        #expect(try await fixture.run("feed", "show", "--as", "guest", "--link", "x").code == 3)
        #expect(try await fixture.run("feed", "show", "deadlines").code == 3)
        #expect(
            try await fixture.expect(0, "feed", "show", "deadlines", "--as", "team").out.hasPrefix(
                "BEGIN:VCALENDAR\r\n"))
        #expect(try await fixture.run("feed", "show", "--past", "-1").code == 64)
    }
}
