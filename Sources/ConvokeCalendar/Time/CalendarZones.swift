import ConvokeModel

/// The zones that a calendar file speaks of, by what its TZIDs mean.
///
/// A TZID is never used as a path: it is looked up among IANA's names, then among those of Windows, then among the
/// file's own VTIMEZONEs. What is none of these is unknown, and never silently UTC.
struct CalendarZones {
    enum Meaning: Hashable, Sendable {
        case iana(Zone)
        /// Only the file itself says how these clocks are set.
        case defined
        case unknown
    }

    /// Seconds since 1970 up to which clocks are needed.
    let through: Int
    private let definitions: [String: CalendarComponent]
    private var tables: [String: ClockTable] = [:]

    init(_ calendars: [CalendarComponent], through: Int) {
        self.through = through
        let zones = calendars.flatMap { $0.components("VTIMEZONE") }
        definitions = Dictionary(
            zones.compactMap { zone in zone["TZID"].map { ($0.value, zone) } }, uniquingKeysWith: { first, _ in first })
    }

    func meaning(of tzid: String) -> Meaning {
        if let zone = Self.zone(named: tzid) { return .iana(zone) }
        return definitions[tzid] == nil ? .unknown : .defined
    }

    /// The IANA zone that a TZID stands for, by itself, behind a vendor's prefix, or as a name of Windows.
    static func zone(named tzid: String) -> Zone? {
        guard tzid.utf8.count <= 120 else { return nil }
        if let zone = Zone(tzid) { return zone }
        if ["UTC", "GMT", "Etc/UTC", "Z"].contains(tzid) { return .utc }
        if let name = WindowsZones.name(of: tzid) { return Zone(name) }
        // `/freeassociation.sourceforge.net/Europe/Zurich`, `/citadel.org/20210210_1/Europe/Zurich`
        guard tzid.hasPrefix("/") else { return nil }
        let parts = tzid.split(separator: "/")
        return (1...3).lazy.compactMap {
            parts.count > $0 ? Zone(parts.suffix(parts.count - $0).joined(separator: "/")) : nil
        }.first
    }

    /// The clocks of a TZID; nothing for an unknown one.
    mutating func clocks(of tzid: String, _ budget: inout WorkBudget) -> ClockTable? {
        if let table = tables[tzid] { return table }
        let table: ClockTable
        switch meaning(of: tzid) {
        case .iana(let zone): table = Self.clocks(of: zone, through: through)
        case .defined:
            guard let component = definitions[tzid] else { return nil }
            table = ClockTable(definedBy: component, through: through, &budget)
        case .unknown: return nil
        }
        tables[tzid] = table
        return table
    }

    /// The clocks of a TZID that was looked up before.
    func known(_ tzid: String) -> ClockTable? { tables[tzid] }

    static func clocks(of zone: Zone, through: Int) -> ClockTable {
        if zone == .utc { return .utc }
        let history = ZoneHistory(of: zone, within: -2_208_988_800...max(through, -2_208_988_799))
        return ClockTable(history, through: through)
    }
}

extension ClockTable {
    /// The clocks that a VTIMEZONE describes: each observance begins at its start, by its rule, and on its further dates.
    init(definedBy zone: CalendarComponent, through: Int, _ budget: inout WorkBudget) {
        var onsets: [(change: Change, from: Int)] = []
        let lastDay = LocalDateTime(wallSeconds: through).date.adding(days: 2)
        for part in zone.components where part.name == "STANDARD" || part.name == "DAYLIGHT" {
            guard let start = part["DTSTART"]?.moment?.local,
                let from = part["TZOFFSETFROM"].flatMap({ utcOffset($0.value) }),
                let to = part["TZOFFSETTO"].flatMap({ utcOffset($0.value) })
            else { continue }
            var walls = [start.wallSeconds] + part.all("RDATE").flatMap(\.moments).compactMap { $0?.local.wallSeconds }
            if let text = part["RRULE"]?.value,
                case .rule(let rule) = RecurrenceRule.read(text, start: .floating(start))
            {
                var days = RuleDays(rule, from: start.date, through: lastDay)
                while let day = days.next(&budget) {
                    let wall = day.dayNumber * 86_400 + start.secondOfDay
                    if rule.isOver(.floating(LocalDateTime(wallSeconds: wall)), instant: wall - from) { break }
                    walls.append(wall)
                }
            }
            for wall in Set(walls) where wall - from <= through {
                onsets.append((Change(at: wall - from, offset: to), from))
            }
        }
        onsets.sort { ($0.change.at, $0.change.offset) < ($1.change.at, $1.change.offset) }
        self.init(initial: onsets.first?.from ?? 0, changes: onsets.map(\.change))
    }
}

/// `+0200` or `-053015` as seconds east of UTC.
func utcOffset(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.count == 5 || bytes.count == 7, bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
        let hours = number(bytes[1..<3]), let minutes = number(bytes[3..<5]), hours < 24, minutes < 60
    else { return nil }
    let seconds = bytes.count == 7 ? number(bytes[5..<7]) : 0
    guard let seconds, seconds < 60 else { return nil }
    return (bytes[0] == UInt8(ascii: "-") ? -1 : 1) * (hours * 3_600 + minutes * 60 + seconds)
}
