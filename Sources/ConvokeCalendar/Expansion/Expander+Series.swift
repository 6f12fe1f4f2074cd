import ConvokeModel

extension Expander {
    /// All versions of one UID: the series or event itself, and what replaces its instances.
    mutating func expand(_ versions: [EventVersion]) {
        var master: EventVersion?
        var replacements: [Int: EventVersion] = [:]
        for version in versions {
            if let replaced = version.replaces {
                guard let key = instant(replaced) else { continue }
                if let other = replacements[key], version.isOlder(than: other) { continue }
                replacements[key] = version
            } else if master.map({ !version.isOlder(than: $0) }) ?? true {
                master = version
            }
        }
        let series = master.map { Series($0, &self) }
        for (key, version) in replacements where series?.takesOut(key, on: version.replaces) != true {
            add(version, at: version.start, length: version.length)
        }
        // More than are given are not looked at.
        guard found.count <= CalendarFile.instanceLimit else { return }
        guard let master, let series else { return }
        let future = replacements.filter(\.value.isForFuture).sorted { $0.key < $1.key }
        for start in series.starts
        where replacements[start.instant] == nil && !series.takesOut(start.instant, on: start.moment) {
            guard found.count <= CalendarFile.instanceLimit else { return }
            guard let version = future.last(where: { $0.key < start.instant })?.value, let replaced = version.replaces
            else {
                add(master, at: start.moment, length: start.length ?? master.length)
                continue
            }
            // What holds from one instance on moves each later one by as much as it moved that one.
            let shift = version.start.local.wallSeconds - replaced.local.wallSeconds
            let moved = LocalDateTime(wallSeconds: start.moment.local.wallSeconds + shift)
            add(version, at: version.start.at(moved), length: version.length)
        }
    }
}

/// The starts of a series near the window, and what is taken out of it.
struct Series {
    struct Start {
        var moment: CalendarMoment
        var instant: Int
        /// Where a period says how long this one lasts.
        var length: EventVersion.Length?
    }

    private(set) var starts: [Start] = []
    private var exceptions: Set<Int> = []
    private var exceptionDays: Set<LocalDate> = []
    private var seen: Set<Int> = []

    init(_ master: EventVersion, _ expander: inout Expander) {
        for property in master.component.all("EXDATE") {
            for moment in property.moments.compactMap({ $0 }) {
                // A day takes out whatever begins on it, though it should be of the kind that the start is.
                if moment.isDay, !master.start.isDay {
                    exceptionDays.insert(moment.local.date)
                } else if let instant = expander.instant(moment) {
                    exceptions.insert(instant)
                }
            }
        }
        add(master.start, nil, expander)
        for property in master.component.all("RRULE") {
            for moment in expander.moments(by: property, of: master) { add(moment, nil, expander) }
        }
        for property in master.component.all("RDATE") { addDates(property, master, expander) }
    }

    /// Whether an exception takes out the instance that begins then.
    func takesOut(_ instant: Int, on moment: CalendarMoment?) -> Bool {
        exceptions.contains(instant) || moment.map { exceptionDays.contains($0.local.date) } ?? false
    }

    private mutating func add(_ moment: CalendarMoment, _ length: EventVersion.Length?, _ expander: Expander) {
        guard let instant = expander.instant(moment), seen.insert(instant).inserted else { return }
        starts.append(Start(moment: moment, instant: instant, length: length))
    }

    private mutating func addDates(_ property: CalendarProperty, _ master: EventVersion, _ expander: Expander) {
        let parts = property.value.split(separator: ",", omittingEmptySubsequences: false)
        for (moment, part) in zip(property.moments, parts) {
            guard let moment else { continue }
            // A day in a series of times is that day at the time of the start.
            let isBareDay = moment.isDay && !master.start.isDay
            let atStart = LocalDateTime(wallSeconds: moment.local.wallSeconds + master.start.local.secondOfDay)
            let start = isBareDay ? master.start.at(atStart) : moment
            add(start, Self.length(ofPeriod: part, start, expander), expander)
        }
    }

    private static func length(ofPeriod text: Substring, _ start: CalendarMoment, _ expander: Expander) -> EventVersion
        .Length?
    {
        guard let end = text.split(separator: "/").dropFirst().first, let from = expander.instant(start) else {
            return nil
        }
        if let duration = CalendarDuration(String(end)) { return .nominal(duration) }
        guard let moment = CalendarMoment(end, tzid: start.tzid), let to = expander.instant(moment) else { return nil }
        return .exact(max(0, to - from))
    }
}

extension Expander {
    /// The starts that a rule gives near the window. A rule that is not expanded gives none, with a remark.
    mutating func moments(by property: CalendarProperty, of master: EventVersion) -> [CalendarMoment] {
        let rule: RecurrenceRule
        switch RecurrenceRule.read(property.value, start: master.start) {
        case .rule(let read): rule = read
        case .unsupported(let reason):
            remarks.add(
                property.line, .error, "rule-not-expanded",
                "The rule is kept as text and not expanded, because calendars understand it differently (\(reason)). Only its first instance is listed."
            )
            return []
        case .invalid(let reason):
            remarks.add(
                property.line, .error, "bad-rule",
                "The rule cannot be read: \(reason). Only its first instance is listed.")
            return []
        }
        // What reaches into the window may begin before it.
        let from = window.from.adding(days: -master.reach - longestShift - 2)
        let start = master.start.local
        var days = RuleDays(rule, from: start.date, through: window.through.adding(days: longestShift + 2), near: from)
        var left = rule.count ?? .max
        // The start is the first instance that a count counts, also where the rule would not name it.
        var isFirst = rule.count != nil
        var moments: [CalendarMoment] = []
        while let day = days.next(&budget) {
            if isFirst, day != start.date { left -= 1 }
            isFirst = false
            let moment = master.start.at(LocalDateTime(wallSeconds: day.dayNumber * 86_400 + start.secondOfDay))
            guard left > 0, let instant = instant(moment), !rule.isOver(moment, instant: instant) else { break }
            left -= 1
            guard day >= from else { continue }
            moments.append(moment)
            // One that is looked at closely is more work than one that is passed over.
            guard budget.spend(90) else { break }
        }
        return moments
    }
}
