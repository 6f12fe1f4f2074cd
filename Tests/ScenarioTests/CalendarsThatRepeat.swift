import Convoke
import ConvokeTestSupport

/// Calendars of our own that between them hold every way of repeating that calendars agree on.
enum CalendarsThatRepeat {
    static var all: [(name: String, text: String)] {
        rules.enumerated().map {
            ("rule-\($0.offset)", calendar([series("u\($0.offset)", $0.element.start, $0.element.rule)]))
        } + special
    }

    private static let rules: [(start: String, rule: String)] = [
        (";TZID=Europe/Zurich:20261005T100000", "FREQ=WEEKLY;COUNT=12"),
        (";TZID=Europe/Zurich:20261005T023000", "FREQ=DAILY;COUNT=40"),
        (";TZID=Europe/Zurich:20260321T023000", "FREQ=DAILY;UNTIL=20260405T003000Z"),
        (";TZID=America/New_York:20260103T013000", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,SU;WKST=SU"),
        (";TZID=America/New_York:20260103T013000", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,SU;WKST=MO"),
        (";TZID=Africa/Casablanca:20260105T120000", "FREQ=WEEKLY;UNTIL=20261231T110000Z"),
        (";VALUE=DATE:20260131", "FREQ=MONTHLY"), (";VALUE=DATE:20260131", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        (";VALUE=DATE:20240229", "FREQ=YEARLY"), (";VALUE=DATE:20260620", "FREQ=YEARLY;COUNT=2"),
        (":20260106T150000Z", "FREQ=MONTHLY;BYDAY=1TU"), (":20260130T150000Z", "FREQ=MONTHLY;BYDAY=-1FR;COUNT=9"),
        (":20260102T150000Z", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=2"),
        (":20260130T150000Z", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"),
        (":20260213T150000Z", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13"),
        (";VALUE=DATE:20260101", "FREQ=YEARLY;BYDAY=1TH"), (";VALUE=DATE:20260329", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"),
        (";VALUE=DATE:20260302", "FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=2,-2"),
        (";VALUE=DATE:20260105", "FREQ=YEARLY;BYDAY=MO;UNTIL=20260401"),
        (":20260101T000000Z", "FREQ=DAILY;INTERVAL=3;BYMONTH=1,2,12"),
        (":20260101T000000Z", "FREQ=DAILY;BYMONTHDAY=1,-1"),
        (":20260101T090000", "FREQ=DAILY;BYDAY=MO,TH;UNTIL=20260301T090000"),
        (";TZID=Australia/Lord_Howe:20260401T021500", "FREQ=DAILY;COUNT=10"),
        (";TZID=Pacific/Apia:19950105T010000", "FREQ=WEEKLY;BYDAY=TH"),
        (";TZID=Asia/Tehran:20210301T080000", "FREQ=MONTHLY;INTERVAL=5"),
        (";TZID=Europe/Zurich:20260101T220000", "FREQ=YEARLY;BYMONTH=1,7;BYDAY=TH;BYSETPOS=1,-1"),
    ]

    private static var special: [(name: String, text: String)] {
        let master = series("m", ";TZID=Europe/Zurich:20261005T100000", "FREQ=WEEKLY;COUNT=8")
        func instance(_ lines: String...) -> String { event("m", lines + ["DURATION:PT30M"]) }
        return [
            (
                "exdate",
                calendar([
                    series(
                        "x", ";TZID=Europe/Zurich:20261019T100000", "FREQ=WEEKLY;COUNT=4",
                        "EXDATE;TZID=Europe/Zurich:20261019T100000,20261026T100000")
                ])
            ),
            (
                "exdate-in-utc",
                calendar([
                    series("x", ";TZID=Europe/Zurich:20261019T100000", "FREQ=WEEKLY;COUNT=4", "EXDATE:20261026T090000Z")
                ])
            ),
            (
                "rdate",
                calendar([
                    series(
                        "x", ";TZID=Europe/Zurich:20261019T100000", "FREQ=WEEKLY;COUNT=2",
                        "RDATE;TZID=Europe/Zurich:20261224T180000,20261019T100000")
                ])
            ),
            (
                "rdate-alone",
                calendar([
                    event(
                        "x",
                        [
                            "DTSTART;VALUE=DATE:20260301", "RDATE;VALUE=DATE:20260401,20260601",
                            "EXDATE;VALUE=DATE:20260401",
                        ])
                ])
            ),
            (
                "moved",
                calendar([
                    master,
                    instance(
                        "RECURRENCE-ID;TZID=Europe/Zurich:20261026T100000",
                        "DTSTART;TZID=Europe/Zurich:20261027T150000", "SUMMARY:Moved"),
                ])
            ),
            (
                "moved-to-another-zone",
                calendar([
                    instance(
                        "RECURRENCE-ID;TZID=Europe/Zurich:20261026T100000",
                        "DTSTART;TZID=America/New_York:20261026T150000", "SUMMARY:Moved"), master,
                ])
            ),
            (
                "cancelled",
                calendar([
                    master,
                    instance(
                        "RECURRENCE-ID:20261026T090000Z", "DTSTART;TZID=Europe/Zurich:20261026T100000",
                        "STATUS:CANCELLED"),
                ])
            ),
            (
                "this-and-future",
                calendar([
                    master,
                    instance(
                        "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Zurich:20261026T100000",
                        "DTSTART;TZID=Europe/Zurich:20261027T150000", "SUMMARY:Later"),
                ])
            ),
            (
                "without-series",
                calendar([
                    instance(
                        "RECURRENCE-ID;TZID=Europe/Zurich:20261026T100000",
                        "DTSTART;TZID=Europe/Zurich:20261027T150000", "SUMMARY:Alone")
                ])
            ),
            (
                "newer-instance",
                calendar([
                    master,
                    instance(
                        "SEQUENCE:2", "RECURRENCE-ID;TZID=Europe/Zurich:20261026T100000",
                        "DTSTART;TZID=Europe/Zurich:20261027T150000", "SUMMARY:New"),
                    instance(
                        "SEQUENCE:1", "RECURRENCE-ID;TZID=Europe/Zurich:20261026T100000",
                        "DTSTART;TZID=Europe/Zurich:20261028T150000", "SUMMARY:Old"),
                ])
            ),
            (
                "windows",
                calendar([series("w", ";TZID=W. Europe Standard Time:20261019T100000", "FREQ=WEEKLY;COUNT=4")])
            ),
            (
                "defined-zone",
                calendar([ownZone, series("z", ";TZID=Our House:20260320T100000", "FREQ=WEEKLY;COUNT=40")])
            ),
            (
                "long",
                calendar([
                    event("l", ["DTSTART;VALUE=DATE:20251220", "DTEND;VALUE=DATE:20260110"]),
                    event("n", ["DTSTART:20251231T230000Z", "DURATION:PT90M"]),
                ])
            ),
        ]
    }

    static let ownZone = lines([
        "BEGIN:VTIMEZONE", "TZID:Our House", "BEGIN:STANDARD", "DTSTART:19701025T030000", "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD", "BEGIN:DAYLIGHT", "DTSTART:19700329T020000",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT", "END:VTIMEZONE",
    ])

    static func lines(_ lines: [String]) -> String { lines.joined(separator: "\r\n") + "\r\n" }

    static func calendar(_ parts: [String]) -> String {
        lines(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Tests//EN"]) + parts.joined() + lines(["END:VCALENDAR"])
    }

    static func event(_ uid: String, _ more: [String]) -> String {
        let title = more.contains { $0.hasPrefix("SUMMARY") } ? [] : ["SUMMARY:Of \(uid)"]
        return lines(["BEGIN:VEVENT", "UID:\(uid)", "DTSTAMP:20260101T000000Z"] + title + more + ["END:VEVENT"])
    }

    static func series(_ uid: String, _ start: String, _ rule: String, _ more: String...) -> String {
        event(
            uid, ["DTSTART\(start)", "RRULE:\(rule)"] + (start.contains("VALUE=DATE") ? [] : ["DURATION:PT1H"]) + more)
    }
}

/// Calendars by chance, of a kind that both readers have to understand alike.
enum RandomCalendar {
    static func text(_ random: inout SeededGenerator) -> String {
        CalendarsThatRepeat.calendar((0..<Int.random(in: 1...4, using: &random)).map { series("r\($0)", &random) })
    }

    private static let zones = [
        "Europe/Zurich", "America/New_York", "Asia/Kathmandu", "Africa/Cairo", "America/Santiago",
        "Australia/Lord_Howe", "UTC",
    ]

    private static func series(_ uid: String, _ random: inout SeededGenerator) -> String {
        let isDay = Int.random(in: 0..<4, using: &random) == 0
        let zone = zones.randomElement(using: &random) ?? "UTC"
        let day = LocalDate(dayNumber: Int.random(in: 20_200...20_800, using: &random))
        let time =
            isDay ? "" : "T" + ["000000", "023000", "100000", "153045", "235900"].randomElement(using: &random).chosen
        func value(_ day: LocalDate) -> String { "\(day)".filter { $0 != "-" } + time }
        let kind = isDay ? ";VALUE=DATE:" : zone == "UTC" ? ":" : ";TZID=\(zone):"
        let end = isDay || zone != "UTC" ? "" : "Z"
        let rule = rule(from: day, isDay: isDay, &random)
        var lines = ["DTSTART\(kind)\(value(day))\(end)", "RRULE:\(rule)"]
        lines.append(
            isDay
                ? "DURATION:P\(Int.random(in: 1...3, using: &random))D"
                : "DURATION:PT\(Int.random(in: 1...300, using: &random))M")
        let off = (0..<Int.random(in: 0...3, using: &random)).map { _ in
            day.adding(days: 7 * Int.random(in: 0...30, using: &random))
        }
        for day in Set(off).sorted() { lines.append("EXDATE\(kind)\(value(day))\(end)") }
        if Int.random(in: 0..<3, using: &random) == 0 {
            lines.append("RDATE\(kind)\(value(day.adding(days: 11)))\(end)")
        }
        var text = CalendarsThatRepeat.event(uid, lines)
        if Int.random(in: 0..<3, using: &random) == 0 {
            let replaced = day.adding(days: 7 * Int.random(in: 0...20, using: &random))
            let moved = replaced.adding(days: Int.random(in: -9...9, using: &random))
            let status = ["CONFIRMED", "TENTATIVE", "CANCELLED"].randomElement(using: &random).chosen
            text += CalendarsThatRepeat.event(
                uid,
                [
                    "RECURRENCE-ID\(kind)\(value(replaced))\(end)", "DTSTART\(kind)\(value(moved))\(end)",
                    "DURATION:P1D", "STATUS:\(status)", "SUMMARY:Moved",
                ])
        }
        return text
    }

    /// A rule that names the day of the start, because what a count counts where it does not is nowhere written.
    private static func rule(from day: LocalDate, isDay: Bool, _ random: inout SeededGenerator) -> String {
        let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
        let weekday = names[day.weekday - 1]
        let ordinal = (day.day - 1) / 7 + 1
        let other = names.randomElement(using: &random).chosen
        var rule = [
            "FREQ=DAILY", "FREQ=DAILY;BYDAY=\(weekday),\(other)", "FREQ=DAILY;BYMONTH=\(day.month),3", "FREQ=WEEKLY",
            "FREQ=WEEKLY;BYDAY=\(weekday)",
            "FREQ=WEEKLY;BYDAY=\(Set([weekday, other]).sorted().joined(separator: ","));WKST=\(other)", "FREQ=MONTHLY",
            "FREQ=MONTHLY;BYMONTHDAY=\(day.day)",
            "FREQ=MONTHLY;BYMONTHDAY=\(day.day),-3", "FREQ=MONTHLY;BYDAY=\(ordinal)\(weekday)",
            "FREQ=MONTHLY;BYDAY=\(weekday);BYSETPOS=\(ordinal)",
            "FREQ=MONTHLY;BYDAY=\(weekday),\(other);BYMONTHDAY=\(day.day)", "FREQ=YEARLY",
            "FREQ=YEARLY;BYMONTH=\(day.month);BYDAY=\(ordinal)\(weekday)",
            "FREQ=YEARLY;BYMONTH=\(day.month),5", "FREQ=YEARLY;BYMONTHDAY=\(day.day)", "FREQ=YEARLY;BYDAY=\(weekday)",
        ].randomElement(using: &random).chosen
        if Bool.random(using: &random) { rule += ";INTERVAL=\(Int.random(in: 1...5, using: &random))" }
        switch Int.random(in: 0..<3, using: &random) {
        case 0: rule += ";COUNT=\(Int.random(in: 1...30, using: &random))"
        case 1:
            let last = day.adding(days: Int.random(in: 0...400, using: &random))
            rule += ";UNTIL=" + "\(last)".filter { $0 != "-" } + (isDay ? "" : "T120000Z")
        default: break
        }
        return rule
    }
}

extension String? {
    /// What was chosen from a list that is not empty.
    fileprivate var chosen: String { self ?? "" }
}
