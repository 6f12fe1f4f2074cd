import ConvokeModel

extension CalendarCheck {
    /// One VTIMEZONE by itself.
    mutating func check(zone: CalendarComponent) {
        checkCounts(zone, once: ["TZID"], atMostOnce: ["LAST-MODIFIED", "TZURL"])
        checkNesting(zone, allowed: ["STANDARD", "DAYLIGHT"])
        let parts = zone.components.filter { $0.name == "STANDARD" || $0.name == "DAYLIGHT" }
        if parts.isEmpty {
            fail(zone.line, "empty-zone", "The zone has neither STANDARD nor DAYLIGHT, so it says no offset.")
        }
        for part in parts { check(observance: part) }
        let changes = parts.filter { $0["TZOFFSETFROM"]?.value != $0["TZOFFSETTO"]?.value }
        if !changes.isEmpty, changes.allSatisfy({ $0["RRULE"] == nil }) {
            advise(
                zone.line, "zone-without-rule",
                "The zone lists its changes without RRULE. Outlook ignores such zones and may be an hour off.")
        }
        guard let tzid = zone["TZID"] else { return }
        if tzid.value.hasPrefix("/") {
            advise(
                tzid.line, "prefixed-zone",
                "The TZID \(tzid.value.prefix(60)) begins with a slash. Thunderbird and others do not find it; use the bare name, such as Europe/Zurich."
            )
        } else if case .defined = zones.meaning(of: tzid.value) {
            advise(
                tzid.line, "private-zone",
                "\(tzid.value.prefix(60)) is no IANA zone. Some calendars ignore what the file says of it; use a name such as Europe/Zurich."
            )
        }
    }

    private mutating func check(observance part: CalendarComponent) {
        checkCounts(part, once: ["DTSTART", "TZOFFSETFROM", "TZOFFSETTO"], atMostOnce: [])
        for name in ["TZOFFSETFROM", "TZOFFSETTO"] {
            if let offset = part[name], utcOffset(offset.value) == nil {
                fail(
                    offset.line, "bad-offset", "\(name) is \(offset.value.prefix(20)), and an offset is written +0200.")
            }
        }
        if let start = part["DTSTART"] {
            let isLocal = start.moment.map { $0.isFloating } ?? false
            if !isLocal {
                fail(start.line, "bad-time", "The start of an observance is a local time such as 19700329T020000.")
            }
        }
        guard let rule = part["RRULE"] else { return }
        switch RecurrenceRule.read(rule.value, start: part["DTSTART"]?.moment) {
        case .rule: return
        case .unsupported(let reason):
            advise(rule.line, "unusual-rule", "Calendars differ in how they understand this rule (\(reason)).")
        case .invalid(let reason): fail(rule.line, "bad-rule", "The rule cannot be read: \(reason).")
        }
    }

    /// Zones are defined once, and before they are used.
    mutating func checkZonesAreUsed(_ calendar: CalendarComponent) {
        var seen: Set<String> = []
        let firstEvent = calendar.components.first { $0.name != "VTIMEZONE" }?.line ?? .max
        for zone in calendar.components("VTIMEZONE") {
            guard let tzid = zone["TZID"]?.value else { continue }
            if !seen.insert(tzid).inserted {
                fail(zone.line, "duplicate-zone", "\(tzid.prefix(60)) is defined a second time.")
            }
            if zone.line > firstEvent {
                advise(zone.line, "zone-after-use", "The zone is defined behind events. Some readers want zones first.")
            }
        }
    }

    /// The zone of one property, which has to be known or defined.
    mutating func check(zoneOf property: CalendarProperty, _ context: Context) {
        guard let tzid = property.parameter("TZID") else { return }
        switch zones.meaning(of: tzid) {
        case .unknown:
            fail(
                property.line, "unknown-zone",
                "'\(tzid.prefix(60))' is no zone that is known, and the file does not define it. Readers guess, mostly UTC."
            )
        case .iana where !context.definedZones.contains(tzid) && undefinedZones.insert(tzid).inserted:
            advise(
                property.line, "zone-not-defined",
                "'\(tzid.prefix(60))' has no VTIMEZONE in the file, which RFC 5545 demands; Outlook may be an hour off."
            )
        case .iana, .defined: return
        }
    }
}
