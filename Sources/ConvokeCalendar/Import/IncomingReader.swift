import ConvokeModel

/// Why an event could not be read.
struct RefusedIncoming: Error {
    var entry: RefusedEntry
}

/// Reads the events of one calendar as a campaign would write them.
struct IncomingReader {
    let zone: Zone
    let language: LanguageTag
    private let source: String
    private let isCancellation: Bool
    private var zones: CalendarZones
    private var budget = WorkBudget()
    /// The days of a series on which something else takes its place, by UID.
    private var replacedDays: [String: [CalendarMoment]] = [:]

    init(_ calendars: [CalendarComponent], zone: Zone, language: LanguageTag, source: String) {
        self.zone = zone
        self.language = language
        self.source = source
        isCancellation = calendars.contains { $0["METHOD"]?.value.uppercased() == "CANCEL" }
        // Clocks up to the year 2200 are as far as anybody plans.
        zones = CalendarZones(calendars, through: 7_258_118_400)
        for event in calendars.flatMap({ $0.components("VEVENT") }) {
            guard let uid = event["UID"]?.text, let replaced = event["RECURRENCE-ID"]?.moment else { continue }
            replacedDays[uid, default: []].append(replaced)
        }
    }

    mutating func read(_ event: CalendarComponent) -> Result<IncomingEntry, RefusedIncoming> {
        let uid = self.uid(of: event)
        func refusal(_ reason: String) -> Result<IncomingEntry, RefusedIncoming> {
            .failure(RefusedIncoming(entry: RefusedEntry(line: event.line, uid: uid, reason: reason)))
        }
        guard let start = event["DTSTART"] else { return refusal("It has no DTSTART.") }
        guard let moment = start.moment else { return refusal("Its DTSTART cannot be read.") }
        if let tzid = moment.tzid, zones.clocks(of: tzid, &budget) == nil {
            return refusal("Its zone '\(tzid.prefix(60))' is not known, and the file does not define it.")
        }
        guard let title = event["SUMMARY"]?.text.singleLine else { return refusal("It has no title (SUMMARY).") }
        var remarks: [String] = []
        if moment.isFloating { remarks.append("Its time names no zone and was taken for one in \(zone).") }
        guard let when = when(event, moment) else {
            return refusal("Its times are outside the years that calendars know.")
        }
        let replaced = event["RECURRENCE-ID"]?.value
        return .success(
            IncomingEntry(
                identity: .init(uid: uid, instance: replaced), line: event.line,
                sequence: event["SEQUENCE"].flatMap { number($0.value.utf8) } ?? 0,
                stamp: event["DTSTAMP"]?.value ?? "",
                title: text(title, event["SUMMARY"]),
                body: event["DESCRIPTION"].flatMap { property in property.text.plainBlock.map { text($0, property) } },
                when: when, recurrence: recurrence(event, moment, when, &remarks),
                location: event["LOCATION"]?.text.singleLine,
                online: Self.online(event),
                page: event["URL"].flatMap { WebAddress($0.value) },
                categories: Self.categories(event),
                isCancelled: isCancellation || event["STATUS"]?.value.uppercased() == "CANCELLED",
                eventKey: event["X-CONVOKE-EVENT"]?.value, remarks: remarks,
                raw: event.linesToKeep))
    }

    private func text(_ text: String, _ property: CalendarProperty?) -> LocalizedText {
        LocalizedText(text, in: property?.parameter("LANGUAGE").flatMap { LanguageTag($0) } ?? language)
    }

    /// Where to follow it from afar: a conference, or a place that is an address of the web.
    private static func online(_ event: CalendarComponent) -> WebAddress? {
        let addresses = event.all("CONFERENCE").map(\.value) + [event["LOCATION"]?.text ?? ""]
        return addresses.lazy.compactMap { WebAddress($0) }.first { !$0.text.hasPrefix("mailto:") }
    }

    private static func categories(_ event: CalendarComponent) -> [String] {
        var categories: [String] = []
        for category in event.all("CATEGORIES").flatMap(\.texts).compactMap(\.singleLine)
        where !categories.contains(category) {
            categories.append(category)
        }
        return categories
    }

    /// The UID, or for an event without one a name that is the same each time it comes.
    private func uid(of event: CalendarComponent) -> String {
        if let uid = event["UID"]?.text.singleLine { return uid }
        let facts = [event["DTSTART"]?.raw ?? "", event["SUMMARY"]?.value ?? "", source].joined(separator: "\n")
        // FNV-1a over 64 bits: no secret, only a short name for the same text.
        let hash = facts.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return "without-uid-" + String(hash, radix: 36)
    }
}

extension IncomingReader {
    /// The instant of a time; floating ones are those of the calendar's zone.
    mutating func instant(_ moment: CalendarMoment) -> Int? {
        switch moment {
        case .utc(let time): return time.wallSeconds
        case .day(let day): return day.dayNumber * 86_400
        case .floating(let time): return clocks(of: zone).instant(of: time.wallSeconds)
        case .zoned(let time, let tzid): return zones.clocks(of: tzid, &budget)?.instant(of: time.wallSeconds)
        }
    }

    mutating func clocks(of zone: Zone) -> ClockTable { zones.clocks(of: zone.name, &budget) ?? .utc }

    private mutating func when(_ event: CalendarComponent, _ start: CalendarMoment) -> When? {
        let duration = event["DURATION"].flatMap { CalendarDuration($0.value) }
        if case .day(let first) = start {
            let free = event["DTEND"]?.moment?.local.date ?? duration.map { first.adding(days: $0.days) } ?? first
            return .allDay(from: first, through: max(first, free.adding(days: -1)), zone: nil)
        }
        let place = start.tzid.flatMap { CalendarZones.zone(named: $0) } ?? zone
        guard let from = instant(start) else { return nil }
        let clocks = clocks(of: place)
        let to =
            event["DTEND"]?.moment.flatMap { instant($0) }
            ?? duration.map { clocks.instant(of: from + clocks.offset(at: from) + $0.days * 86_400) + $0.seconds }
        let begin = clocks.local(from)
        let end = to.flatMap { $0 > from ? clocks.local($0) : nil }
        return .timed(
            start: begin, end: end, zone: place,
            fold: fold([(begin, from)] + (end.map { [($0, to ?? from)] } ?? []), clocks))
    }

    /// Which of two instants is meant, where clocks show the start or end twice.
    private func fold(_ times: [(LocalDateTime, Int)], _ clocks: ClockTable) -> Fold? {
        for (local, instant) in times {
            let first = clocks.instant(of: local.wallSeconds)
            if first != instant { return .later }
            let isTwice = [1_800, 3_600, 7_200].contains { clocks.local(first + $0) == local }
            if isTwice { return .earlier }
        }
        return nil
    }

    /// The rule of a series in the campaign's words; where it has none for it, nothing and a remark.
    private mutating func recurrence(
        _ event: CalendarComponent, _ start: CalendarMoment, _ when: When, _ remarks: inout [String]
    ) -> Recurrence? {
        let rules = event.all("RRULE")
        if event["RDATE"] != nil {
            remarks.append("Its further dates (RDATE) were not taken over; they are kept with the calendar.")
        }
        guard let property = rules.first else { return nil }
        guard rules.count == 1, case .rule(let rule) = RecurrenceRule.read(property.value, start: start),
            var recurrence = rule.recurrence(from: when)
        else {
            remarks.append(
                "It repeats by a rule that campaigns have no words for (\(property.value.prefix(120))). Its first time was taken over; the rule is kept with the calendar."
            )
            return nil
        }
        let off =
            event.all("EXDATE").flatMap(\.moments).compactMap { $0 } + (replacedDays[event["UID"]?.text ?? ""] ?? [])
        let zone = when.zone ?? self.zone
        var days: Set<LocalDate> = []
        for moment in off {
            guard !moment.isDay, let instant = instant(moment) else {
                days.insert(moment.local.date)
                continue
            }
            days.insert(clocks(of: zone).local(instant).date)
        }
        recurrence.exceptions = days.sorted()
        return recurrence
    }
}

extension CalendarComponent {
    /// What is kept of an event: every line that is not about single people, and no alarms.
    fileprivate var linesToKeep: [String] {
        properties.filter { property in
            !["ATTENDEE", "ORGANIZER", "CONTACT", "REQUEST-STATUS", "X-CONVOKE-EVENT"].contains(property.name)
                && property.parameter("ENCODING") == nil && !property.value.lowercased().contains("mailto:")
        }.map(\.raw)
    }
}
