extension CalendarCheck {
    /// What a calendar says of itself, and what stands directly in it.
    mutating func checkHeading(_ calendar: CalendarComponent) {
        checkCounts(
            calendar, once: ["VERSION", "PRODID"],
            atMostOnce: ["CALSCALE", "METHOD", "UID", "LAST-MODIFIED", "URL", "REFRESH-INTERVAL", "SOURCE", "COLOR"])
        if let version = calendar["VERSION"], version.value != "2.0" {
            fail(version.line, "bad-version", "VERSION is \(version.value.prefix(20)), and readers know only 2.0.")
        }
        if let scale = calendar["CALSCALE"], scale.value.uppercased() != "GREGORIAN" {
            fail(scale.line, "bad-value", "CALSCALE is \(scale.value.prefix(20)); only GREGORIAN is defined.")
        }
        if calendar["NAME"] == nil, calendar["X-WR-CALNAME"] == nil {
            advise(
                calendar.line, "no-name",
                "The calendar has no name (NAME and X-WR-CALNAME); subscribers see its address instead.")
        } else if calendar["X-WR-CALNAME"] == nil {
            advise(calendar.line, "no-name", "Few readers show NAME. Give the same as X-WR-CALNAME too.")
        }
        checkMethod(calendar)
        checkRefresh(calendar)
        checkNesting(
            calendar, allowed: ["VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE", "VAVAILABILITY", "VPOLL"])
        for property in calendar.properties { check(text: property) }
    }

    private mutating func checkMethod(_ calendar: CalendarComponent) {
        guard let method = calendar["METHOD"] else {
            advise(
                calendar.line, "no-method",
                "There is no METHOD. Outlook wants METHOD:PUBLISH in a feed, and in mail refuses a calendar without one."
            )
            return
        }
        switch method.value.uppercased() {
        case "PUBLISH": return
        case "REQUEST", "CANCEL", "REPLY", "ADD", "COUNTER", "DECLINECOUNTER", "REFRESH":
            advise(
                method.line, "scheduling-method",
                "METHOD:\(method.value.uppercased()) belongs into mail between people who invite each other. In a feed or download use PUBLISH, or calendars take readers for invited."
            )
        default: fail(method.line, "bad-value", "METHOD is \(method.value.prefix(20)), which RFC 5546 does not know.")
        }
    }

    private mutating func checkRefresh(_ calendar: CalendarComponent) {
        for name in ["REFRESH-INTERVAL", "X-PUBLISHED-TTL"] {
            guard let property = calendar[name] else { continue }
            if CalendarDuration(property.value) == nil {
                fail(
                    property.line, "bad-duration",
                    "\(name) is \(property.value.prefix(20)), and an hour is written PT1H. Nextcloud stops refreshing on a wrong one."
                )
            }
            if name == "REFRESH-INTERVAL", property.parameter("VALUE")?.uppercased() != "DURATION" {
                fail(property.line, "value-type", "REFRESH-INTERVAL needs ;VALUE=DURATION (RFC 7986).")
            }
        }
    }

    /// Required and unique properties.
    mutating func checkCounts(_ component: CalendarComponent, once: [String], atMostOnce: [String]) {
        var lines: [String: [Int]] = [:]
        for property in component.properties { lines[property.name, default: []].append(property.line) }
        for name in once where lines[name] == nil {
            fail(component.line, "missing-property", "\(component.name.prefix(40)) has no \(name).")
        }
        for name in once + atMostOnce {
            guard let second = lines[name]?.dropFirst().first else { continue }
            fail(
                second, "repeated-property",
                "\(name) stands here a second time, and \(component.name.prefix(40)) may have one. Readers differ in which they take, or refuse the file."
            )
        }
    }

    mutating func checkNesting(_ component: CalendarComponent, allowed: Set<String>) {
        for inner in component.components where !allowed.contains(inner.name) && !inner.name.hasPrefix("X-") {
            fail(inner.line, "bad-nesting", "\(inner.name.prefix(40)) may not stand in \(component.name.prefix(40)).")
        }
    }
}
