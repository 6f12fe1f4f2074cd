import ConvokeModel
import Foundation
import Testing

@testable import ConvokeCalendar

@Suite("Feeds")
struct FeedTests {
    @Test("A feed without entries is a calendar too")
    func empty() {
        let text = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Convoke//Convoke calendar//EN
            CALSCALE:GREGORIAN
            METHOD:PUBLISH
            NAME;LANGUAGE=en:Side\\, events
            X-WR-CALNAME:Side\\, events
            REFRESH-INTERVAL;VALUE=DURATION:PT1H
            X-PUBLISHED-TTL:PT1H
            END:VCALENDAR

            """
        let bytes = CalendarFeed.sample([], name: "Side, events").bytes()
        #expect(String(decoding: bytes, as: UTF8.self) == text.replacingOccurrences(of: "\n", with: "\r\n"))
        #expect(problems(in: bytes) == [])
    }

    @Test("A feed tells what it is about")
    func describes() {
        var feed = CalendarFeed.sample([])
        feed.description = "All events; all times"
        feed.language = french
        let calendar = ReadCalendar(feed.bytes())
        #expect(calendar.lines("DESCRIPTION") == [#"DESCRIPTION;LANGUAGE=fr:All events\; all times"#])
        #expect(calendar.values("X-WR-CALDESC") == [#"All events\; all times"#])
    }

    @Test("The order in which entries are given does not matter; they stand by start, then identifier")
    func sorts() {
        let entries: [FeedEntry] = [
            .sample("b", when: .timed("2026-09-14T09:30", nil, "Europe/Zurich")),
            .sample("a", when: .timed("2026-09-14T07:30", nil, "UTC")),
            .sample("c", when: .timed("2026-09-14T08:00", nil, "America/New_York")),
            .sample("d", when: .days("2026-09-14", "2026-09-14")),
        ]
        let bytes = CalendarFeed.sample(entries).bytes()
        #expect(ReadCalendar(bytes).values("UID") == ["d", "a", "b", "c"].map { "\($0)@example.org" })
        #expect(CalendarFeed.sample(entries.reversed()).bytes() == bytes)
    }

    @Test("A feed is its heading, its zones and the fragments of its entries")
    func concatenates() {
        let entries: [FeedEntry] = [.sample("a"), .sample("b", when: .days("2027-01-01", "2027-01-02"))]
        let fragments = entries.flatMap { $0.fragment(domain: "example.org") }
        #expect(
            CalendarFeed.sample(entries).bytes().suffix(fragments.count + 15) == fragments
                + Array("END:VCALENDAR\r\n".utf8))
    }

    @Test("What has no time yet is in no calendar")
    func leavesOutUnannounced() {
        let entry = FeedEntry.sample(when: .unannounced(note: english("Autumn")))
        #expect(entry.fragment(domain: "example.org") == [])
        #expect(CalendarFeed.sample(entry).bytes() == CalendarFeed.sample([]).bytes())
    }

    @Test("The stamp of an entry is its last change, in UTC")
    func stamps() {
        let entry = ReadCalendar(FeedEntry.sample().fragment(domain: "example.org"))
        #expect(entry.values("DTSTAMP") == ["20260301T100000Z"])
        #expect(entry.values("LAST-MODIFIED") == ["20260301T100000Z"])
        #expect(entry.values("CREATED") == ["20260301T090000Z"])
        #expect(entry.values("SEQUENCE") == ["2"])
        #expect(entry.values("UID") == ["k3j9@example.org"])
    }

    @Test(
        "A clock that has gone mad writes a date all the same",
        arguments: [
            (-1e11, "00010101T000000Z"), (.infinity, "99991231T235959Z"), (-.infinity, "00010101T000000Z"),
            (.nan, "19700101T000000Z"), (-0.5, "19691231T235959Z"),
        ] as [(Double, String)])
    func clamps(seconds: Double, written: String) {
        var entry = FeedEntry.sample()
        entry.changedAt = Date(timeIntervalSince1970: seconds)
        #expect(ReadCalendar(entry.fragment(domain: "example.org")).values("DTSTAMP") == [written])
    }

    @Test("Nobody's day is blocked by a calendar that they subscribe to", arguments: FeedEntry.Status.allCases)
    func blocksNothing(status: FeedEntry.Status) {
        var entry = FeedEntry.sample()
        entry.status = status
        let calendar = ReadCalendar(entry.fragment(domain: "example.org"))
        #expect(calendar.values("STATUS") == [status.rawValue.uppercased()])
        #expect(calendar.values("TRANSP") == ["TRANSPARENT"])
        #expect(calendar.values("X-MICROSOFT-CDO-BUSYSTATUS") == ["FREE"])
    }
}
