import ConvokeModel
import Testing

@testable import ConvokeCalendar

@Suite("When a calendar takes place")
struct ExpansionTests {
    private func starts(_ bytes: [UInt8], from: String = "2026-01-01", to: String = "2026-12-31", in zone: Zone = .utc)
        throws -> [String]
    {
        try expansion(bytes, from: from, to: to, in: zone).instances.map(\.start)
    }

    private func expansion(
        _ bytes: [UInt8], from: String = "2026-01-01", to: String = "2026-12-31", in name: Zone = .utc
    ) throws -> CalendarExpansion {
        try CalendarFile(bytes).expansion(
            within: CalendarWindow(from: day(from), through: day(to), zone: name), inWindowZone: true)
    }

    @Test(
        "A time that clocks skip counts by the offset before, and one that comes twice is the first (RFC 5545, 3.3.5)")
    func edges() throws {
        #expect(try starts(calendar("DTSTART;TZID=Europe/Zurich:20260329T023000")) == ["2026-03-29T01:30:00+00:00"])
        #expect(try starts(calendar("DTSTART;TZID=Europe/Zurich:20261025T023000")) == ["2026-10-25T00:30:00+00:00"])
    }

    @Test("A week after the clocks were set back the meeting is at the same hour of the place")
    func acrossClocks() throws {
        let weekly = calendar("DTSTART;TZID=Europe/Zurich:20261019T100000", "RRULE:FREQ=WEEKLY;COUNT=2")
        #expect(try starts(weekly) == ["2026-10-19T08:00:00+00:00", "2026-10-26T09:00:00+00:00"])
        #expect(
            try starts(weekly, in: zone("Europe/Zurich")) == ["2026-10-19T10:00:00+02:00", "2026-10-26T10:00:00+01:00"])
    }

    @Test("The last instance, at the very time of UNTIL, belongs to the series")
    func until() throws {
        let rule = "RRULE:FREQ=WEEKLY;UNTIL=20261005T073000Z"
        let bytes = calendar("DTSTART;TZID=Europe/Zurich:20260914T093000", rule)
        #expect(try starts(bytes).count == 4)
        #expect(try starts(calendar("DTSTART;VALUE=DATE:20260914", "RRULE:FREQ=WEEKLY;UNTIL=20261005")).count == 4)
        // A day where a time belongs is taken whole: no instance is lost.
        #expect(
            try starts(calendar("DTSTART;TZID=Europe/Zurich:20260914T093000", "RRULE:FREQ=WEEKLY;UNTIL=20261005")).count
                == 4)
    }

    @Test(
        "An end is as far from its start as the first one's, by the clock of physics; a nominal duration goes by the wall"
    )
    func lengths() throws {
        let exact = calendar(
            "DTSTART;TZID=Europe/Zurich:20261023T230000", "DTEND;TZID=Europe/Zurich:20261024T050000",
            "RRULE:FREQ=DAILY;COUNT=2")
        #expect(
            try expansion(exact, in: zone("Europe/Zurich")).instances.map(\.end) == [
                "2026-10-24T05:00:00+02:00", "2026-10-25T04:00:00+01:00",
            ])
        let nominal = calendar("DTSTART;TZID=Europe/Zurich:20261024T230000", "DURATION:P1D")
        #expect(try expansion(nominal, in: zone("Europe/Zurich")).instances.map(\.end) == ["2026-10-25T23:00:00+01:00"])
        #expect(try expansion(calendar("DTSTART:20260914T093000Z")).instances.map(\.end) == [nil])
        #expect(try expansion(calendar("DTSTART;VALUE=DATE:20260914")).instances.map(\.end) == ["2026-09-15"])
    }

    @Test("What reaches into the days is listed, what only touches them is not")
    func window() throws {
        let night = calendar("DTSTART:20260913T220000Z", "DTEND:20260914T010000Z")
        #expect(try starts(night, from: "2026-09-14", to: "2026-09-14").count == 1)
        #expect(try starts(night, from: "2026-09-15", to: "2026-09-15").count == 0)
        let before = calendar("DTSTART:20260913T220000Z", "DTEND:20260914T000000Z")
        #expect(try starts(before, from: "2026-09-14", to: "2026-09-14").count == 0)
        let days = calendar("DTSTART;VALUE=DATE:20260910", "DTEND;VALUE=DATE:20260914")
        #expect(try starts(days, from: "2026-09-13", to: "2026-09-13") == ["2026-09-10"])
        #expect(try starts(days, from: "2026-09-14", to: "2026-09-14") == [])
    }

    @Test("A zone is found under its name at Windows, behind a vendor's prefix, and by the file's own definition")
    func zones() throws {
        for name in [
            "Europe/Zurich", "W. Europe Standard Time", "/freeassociation.sourceforge.net/Europe/Zurich",
            "/citadel.org/20210210_1/Europe/Zurich",
        ] {
            #expect(
                try starts(calendar("DTSTART;TZID=\"\(name)\":20260715T120000")) == ["2026-07-15T10:00:00+00:00"],
                "\(name)")
        }
        #expect(try starts(calendar("DTSTART;TZID=Africa/Casablanca:20260301T120000")) == ["2026-03-01T12:00:00+00:00"])
        #expect(try starts(calendar("DTSTART;TZID=Africa/Casablanca:20260715T120000")) == ["2026-07-15T11:00:00+00:00"])
    }

    @Test("An unknown zone is an error and never silently UTC")
    func unknownZone() throws {
        let expansion = try expansion(calendar("DTSTART;TZID=Customized Time Zone:20260715T120000"))
        #expect(expansion.instances == [])
        #expect(expansion.remarks.map(\.code) == ["unknown-zone"])
    }

    @Test("A rule that calendars understand differently is said to be so, and its first instance stays")
    func unsupported() throws {
        for rule in [
            "FREQ=YEARLY;BYWEEKNO=20", "FREQ=HOURLY", "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=1", "FREQ=DAILY;BYHOUR=8,9",
        ] {
            let expansion = try expansion(calendar("DTSTART:20260914T080000Z", "RRULE:\(rule)"))
            #expect(expansion.instances.map(\.start) == ["2026-09-14T08:00:00+00:00"])
            #expect(expansion.remarks.map(\.code) == ["rule-not-expanded"], "\(rule)")
        }
        #expect(try starts(calendar("DTSTART:20260914T080000Z", "RRULE:FREQ=DAILY;BYHOUR=8;COUNT=2")).count == 2)
    }

    @Test("Too many days, and days that end before they begin, are refused")
    func badWindows() {
        #expect(throws: CalendarRefusal.self) {
            try CalendarWindow(from: day("2026-01-02"), through: day("2026-01-01"), zone: .utc)
        }
        #expect(throws: CalendarRefusal.self) {
            try CalendarWindow(from: day("2026-01-01"), through: day("2040-01-01"), zone: .utc)
        }
    }

    @Test("A calendar of more instances than anybody reads is refused")
    func tooMany() throws {
        let events = (0..<200).map {
            "BEGIN:VEVENT\r\nUID:\($0)\r\nDTSTART:20200101T000000Z\r\nRRULE:FREQ=DAILY\r\nEND:VEVENT\r\n"
        }.joined()
        let bytes = Array("BEGIN:VCALENDAR\r\n\(events)END:VCALENDAR\r\n".utf8)
        #expect(throws: CalendarRefusal.tooManyInstances(limit: CalendarFile.instanceLimit)) { try starts(bytes) }
    }
}
