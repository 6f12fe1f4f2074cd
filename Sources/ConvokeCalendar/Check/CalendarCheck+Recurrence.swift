import ConvokeModel

extension CalendarCheck {
    mutating func check(recurrence event: CalendarComponent) {
        guard let start = event["DTSTART"]?.moment else { return }
        for property in event.all("RRULE") {
            switch RecurrenceRule.read(property.value, start: start) {
            case .rule(let rule): check(rule, property, start)
            case .unsupported(let reason):
                advise(
                    property.line, "unusual-rule",
                    "Calendars differ in how they understand this rule, or refuse it (\(reason)).")
            case .invalid(let reason): fail(property.line, "bad-rule", "The rule cannot be read: \(reason).")
            }
        }
        if event["RRULE"] != nil, let replaced = event["RECURRENCE-ID"] {
            fail(replaced.line, "rule-in-instance", "One instance of a series cannot repeat itself. Remove RRULE here.")
        }
        if event["RECURRENCE-ID"]?.parameter("RANGE") != nil {
            advise(
                event["RECURRENCE-ID"]?.line ?? event.line, "range",
                "Google, Outlook and most others ignore RANGE=THISANDFUTURE; end the series and begin a new one.")
        }
        for name in ["EXDATE", "RDATE"] {
            for property in event.all(name) { check(property, kindOf: start, event) }
        }
    }

    private mutating func check(_ rule: RecurrenceRule, _ property: CalendarProperty, _ start: CalendarMoment) {
        if let until = rule.until {
            let fits = start.isDay ? until.isDay : start.isFloating ? until.isFloating : until.isUTC
            if !fits {
                let wanted =
                    start.isDay
                    ? "a day, as DTSTART is"
                    : start.isFloating ? "without a Z, as DTSTART is" : "in UTC with a Z, because DTSTART has a zone"
                fail(
                    property.line, "until-kind",
                    "UNTIL has to be \(wanted). Otherwise calendars lose the last instance, or refuse the rule.")
            }
            if until.local.date < start.local.date.adding(days: -1) {
                fail(property.line, "until-before-start", "The rule ends before the event begins.")
                return
            }
        }
        if let count = rule.count, count > 5_000 {
            advise(property.line, "large-count", "\(count) instances are more than most calendars show.")
        }
        // Forty years hold every leap day and weekday that a rule can wait for.
        let limit = start.local.date.adding(days: 40 * 366)
        var days = RuleDays(rule, from: start.local.date, through: limit)
        var local = WorkBudget(min(budget.left, 20_000))
        let first = days.next(&local)
        _ = budget.spend(20_000 - local.left)
        if first == nil {
            fail(property.line, "rule-without-days", "No day fits the rule. Some readers search for ever.")
        } else if first != start.local.date {
            advise(
                property.line, "start-not-in-rule",
                "The event begins on \(start.local.date), which the rule does not name. Calendars differ in whether that day counts."
            )
        }
    }

    /// EXDATE and RDATE are of the kind that DTSTART is, in the same zone.
    private mutating func check(_ property: CalendarProperty, kindOf start: CalendarMoment, _ event: CalendarComponent)
    {
        guard let moment = property.moments.first ?? nil else { return }
        if property.parameter("VALUE")?.uppercased() == "PERIOD" {
            advise(property.line, "period", "Most calendars ignore RDATE with periods.")
            return
        }
        if moment.isDay != start.isDay {
            fail(
                property.line, "exception-kind",
                "\(property.name) has to be a \(start.isDay ? "day" : "time"), as DTSTART is. As it is, most calendars ignore it."
            )
        } else if moment.tzid != start.tzid {
            advise(
                property.line, "exception-zone",
                "\(property.name) is in another zone than DTSTART; several calendars then do not find the instance.")
        }
        if event["RRULE"] == nil, event["RDATE"] == nil {
            advise(
                property.line, "exception-without-rule", "\(property.name) takes something out, and nothing repeats.")
        }
    }

    /// What replaces an instance names it by a time of the kind that the series has.
    mutating func check(_ replaced: CalendarProperty, against master: CalendarComponent) {
        guard let moment = replaced.moment, let start = master["DTSTART"]?.moment else { return }
        if moment.isDay != start.isDay {
            fail(
                replaced.line, "exception-kind",
                "RECURRENCE-ID has to be a \(start.isDay ? "day" : "time"), as the DTSTART of the series is.")
        } else if moment.tzid != start.tzid {
            advise(
                replaced.line, "exception-zone",
                "RECURRENCE-ID is in another zone than the DTSTART of the series; several calendars then show the instance twice."
            )
        }
        if master["RRULE"] == nil, master["RDATE"] == nil {
            advise(
                replaced.line, "instance-without-series", "This replaces an instance of an event that does not repeat.")
        }
    }
}
