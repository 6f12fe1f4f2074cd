import Testing

@testable import ConvokeCalendar

@Suite("Checking calendars")
struct CheckTests {
    /// A calendar about which there is nothing to say.
    static let sound = """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Tests//EN
        METHOD:PUBLISH
        NAME:Programme
        X-WR-CALNAME:Programme
        REFRESH-INTERVAL;VALUE=DURATION:PT1H
        BEGIN:VTIMEZONE
        TZID:Europe/Zurich
        BEGIN:DAYLIGHT
        DTSTART:19700329T020000
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0200
        END:DAYLIGHT
        BEGIN:STANDARD
        DTSTART:19701025T030000
        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0100
        END:STANDARD
        END:VTIMEZONE
        BEGIN:VEVENT
        UID:one@example.org
        DTSTAMP:20260101T000000Z
        SEQUENCE:1
        DTSTART;TZID=Europe/Zurich:20261005T100000
        DTEND;TZID=Europe/Zurich:20261005T110000
        RRULE:FREQ=WEEKLY;UNTIL=20261130T090000Z
        EXDATE;TZID=Europe/Zurich:20261012T100000
        SUMMARY:Side event
        STATUS:CONFIRMED
        END:VEVENT
        END:VCALENDAR

        """.replacing("\n", with: "\r\n")

    private static func codes(_ text: String) -> [String] { CalendarCheck.findings(in: Array(text.utf8)).map(\.code) }

    @Test("There is nothing to say about a sound calendar")
    func isSound() { #expect(Self.codes(Self.sound) == []) }

    @Test("Our own calendars have no errors", arguments: SampleFeeds.all.map(\.name))
    func oursAreSound(name: String) throws {
        let feed = try #require(SampleFeeds.all.first { $0.name == name }?.feed)
        #expect(CalendarCheck.findings(in: feed.bytes()).filter { $0.severity == .error } == [])
    }

    @Test(
        "What breaks the rules is an error",
        arguments: [
            ("METHOD:PUBLISH\r\n", "METHOD:PUBLISH\n", "line-end"),
            ("SUMMARY:Side", "SUMMARY:Si\u{1}de", "control-character"),
            ("BEGIN:VCALENDAR", "\u{FEFF}BEGIN:VCALENDAR", "byte-order-mark"), ("SUMMARY", "\r\nSUMMARY", "empty-line"),
            ("END:VCALENDAR\r\n", "END:VCALENDAR", "no-final-line-end"),
            ("SUMMARY:Side event", "SUMMARY", "not-a-property"),
            ("SEQUENCE:1", "SEQUENCE;X=\"a:1", "bad-parameter"), ("VERSION:2.0\r\n", "", "missing-property"),
            ("VERSION:2.0", "VERSION:1.0", "bad-version"), ("UID:one@example.org\r\n", "", "missing-property"),
            ("DTSTAMP:20260101T000000Z\r\n", "", "missing-property"),
            ("SUMMARY", "SUMMARY:x\r\nSUMMARY", "repeated-property"),
            ("DTSTAMP:20260101T000000Z", "DTSTAMP:20260101T000000", "not-utc"),
            ("20261005T110000", "20261005T093000", "end-before-start"),
            ("20261005T110000", "20261305T110000", "bad-time"),
            ("DTEND;TZID=Europe/Zurich", "DTEND;VALUE=DATE", "value-type"),
            ("RRULE:FREQ=WEEKLY;UNTIL", "DURATION:PT1H\r\nRRULE:FREQ=WEEKLY;UNTIL", "end-and-duration"),
            ("20261005T100000", "20261005T100000Z", "zone-and-utc"),
            ("DTSTART;TZID=Europe/Zurich", "DTSTART;TZID=Nowhere", "unknown-zone"),
            ("UNTIL=20261130T090000Z", "UNTIL=20261130", "until-kind"),
            ("UNTIL=20261130T090000Z", "UNTIL=20260101T090000Z", "until-before-start"),
            ("UNTIL=20261130T090000Z", "BYDAY=XX", "bad-rule"),
            ("FREQ=WEEKLY;UNTIL=20261130T090000Z", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "rule-without-days"),
            ("UNTIL=20261130T090000Z", "COUNT=0", "bad-rule"),
            ("EXDATE;TZID=Europe/Zurich:20261012T100000", "EXDATE;VALUE=DATE:20261012", "exception-kind"),
            ("SUMMARY:Side event", "SUMMARY:Side, event", "unescaped"),
            ("SUMMARY:Side event", #"SUMMARY:Side\event"#, "bad-escape"),
            ("SEQUENCE:1", "SEQUENCE:-1", "bad-value"), ("STATUS:CONFIRMED", "STATUS:MAYBE", "bad-value"),
            ("SEQUENCE:1", "GEO:91;0", "bad-value"),
            ("SEQUENCE:1", "URL:example.org", "bad-address"),
            ("VALUE=DURATION:PT1H", "VALUE=DURATION:P1H", "bad-duration"),
            (";VALUE=DURATION:PT1H", ":PT1H", "value-type"), ("END:VEVENT\r\n", "", "not-closed"),
            ("END:VEVENT", "END:VEVENT\r\nEND:VEVENT", "unexpected-end"),
            ("END:VEVENT", "BEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VEVENT", "bad-nesting"),
            ("BEGIN:VCALENDAR", "X:1\r\nBEGIN:VCALENDAR", "outside-calendar"),
            ("TZOFFSETTO:+0200", "TZOFFSETTO:+2:00", "bad-offset"), ("TZID:Europe/Zurich\r\n", "", "missing-property"),
        ])
    func findsErrors(right: String, wrong: String, code: String) {
        let text = Self.sound.replacing(right, with: wrong, maxReplacements: 1)
        let errors = CalendarCheck.findings(in: Array(text.utf8)).filter { $0.severity == .error }.map(\.code)
        #expect(errors.contains(code), "\(errors)")
    }

    @Test(
        "What calendars stumble over is advice, and no error",
        arguments: [
            ("METHOD:PUBLISH\r\n", "", "no-method"), ("METHOD:PUBLISH", "METHOD:REQUEST", "scheduling-method"),
            ("X-WR-CALNAME:Programme\r\n", "", "no-name"),
            ("SUMMARY:Side event", "SUMMARY:Side \r\n  event", "blank-at-fold"),
            ("SUMMARY:Side", "SUMMARY:" + String(repeating: "x", count: 80), "long-line"),
            ("DTEND;TZID=Europe/Zurich:20261005T110000\r\n", "", "no-end"),
            ("STATUS:CONFIRMED", "STATUS:CANCELLED", "cancelled-silently"),
            ("SEQUENCE:1", "ATTENDEE:mailto:a@example.org", "attendee-in-feed"),
            ("SEQUENCE:1", "ORGANIZER:mailto:a@example.org", "organizer-in-feed"),
            ("SEQUENCE:1", "CLASS:PRIVATE", "class-is-no-lock"),
            ("SEQUENCE:1", "URL:https://example.org/", "url-unseen"),
            ("SEQUENCE:1", "DESCRIPTION:<p>Hello</p>", "markup"),
            ("SEQUENCE:1", "LOCATION:https://example.org/", "address-as-place"),
            ("SEQUENCE:1", "CATEGORIES:a\r\nCATEGORIES:b", "several-categories"),
            ("SEQUENCE:1", "FOO:bar", "unknown-property"),
            ("FREQ=WEEKLY;UNTIL=20261130T090000Z", "FREQ=YEARLY;BYWEEKNO=20", "unusual-rule"),
            ("FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=TU", "start-not-in-rule"),
            ("EXDATE;TZID=Europe/Zurich", "EXDATE;TZID=Europe/Paris", "exception-zone"),
            ("20261005T100000", "20261025T023000", "time-in-fold"),
            ("20261005T100000", "20260329T023000", "time-in-gap"),
            ("TZID:Europe/Zurich", "TZID:/example.org/Europe/Zurich", "prefixed-zone"),
            (
                "SEQUENCE:1", "SEQUENCE:1\r\nBEGIN:VALARM\r\nACTION:AUDIO\r\nTRIGGER:-PT15M\r\nEND:VALARM",
                "alarm-in-feed"
            ),
        ])
    func advises(right: String, odd: String, code: String) {
        var text = Self.sound.replacing(right, with: odd, maxReplacements: 1)
        // A moved start has to stay before its end.
        if right == "20261005T100000" { text = text.replacing("20261005T110000", with: odd.prefix(8) + "T230000") }
        let findings = CalendarCheck.findings(in: Array(text.utf8))
        #expect(findings.contains { $0.code == code && $0.severity == .advice }, "\(findings)")
        #expect(findings.filter { $0.severity == .error } == [])
    }

    @Test("A UID may stand once, and once more for each instance that it replaces")
    func identities() {
        let event = Self.sound.split(separator: "BEGIN:VEVENT", maxSplits: 1)[1].split(
            separator: "END:VEVENT", maxSplits: 1)[0]
        let twice = Self.sound.replacing("END:VCALENDAR", with: "BEGIN:VEVENT\(event)END:VEVENT\r\nEND:VCALENDAR")
        #expect(Self.codes(twice) == ["duplicate-uid"])
        let instance = event.replacing(
            #/RRULE[\s\S]*?EXDATE[^\r]*\r\n/#, with: "RECURRENCE-ID;TZID=Europe/Zurich:20261019T100000\r\n")
        let replaced = Self.sound.replacing("END:VCALENDAR", with: "BEGIN:VEVENT\(instance)END:VEVENT\r\nEND:VCALENDAR")
        #expect(Self.codes(replaced) == [])
    }

    @Test("Findings tell the line of the file, and a flood of one kind is counted")
    func counts() {
        let lines = (0..<100).map { "X-A:\(String(repeating: "x", count: 80))\($0)" }.joined(separator: "\r\n")
        let findings = CalendarCheck.findings(in: Array(Self.sound.replacing("SEQUENCE:1", with: lines).utf8))
        #expect(findings.count == 20)
        #expect(findings.first?.line == 26)
        #expect(findings.last?.message.hasSuffix("There are 80 more of this kind.") == true)
    }
}
