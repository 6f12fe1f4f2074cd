import ConvokeModel

extension CalendarCheck {
    /// Start, end and stamps of an event.
    mutating func check(times event: CalendarComponent, _ context: Context) {
        for property in event.properties {
            switch property.name {
            case "DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE", "RDATE", "DUE": check(time: property, context)
            case "DTSTAMP", "CREATED", "LAST-MODIFIED":
                guard let moment = property.moment else {
                    fail(
                        property.line, "bad-time",
                        "\(property.name) is '\(property.value.prefix(40))', which is no time such as 20260914T073000Z."
                    )
                    continue
                }
                if !moment.isUTC {
                    fail(property.line, "not-utc", "\(property.name) has to be in UTC: with a Z and without TZID.")
                }
            default: continue
            }
        }
        checkEnd(event)
    }

    private mutating func check(time property: CalendarProperty, _ context: Context) {
        let wantsDay = property.parameter("VALUE")?.uppercased() == "DATE"
        for moment in property.moments {
            guard let moment else {
                fail(
                    property.line, "bad-time",
                    "\(property.name) is '\(property.value.prefix(40))', which is no time such as 20260914T093000 and no day such as 20260914."
                )
                return
            }
            if moment.isDay != wantsDay {
                fail(
                    property.line, "value-type",
                    moment.isDay
                        ? "\(property.name) is a day without a time, so it needs ;VALUE=DATE."
                        : "\(property.name) says ;VALUE=DATE and has a time.")
            }
            if property.parameter("TZID") != nil {
                if moment.isUTC {
                    fail(
                        property.line, "zone-and-utc",
                        "\(property.name) has a TZID and a Z. Readers differ in which of the two they believe; remove one."
                    )
                }
                if moment.isDay {
                    fail(
                        property.line, "zone-on-day",
                        "\(property.name) is a whole day, which has no zone. Remove the TZID.")
                }
            }
            if moment.isFloating {
                advise(
                    property.line, "floating-time",
                    "\(property.name) names no zone. Google and Microsoft read it as UTC, others as the reader's own time."
                )
            }
            checkClock(property, moment)
        }
        check(zoneOf: property, context)
    }

    /// A time that clocks skip or show twice.
    private mutating func checkClock(_ property: CalendarProperty, _ moment: CalendarMoment) {
        guard case .zoned(let time, let tzid) = moment, case .iana(let zone) = zones.meaning(of: tzid) else { return }
        guard let clocks = zones.clocks(of: tzid, &budget) else { return }
        let wall = time.wallSeconds
        let instant = clocks.instant(of: wall)
        if clocks.local(instant) != time {
            advise(
                property.line, "time-in-gap",
                "Clocks in \(zone) skip \(time.time) on \(time.date). RFC 5545 means \(clocks.local(instant).time), some calendars show an hour less."
            )
        } else if clocks.local(instant + 3_600) == time || clocks.local(instant + 1_800) == time {
            advise(
                property.line, "time-in-fold",
                "Clocks in \(zone) show \(time.time) twice on \(time.date). RFC 5545 means the first, some calendars take the second."
            )
        }
    }

    private mutating func checkEnd(_ event: CalendarComponent) {
        guard let start = event["DTSTART"]?.moment else { return }
        if let duration = event["DURATION"] {
            if let end = event["DTEND"] {
                fail(
                    max(end.line, duration.line), "end-and-duration",
                    "DTEND and DURATION stand together; keep one. Strict readers refuse the file.")
            }
            guard let length = CalendarDuration(duration.value) else {
                fail(
                    duration.line, "bad-duration",
                    "DURATION is '\(duration.value.prefix(30))', and an hour and a half is written PT1H30M.")
                return
            }
            if length.days < 0 || length.seconds < 0 {
                fail(duration.line, "end-before-start", "The duration is below zero.")
            }
            if start.isDay, length.seconds != 0 {
                fail(duration.line, "value-type", "An event of whole days lasts days or weeks, not hours.")
            }
        }
        guard let end = event["DTEND"], let moment = end.moment else { return }
        if moment.isDay != start.isDay {
            fail(end.line, "value-type", "DTSTART and DTEND have to be both days or both times.")
        } else if moment.isFloating != start.isFloating {
            fail(end.line, "value-type", "Of DTSTART and DTEND one names a zone and one does not.")
        } else if let from = instant(start), let to = instant(moment), to <= from {
            if start.isDay, to == from {
                fail(
                    end.line, "end-not-exclusive",
                    "DTEND is the day of the start. Of whole days it is the first free one: leave it out, or add a day, or calendars show a day less."
                )
            } else {
                fail(end.line, "end-before-start", "DTEND is not after DTSTART.")
            }
        }
    }

    /// The instant of a time, floating ones as if in UTC; nothing in an unknown zone.
    mutating func instant(_ moment: CalendarMoment) -> Int? {
        guard let tzid = moment.tzid else { return moment.local.wallSeconds }
        return zones.clocks(of: tzid, &budget)?.instant(of: moment.local.wallSeconds)
    }
}
