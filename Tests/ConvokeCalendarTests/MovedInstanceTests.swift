import ConvokeModel
import Testing

@testable import ConvokeCalendar

@Suite("Series in our own calendars")
struct MovedInstanceTests {
    private func lines(_ entry: FeedEntry, _ prefixes: String...) -> [String] {
        String(decoding: entry.fragment(domain: "example.org"), as: UTF8.self).components(separatedBy: "\r\n")
            .filter { line in prefixes.contains { line.hasPrefix($0) } }
    }

    private static let moved = Recurrence(
        .weekly, limit: .count(6), days: [RecurrenceDay(weekday: 1), RecurrenceDay(weekday: 4)],
        exceptions: [day("2026-10-22")],
        moved: [
            MovedInstance(
                day: day("2026-10-26"), when: .timed("2026-10-27T15:00", "2026-10-27T16:00", "America/New_York")),
            MovedInstance(day: day("2026-10-19"), when: .timed("2026-10-20T10:00", nil, "Europe/Zurich")),
        ])

    @Test(
        "A moved instance follows its series with the identifier, and a RECURRENCE-ID in the series' zone even where it moved to another"
    )
    func writes() {
        let entry = FeedEntry.sample(
            "w", when: .timed("2026-10-19T10:00", "2026-10-19T11:00", "Europe/Zurich"), recurrence: Self.moved)
        #expect(
            lines(entry, "UID", "RECURRENCE-ID", "DTSTART", "DTEND", "RRULE", "EXDATE") == [
                "UID:w@example.org", "DTSTART;TZID=Europe/Zurich:20261019T100000",
                "DTEND;TZID=Europe/Zurich:20261019T110000",
                "RRULE:FREQ=WEEKLY;BYDAY=MO,TH;COUNT=6", "EXDATE;TZID=Europe/Zurich:20261022T100000",
                "UID:w@example.org", "RECURRENCE-ID;TZID=Europe/Zurich:20261019T100000",
                "DTSTART;TZID=Europe/Zurich:20261020T100000",
                "UID:w@example.org", "RECURRENCE-ID;TZID=Europe/Zurich:20261026T100000",
                "DTSTART;TZID=America/New_York:20261027T150000",
                "DTEND;TZID=America/New_York:20261027T160000",
            ])
        let bytes = CalendarFeed.sample(entry).bytes()
        #expect(problems(in: bytes) == [])
        #expect(ReadCalendar(bytes).values("TZID") == ["America/New_York", "Europe/Zurich"])
        #expect(CalendarCheck.findings(in: bytes).filter { $0.severity == .error } == [])
    }

    @Test("It takes place once, at the new time, and what was taken out not at all, across the change of clocks")
    func expands() throws {
        let entry = FeedEntry.sample(
            "w", when: .timed("2026-10-19T10:00", "2026-10-19T11:00", "Europe/Zurich"), recurrence: Self.moved)
        let window = try CalendarWindow(from: day("2026-10-01"), through: day("2026-12-31"), zone: .utc)
        let found = try CalendarFile(CalendarFeed.sample(entry).bytes()).expansion(within: window, inWindowZone: true)
        #expect(
            found.instances.map(\.start) == [
                "2026-10-20T08:00:00+00:00", "2026-10-27T19:00:00+00:00", "2026-10-29T09:00:00+00:00",
                "2026-11-02T09:00:00+00:00",
                "2026-11-05T09:00:00+00:00",
            ])
        #expect(found.remarks == [])
    }

    @Test(
        "Days of months and years are written as every calendar knows them",
        arguments: [
            (Recurrence(.monthly, days: [RecurrenceDay(weekday: 1, ordinal: 3)]), "RRULE:FREQ=MONTHLY;BYDAY=3MO"),
            (Recurrence(.monthly, days: [.lastOfMonth]), "RRULE:FREQ=MONTHLY;BYMONTHDAY=-1"),
            (
                Recurrence(.yearly, interval: 2, days: [RecurrenceDay(weekday: 5, ordinal: -1)]),
                "RRULE:FREQ=YEARLY;INTERVAL=2;BYMONTH=10;BYDAY=-1FR"
            ),
        ])
    func rules(rule: Recurrence, line: String) {
        let entry = FeedEntry.sample("d", when: .days("2026-10-19", "2026-10-19"), recurrence: rule)
        #expect(lines(entry, "RRULE") == [line])
    }

    @Test(
        "What we write of a series is read again as the same series",
        arguments: [
            Recurrence(.weekly, interval: 2, days: [RecurrenceDay(weekday: 1), RecurrenceDay(weekday: 3)]),
            Recurrence(.monthly, days: [RecurrenceDay(weekday: 1, ordinal: 3)]),
            Recurrence(.yearly, limit: .count(3)),
            Recurrence(.daily, limit: .until(day("2026-11-01")), exceptions: [day("2026-10-25")]),
            Recurrence(.yearly, days: [RecurrenceDay(weekday: 1, ordinal: 3)]),
        ])
    func roundTrips(rule: Recurrence) throws {
        let entry = FeedEntry.sample(
            "r", when: .timed("2026-10-19T10:00", "2026-10-19T11:00", "Europe/Zurich"), recurrence: rule)
        let read = try CalendarFile(CalendarFeed.sample(entry).bytes()).incoming(
            zone: .utc, language: .english, source: "x")
        #expect(read.entries.map(\.recurrence) == [rule])
        #expect(read.entries.map(\.when) == [entry.when])
        #expect(read.refused == [])
    }
}
