import ConvokeModel

extension Expander {
    /// Lists one instance, where it touches the window.
    mutating func add(_ version: EventVersion, at start: CalendarMoment, length: EventVersion.Length) {
        if case .day(let first) = start {
            let count = if case .days(let days) = length { days } else { 1 }
            let free = first.adding(days: count)
            guard first <= window.through, free > window.from else { return }
            let order = here.instant(of: first.dayNumber * 86_400)
            found.append(Listed(version: version, order: order, span: .days(first, free)))
            return
        }
        guard let clocks = clocks(of: start), let from = instant(start) else { return }
        let to: Int? =
            switch length {
            case .unknown: nil
            case .days(let days): from + days * 86_400
            case .exact(let seconds): from + seconds
            case .nominal(let duration):
                clocks.instant(of: clocks.local(from).wallSeconds + duration.days * 86_400) + duration.seconds
            }
        let begin = here.instant(of: window.from.dayNumber * 86_400)
        let end = here.instant(of: window.through.adding(days: 1).dayNumber * 86_400)
        guard from < end, from >= begin || to ?? from > begin else { return }
        let (shown, name) = shown(start, clocks)
        found.append(
            Listed(version: version, order: from, span: .times(from, to.map { max(from, $0) }, shown, zone: name)))
    }

    /// The clocks by which a time is meant.
    private func clocks(of moment: CalendarMoment) -> ClockTable? {
        switch moment {
        case .utc: .utc
        case .day, .floating: here
        case .zoned(_, let tzid): zones.known(tzid)
        }
    }

    /// The clocks by which a time is shown, with their name; those of the calendar unless another zone was asked for.
    private func shown(_ moment: CalendarMoment, _ clocks: ClockTable) -> (ClockTable?, String?) {
        if showsWindowZone { return (here, window.zone.name) }
        switch moment {
        case .utc: return (.utc, "UTC")
        case .day, .floating: return (nil, nil)
        case .zoned(_, let tzid): return (clocks, CalendarZones.zone(named: tzid)?.name ?? tzid)
        }
    }
}

/// An instance that touches the window, before it is written out: a file may hold more of them than anybody wants to read.
struct Listed {
    enum Span {
        case days(LocalDate, LocalDate)
        case times(Int, Int?, ClockTable?, zone: String?)
    }

    let version: EventVersion
    let order: Int
    let span: Span

    var instance: CalendarInstance {
        switch span {
        case .days(let first, let free): instance("\(first)", "\(free)", zone: nil, allDay: true)
        case .times(let from, let to, let clocks, let zone):
            instance(Self.text(from, clocks), to.map { Self.text($0, clocks) }, zone: zone, allDay: false)
        }
    }

    private func instance(_ start: String, _ end: String?, zone: String?, allDay: Bool) -> CalendarInstance {
        CalendarInstance(
            uid: version.uid, start: start, end: end, summary: version.summary, status: version.status, allDay: allDay,
            zone: zone)
    }

    /// `2026-10-26T10:00:00+01:00`; without an offset where the calendar names no zone.
    private static func text(_ instant: Int, _ clocks: ClockTable?) -> String {
        guard let clocks else { return LocalDateTime(wallSeconds: instant).toTheSecond }
        return clocks.local(instant).toTheSecond + offsetText(clocks.offset(at: instant))
    }
}
