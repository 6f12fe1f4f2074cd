extension CalendarCheck {
    mutating func check(event: CalendarComponent, _ context: Context) {
        checkCounts(
            event, once: ["UID", "DTSTAMP", "DTSTART"],
            atMostOnce: [
                "CLASS", "CREATED", "DESCRIPTION", "GEO", "LAST-MODIFIED", "LOCATION", "ORGANIZER", "PRIORITY",
                "SEQUENCE",
                "STATUS", "SUMMARY", "TRANSP", "URL", "RECURRENCE-ID", "DTEND", "DURATION", "COLOR", "RRULE",
            ])
        checkNesting(event, allowed: ["VALARM", "PARTICIPANT", "VLOCATION", "VRESOURCE"])
        check(times: event, context)
        check(recurrence: event)
        check(words: event, statuses: ["TENTATIVE", "CONFIRMED", "CANCELLED"])
        for property in event.properties { check(value: property) }
        for alarm in event.components("VALARM") { check(alarm: alarm, context) }
        adviseOnClients(event, context)
    }

    /// A task or journal entry, of which only the frame is looked at.
    mutating func check(entry: CalendarComponent) {
        checkCounts(entry, once: ["UID", "DTSTAMP"], atMostOnce: ["DTSTART", "DUE", "STATUS", "SUMMARY", "SEQUENCE"])
        for property in entry.properties { check(value: property) }
    }

    /// Values that are one of a few words or a number.
    private mutating func check(words event: CalendarComponent, statuses: [String]) {
        for (name, words) in [("STATUS", statuses), ("TRANSP", ["OPAQUE", "TRANSPARENT"])] {
            guard let property = event[name], !words.contains(property.value.uppercased()) else { continue }
            fail(
                property.line, "bad-value",
                "\(name) is '\(property.value.prefix(30))', and may be \(words.joined(separator: ", ")).")
        }
        for (name, range) in [("SEQUENCE", 0...999_999_999), ("PRIORITY", 0...9)] {
            guard let property = event[name] else { continue }
            if number(property.value.utf8).map({ !range.contains($0) }) ?? true {
                fail(
                    property.line, "bad-value",
                    "\(name) is '\(property.value.prefix(30))', and has to be a whole number from \(range.lowerBound) to \(range.upperBound)."
                )
            }
        }
    }

    private mutating func check(alarm: CalendarComponent, _ context: Context) {
        checkCounts(alarm, once: ["ACTION", "TRIGGER"], atMostOnce: ["DURATION", "REPEAT"])
        if alarm["ACTION"]?.value.uppercased() == "DISPLAY", alarm["DESCRIPTION"] == nil {
            fail(alarm.line, "missing-property", "An alarm that shows a text needs a DESCRIPTION.")
        }
        if let trigger = alarm["TRIGGER"], trigger.parameter("VALUE")?.uppercased() != "DATE-TIME",
            CalendarDuration(trigger.value) == nil
        {
            fail(
                trigger.line, "bad-duration",
                "TRIGGER is '\(trigger.value.prefix(30))', and a quarter of an hour before is written -PT15M.")
        }
        if context.method == "PUBLISH" || context.method == nil {
            advise(
                alarm.line, "alarm-in-feed",
                "Google and Outlook ignore alarms in feeds, and Apple asks subscribers to remove them.")
        }
    }

    /// UIDs: each names one thing, and every replaced instance belongs to a series.
    mutating func checkIdentity(_ calendars: [CalendarComponent]) {
        var seen: [String: Int] = [:]
        var masters: [String: CalendarComponent] = [:]
        let events = calendars.flatMap { $0.components("VEVENT") }
        for event in events {
            guard let uid = event["UID"]?.value else { continue }
            if uid.isEmpty { fail(event["UID"]?.line ?? event.line, "empty-uid", "The UID is empty.") }
            let replaced = event["RECURRENCE-ID"]
            if replaced == nil { masters[uid] = event }
            let name = uid + "\u{0}" + (replaced?.value ?? "")
            if let first = seen[name] {
                fail(
                    event.line, "duplicate-uid",
                    "The UID '\(uid.prefix(60))' names the event on line \(first) already. Calendars show one of the two."
                )
            } else {
                seen[name] = event.line
            }
        }
        for event in events {
            guard let uid = event["UID"]?.value, let replaced = event["RECURRENCE-ID"] else { continue }
            guard let master = masters[uid] else {
                advise(
                    replaced.line, "instance-without-series",
                    "This replaces an instance of '\(uid.prefix(60))', which the file does not hold. Some readers drop it."
                )
                continue
            }
            check(replaced, against: master)
        }
    }
}
