import ConvokeModel

extension CalendarFile {
    /// Every instance within some days, in order of time. The work is bounded, whatever the rules in the file ask for.
    ///
    /// Times are written in the zones that the calendar names, or all in that of the window.
    public func expansion(within window: CalendarWindow, inWindowZone: Bool = false) throws(CalendarRefusal)
        -> CalendarExpansion
    {
        var expander = Expander(calendars, window, showsWindowZone: inWindowZone)
        return try expander.run()
    }

    /// The most instances that an expansion gives.
    public static let instanceLimit = 20_000
}

/// Works out when the events of a calendar take place.
struct Expander {
    let window: CalendarWindow
    var zones: CalendarZones
    let here: ClockTable
    var budget = WorkBudget()
    var remarks = FindingList()
    var found: [Listed] = []
    let showsWindowZone: Bool
    /// By how many days anything that holds for the rest of a series moves it.
    private(set) var longestShift = 0
    private let events: [CalendarComponent]

    init(_ calendars: [CalendarComponent], _ window: CalendarWindow, showsWindowZone: Bool) {
        self.window = window
        self.showsWindowZone = showsWindowZone
        zones = CalendarZones(calendars, through: window.horizon)
        here = CalendarZones.clocks(of: window.zone, through: window.horizon)
        events = calendars.flatMap { $0.components("VEVENT") }
    }

    mutating func run() throws(CalendarRefusal) -> CalendarExpansion {
        var order: [String] = []
        var versions: [String: [EventVersion]] = [:]
        for (index, component) in events.enumerated() {
            noteUnknownZones(component)
            guard let version = EventVersion(component, clock: { self.instant($0) }) else {
                remarks.add(
                    component.line, .error, "no-start", "This event has no DTSTART that can be read; it is left out.")
                continue
            }
            if version.isForFuture, let replaced = version.replaces {
                longestShift = max(
                    longestShift,
                    abs(version.start.local.date.dayNumber - replaced.local.date.dayNumber) + version.reach)
            }
            // Events without a UID have nothing to do with each other.
            let name = version.uid.isEmpty ? "\u{0}\(index)" : version.uid
            if versions[name] == nil { order.append(name) }
            versions[name, default: []].append(version)
        }
        for name in order {
            expand(versions[name] ?? [])
            guard found.count <= CalendarFile.instanceLimit else {
                throw .tooManyInstances(limit: CalendarFile.instanceLimit)
            }
        }
        if budget.isSpent {
            remarks.add(
                1, .error, "too-much-work",
                "The rules in this calendar ask for more work than any calendar needs; the list is not complete.")
        }
        let listed = found.map { (order: $0.order, instance: $0.instance) }.sorted {
            ($0.order, $0.instance.uid, $0.instance.start, $0.instance.summary) < (
                $1.order, $1.instance.uid, $1.instance.start, $1.instance.summary
            )
        }
        return CalendarExpansion(instances: listed.map(\.instance), remarks: remarks.all)
    }

    private mutating func noteUnknownZones(_ component: CalendarComponent) {
        for name in ["DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE", "RDATE"] {
            for property in component.all(name) {
                guard let tzid = property.parameter("TZID") else { continue }
                if zones.clocks(of: tzid, &budget) == nil {
                    remarks.add(
                        property.line, .error, "unknown-zone",
                        "'\(tzid.prefix(60))' is no zone that is known, and the file does not define it. Its times are left out rather than guessed."
                    )
                }
            }
        }
    }

    /// The instant of a time; floating ones and days are those of the window's zone. Nothing in an unknown zone.
    func instant(_ moment: CalendarMoment) -> Int? {
        switch moment {
        case .utc(let time): time.wallSeconds
        case .day(let day): here.instant(of: day.dayNumber * 86_400)
        case .floating(let time): here.instant(of: time.wallSeconds)
        case .zoned(let time, let tzid): zones.known(tzid)?.instant(of: time.wallSeconds)
        }
    }
}
