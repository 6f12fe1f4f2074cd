import Foundation

/// Turns many local times into instants: what a zone's clocks are ahead by on a day is asked once.
struct ZoneClock {
    private struct Table {
        var rules: TimeZone
        /// Seconds east of UTC by day; nothing for days around a change of clocks.
        var offsets: [Int: Int?] = [:]
    }

    private var tables: [Zone: Table] = [:]
    private let zone: Zone

    /// `zone` is that of whole days that name none.
    init(_ zone: Zone) { self.zone = zone }

    /// Seconds since 1970 at the nearest instant for a local time.
    mutating func seconds(_ local: LocalDateTime, in zone: Zone, fold: Fold? = nil) -> Int {
        if zone == .utc { return local.wallSeconds }
        let day = local.date.dayNumber
        if let known = tables[zone]?.offsets[day] {
            if let offset = known { return local.wallSeconds - offset }
        } else {
            var table = tables[zone] ?? Table(rules: zone.timeZone)
            let (before, after) = (table.rules.offset((day - 1) * 86_400), table.rules.offset((day + 2) * 86_400))
            // Nothing changes on a day before and after which clocks show alike, unless they change twice within it.
            table.offsets[day] = before == after ? .some(before) : .some(nil)
            tables[zone] = table
            if before == after { return local.wallSeconds - before }
        }
        return Int(zone.nearestInstant(of: local, fold: fold).timeIntervalSince1970)
    }

    /// Start and end in seconds since 1970; nothing for what has no time. An end that is not known is the start.
    mutating func span(of when: When) -> (start: Int, end: Int)? {
        switch when {
        case .timed(let start, let end, let zone, let fold):
            let first = seconds(start, in: zone, fold: fold)
            return (first, max(first, end.map { seconds($0, in: zone, fold: fold) } ?? first))
        case .allDay(let from, let through, let zone):
            let zone = zone ?? self.zone
            let first = seconds(from.midnight, in: zone)
            return (first, max(first, seconds(through.adding(days: 1).midnight, in: zone)))
        case .unannounced: return nil
        }
    }

    mutating func spans(_ windows: [AvailabilityWindow], else zone: Zone) -> TimeSpans {
        TimeSpans(
            windows.map { window in
                let start = seconds(window.from, in: window.zone ?? zone)
                return start..<max(start, seconds(window.until, in: window.zone ?? zone))
            })
    }
}

extension TimeZone {
    fileprivate func offset(_ seconds: Int) -> Int {
        secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
    }
}

extension LocalDate {
    var midnight: LocalDateTime { LocalDateTime(wallSeconds: dayNumber * 86_400) }
}
