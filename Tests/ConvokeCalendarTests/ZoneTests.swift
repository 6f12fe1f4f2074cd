import ConvokeModel
import Foundation
import Testing

@testable import ConvokeCalendar

@Suite("Zones in calendars")
struct ZoneTests {
    @Test("A zone is defined once, by its bare name, with a rule for each change of clocks")
    func zurich() {
        let entries =
            ["a", "b"].map { FeedEntry.sample($0) } + [.sample("c", when: .timed("2026-09-14T09:30", nil, "UTC"))]
        let text = String(decoding: CalendarFeed.sample(entries).bytes(), as: UTF8.self)
        let expected = """
            BEGIN:VTIMEZONE
            TZID:Europe/Zurich
            BEGIN:DAYLIGHT
            DTSTART:19700329T020000
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            TZNAME:CEST
            END:DAYLIGHT
            BEGIN:STANDARD
            DTSTART:19701025T030000
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            TZNAME:CET
            END:STANDARD
            END:VTIMEZONE

            """
        #expect(
            text.contains(
                "X-PUBLISHED-TTL:PT1H\r\n" + expected.replacingOccurrences(of: "\n", with: "\r\n") + "BEGIN:VEVENT"))
        #expect(text.components(separatedBy: "BEGIN:VTIMEZONE").count == 2)
    }

    @Test("Days and times in UTC need no zone")
    func needsNone() {
        let entries = [
            FeedEntry.sample("a", when: .days("2026-09-14", "2026-09-14")),
            .sample("b", when: .timed("2026-09-14T09:30", nil, "UTC")),
        ]
        #expect(ReadCalendar(CalendarFeed.sample(entries).bytes()).values("TZID") == [])
    }

    @Test(
        "The local times of an invitation are these instants by the calendar's own zone",
        arguments: [
            ("Europe/Zurich", "2026-10-19T10:00", "2026-10-19T08:00"),
            ("Europe/Zurich", "2026-10-26T10:00", "2026-10-26T09:00"),
            ("Europe/Zurich", "1995-10-10T12:00", "1995-10-10T11:00"),
            ("Europe/Zurich", "1996-10-10T12:00", "1996-10-10T10:00"),
            ("Africa/Casablanca", "2026-03-01T12:00", "2026-03-01T12:00"),
            ("Africa/Casablanca", "2026-07-15T12:00", "2026-07-15T11:00"),
            ("Africa/Cairo", "2022-07-15T12:00", "2022-07-15T10:00"),
            ("Africa/Cairo", "2026-07-15T12:00", "2026-07-15T09:00"),
            ("Africa/Cairo", "2024-10-31T23:00", "2024-10-31T20:00"),
            ("Africa/Cairo", "2024-11-01T12:00", "2024-11-01T10:00"),
            ("America/Mexico_City", "2022-07-15T12:00", "2022-07-15T17:00"),
            ("America/Mexico_City", "2026-07-15T12:00", "2026-07-15T18:00"),
            ("Europe/Istanbul", "2016-01-15T12:00", "2016-01-15T10:00"),
            ("Europe/Istanbul", "2026-01-15T12:00", "2026-01-15T09:00"),
            ("Europe/Dublin", "2026-01-15T12:00", "2026-01-15T12:00"),
            ("Europe/Dublin", "2026-07-15T12:00", "2026-07-15T11:00"),
            ("Asia/Kathmandu", "2026-01-15T12:00", "2026-01-15T06:15"),
            ("America/Santiago", "2026-01-15T12:00", "2026-01-15T15:00"),
            ("America/Santiago", "2026-07-15T12:00", "2026-07-15T16:00"),
            ("Asia/Jerusalem", "2026-03-27T12:00", "2026-03-27T09:00"),
            ("Australia/Lord_Howe", "2026-01-15T12:00", "2026-01-15T01:00"),
            ("America/St_Johns", "2026-01-15T12:00", "2026-01-15T15:30"),
        ])
    func instants(name: String, local: String, utc: String) {
        let (local, utc) = (time(local), time(utc))
        let span = ZoneSpan(first: local.wallSeconds, last: local.wallSeconds)
        let definition = ZoneDefinition(zone(name), for: span)
        #expect(offset(of: definition.observances, at: utc.wallSeconds) == local.wallSeconds - utc.wallSeconds)
    }

    @Test("Winter is never called daylight-saving time, not even in Ireland")
    func dublin() {
        let span = ZoneSpan(first: 1_784_000_000, last: 1_784_000_000)
        let observances = ZoneDefinition(zone("Europe/Dublin"), for: span).observances
        #expect(
            observances.map { [$0.isDaylight ? "daylight" : "standard", $0.name] } == [
                ["daylight", "IST"], ["standard", "GMT"],
            ])
    }

    @Test("Egypt's clocks go back in October or November, by two rules that together hold every year")
    func cairo() throws {
        let rule = try #require(ClockRule("EET-2EEST,M4.5.5/0,M10.5.4/24".utf8))
        #expect(
            rule.daylight?.ends.yearlyDays.map(\.text) == [
                "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=26,27,28,29,30,31;BYDAY=FR",
                "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=1;BYDAY=FR",
            ])
        #expect(rule.daylight?.begins.yearlyDays.map(\.text) == ["FREQ=YEARLY;BYMONTH=4;BYDAY=-1FR"])
    }

    @Test(
        "Every zone's calendar definition tells the same offsets as its history",
        arguments: Zone.known.filter { Zone($0) != nil }.sorted())
    func agrees(name: String) {
        let (first, last) = (time("2019-06-01T00:00").wallSeconds, time("2027-06-01T00:00").wallSeconds)
        for span in [ZoneSpan(first: first, last: last), ZoneSpan(first: last, last: nil)] {
            let history = ZoneHistory(of: zone(name), within: span.from...(span.through ?? last))
            let observances = ZoneDefinition(zone(name), for: span).observances
            let end = span.through ?? time("2036-12-31T00:00").wallSeconds
            var instants = [span.first, end]
            let ruled = history.rule?.changes(from: history.changes.last?.at ?? span.first, through: end) ?? []
            for change in history.changes + ruled where (span.from + 86_400...end).contains(change.at) {
                instants += [change.at - 1, change.at, change.at + 3600]
            }
            for instant in instants {
                #expect(
                    offset(of: observances, at: instant) == history.offset(at: instant),
                    "\(LocalDateTime(wallSeconds: instant))")
            }
        }
    }

    @Test("What a rule implies may stand in the file or not: the calendar is the same")
    func fatAndSlim() throws {
        let history = ZoneHistory(of: zone("Europe/Zurich"), within: 0...0)
        let rule = try #require(history.rule)
        var slim = history
        slim.changes.removeAll { $0.at > 846_400_000 }
        var fat = slim
        fat.changes += rule.changes(from: 846_400_001, through: 2_140_000_000)
        for from in [700_000_000, 846_400_000, 1_784_000_000] {
            #expect(fat.observances(from: from, through: nil) == slim.observances(from: from, through: nil))
        }
        #expect(fat.regularSince == slim.regularSince)
    }

    @Test(
        "Without zone files the history comes from Foundation and tells the same offsets",
        arguments: [
            "Europe/Zurich", "America/New_York", "Asia/Kathmandu", "Africa/Casablanca", "America/Santiago", "Etc/GMT+5",
        ].filter { Zone($0) != nil })
    func withoutFiles(name: String) {
        let span = ZoneSpan(first: 1_784_000_000, last: 1_784_000_000)
        let observances = ZoneDefinition(zone(name), for: span, folder: "/nowhere").observances
        for step in 0..<200 {
            let instant = span.from + 86_400 + step * 900_001
            guard instant < span.through ?? 0 else { break }
            let date = Date(timeIntervalSince1970: Double(instant))
            #expect(offset(of: observances, at: instant) == zone(name).offset(at: date))
        }
    }

    /// The offset that a calendar finds: that of the observance with the latest start at or before an instant.
    private func offset(of observances: [Observance], at instant: Int) -> Int? {
        observances.compactMap { observance -> (at: Int, to: Int)? in
            let latest = instant + observance.from
            if latest < observance.start.wallSeconds { return nil }
            guard let days = observance.days else {
                return (observance.start.wallSeconds - observance.from, observance.to)
            }
            var day = LocalDateTime(wallSeconds: latest).date
            while !days.contains(day) || day.dayNumber * 86_400 + observance.start.secondOfDay > latest {
                day = day.adding(days: -1)
            }
            return (day.dayNumber * 86_400 + observance.start.secondOfDay - observance.from, observance.to)
        }
        .max { $0.at < $1.at }?.to
    }
}

extension ZoneHistory {
    /// Seconds east of UTC at an instant, by the file's changes and then its rule.
    fileprivate func offset(at instant: Int) -> Int {
        if let rule, instant >= changes.last?.at ?? .min { return rule.setting(at: instant).offset }
        return setting(at: instant).offset
    }
}
