import ConvokeModel
import Foundation
import Testing

@testable import ConvokeCalendar

@Suite("Times in calendars")
struct TimeTests {
    private func lines(_ entry: FeedEntry) -> [String] {
        let calendar = ReadCalendar(entry.fragment(domain: "example.org"))
        return ["DTSTART", "DTEND", "RRULE", "EXDATE"].flatMap(calendar.lines)
    }

    @Test(
        "Whole days end on the day that is free again",
        arguments: [
            ("2026-09-14", "2026-09-14", ["DTSTART;VALUE=DATE:20260914", "DTEND;VALUE=DATE:20260915"]),
            ("2026-09-14", "2026-09-16", ["DTSTART;VALUE=DATE:20260914", "DTEND;VALUE=DATE:20260917"]),
            ("2026-12-31", "2026-12-31", ["DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101"]),
            ("2026-09-14", "2026-09-01", ["DTSTART;VALUE=DATE:20260914", "DTEND;VALUE=DATE:20260915"]),
            ("9999-12-31", "9999-12-31", ["DTSTART;VALUE=DATE:99991231"]),
        ])
    func wholeDays(from: String, through: String, written: [String]) {
        #expect(lines(.sample(when: .days(from, through))) == written)
    }

    @Test(
        "A time is local with its zone; one in UTC ends in Z; an unknown end is left out",
        arguments: [
            (
                When.timed("2026-09-14T09:30", "2026-09-14T11:00", "Europe/Zurich"),
                ["DTSTART;TZID=Europe/Zurich:20260914T093000", "DTEND;TZID=Europe/Zurich:20260914T110000"]
            ),
            (.timed("2026-09-14T09:30", nil, "Europe/Zurich"), ["DTSTART;TZID=Europe/Zurich:20260914T093000"]),
            (
                .timed("2026-09-14T09:30:05", "2026-09-15T00:00", "UTC"),
                ["DTSTART:20260914T093005Z", "DTEND:20260915T000000Z"]
            ),
            (.timed("2026-09-14T09:30", "2026-09-14T09:30", "UTC"), ["DTSTART:20260914T093000Z"]),
        ])
    func times(when: When, written: [String]) {
        #expect(lines(.sample(when: when)) == written)
    }

    @Test(
        "The later of two equal times can only be said in UTC",
        arguments: [
            (
                "2026-10-25T02:30", "2026-10-25T04:00", Fold.later,
                ["DTSTART:20261025T013000Z", "DTEND:20261025T030000Z"]
            ),
            ("2026-10-25T01:00", "2026-10-25T02:30", .later, ["DTSTART:20261024T230000Z", "DTEND:20261025T013000Z"]),
            (
                "2026-10-25T02:30", "2026-10-25T04:00", .earlier,
                ["DTSTART;TZID=Europe/Zurich:20261025T023000", "DTEND;TZID=Europe/Zurich:20261025T040000"]
            ),
            (
                "2026-09-14T09:30", "2026-09-14T10:00", .later,
                ["DTSTART;TZID=Europe/Zurich:20260914T093000", "DTEND;TZID=Europe/Zurich:20260914T100000"]
            ),
        ])
    func folds(start: String, end: String, fold: Fold, written: [String]) {
        let entry = FeedEntry.sample(when: .timed(start, end, "Europe/Zurich", fold: fold))
        #expect(lines(entry) == written)
        #expect(problems(in: CalendarFeed.sample(entry).bytes()) == [])
    }

    @Test(
        "A rule ends with its last day, in the kind of time that it starts with",
        arguments: [
            (When.timed("2026-10-05T10:00", nil, "Europe/Zurich"), "20261102T225959Z"),
            (.timed("2026-10-05T10:00", nil, "America/New_York"), "20261103T045959Z"),
            (.timed("2026-10-05T10:00", nil, "UTC"), "20261102T235959Z"),
            (.days("2026-10-05", "2026-10-05"), "20261102"),
        ])
    func ends(when: When, until: String) {
        let recurrence = Recurrence(.weekly, limit: .until(day("2026-11-02")))
        #expect(lines(.sample(when: when, recurrence: recurrence)).contains("RRULE:FREQ=WEEKLY;UNTIL=\(until)"))
    }

    @Test(
        "How something comes back is a rule that every calendar knows",
        arguments: [
            (Recurrence(.yearly), "FREQ=YEARLY"),
            (Recurrence(.daily, interval: 2, limit: .count(5)), "FREQ=DAILY;INTERVAL=2;COUNT=5"),
            (Recurrence(.monthly, interval: 0, limit: .count(0)), "FREQ=MONTHLY;COUNT=1"),
            (Recurrence(.weekly, limit: .until(day("2020-01-01"))), "FREQ=WEEKLY;UNTIL=20260620"),
        ])
    func rules(recurrence: Recurrence, rule: String) {
        let entry = FeedEntry.sample(when: .days("2026-06-20", "2026-06-20"), recurrence: recurrence)
        #expect(lines(entry).last == "RRULE:\(rule)")
    }

    @Test(
        "A day on which it is off is written as the kind of time that it starts with",
        arguments: [
            (
                When.timed("2026-10-05T10:00", nil, "Europe/Zurich"),
                "EXDATE;TZID=Europe/Zurich:20261012T100000,20261026T100000"
            ),
            (.timed("2026-10-05T10:00", nil, "UTC"), "EXDATE:20261012T100000Z,20261026T100000Z"),
            (.days("2026-10-05", "2026-10-05"), "EXDATE;VALUE=DATE:20261012,20261026"),
        ])
    func exceptions(when: When, written: String) {
        let off = [day("2026-10-26"), day("2026-10-12"), day("2026-10-26")]
        let entry = FeedEntry.sample(when: when, recurrence: Recurrence(.weekly, exceptions: off))
        #expect(lines(entry).last == written)
    }
}
