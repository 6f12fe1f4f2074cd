import ConvokeModel

/// What a campaign keeps of a calendar that came in: what it said the last time, and which events came of it.
///
/// It is a calendar itself. Next time it tells what the calendar changed since, and it gives back what we do not understand.
public struct KeptCalendar: Sendable {
    public private(set) var entries: [IncomingEntry.Identity: IncomingEntry] = [:]
    private var zones: [String: [String]] = [:]
    private var zone: Zone?

    public init() {}

    /// Reads what was kept.
    public init(_ bytes: [UInt8], zone: Zone, language: LanguageTag, source: String) throws(CalendarRefusal) {
        let file = try CalendarFile(bytes)
        let incoming = file.incoming(zone: zone, language: language, source: source)
        for entry in incoming.entries where entry.eventKey != nil { entries[entry.identity] = entry }
        keepZones(of: file)
        self.zone = incoming.zone
    }

    /// Remembers the zones of the calendar that came in.
    public mutating func keepZones(of file: CalendarFile) {
        for zone in file.calendars.flatMap({ $0.components("VTIMEZONE") }) {
            if let name = zone["TZID"]?.value { zones[name] = zone.rawLines }
        }
    }

    /// Remembers what the calendar says of an event now.
    public mutating func keep(_ entry: IncomingEntry, as key: Identifier<Event>) {
        var entry = entry
        entry.eventKey = key.text
        entries[entry.identity] = entry
    }

    public mutating func keepZone(_ zone: Zone?) { self.zone = zone ?? self.zone }

    /// The file to keep: the same content gives the same bytes.
    public func bytes(name: String?) -> [UInt8] {
        var lines = ContentLines()
        lines.fixed("BEGIN:VCALENDAR")
        lines.fixed("VERSION:2.0")
        lines.fixed("PRODID:-//Convoke//Kept calendar//EN")
        if let name { lines.text("X-WR-CALNAME", name) }
        if let zone { lines.text("X-WR-TIMEZONE", zone.name) }
        for (_, zone) in zones.sorted(by: { $0.key < $1.key }) { for line in zone { lines.line(line) } }
        for (_, entry) in entries.sorted(by: { $0.key < $1.key }) {
            lines.fixed("BEGIN:VEVENT")
            if !entry.raw.contains(where: { $0.uppercased().hasPrefix("UID") }) {
                lines.text("UID", entry.identity.uid)
            }
            for line in entry.raw { lines.line(line) }
            if let key = entry.eventKey { lines.text("X-CONVOKE-EVENT", key) }
            lines.fixed("END:VEVENT")
        }
        lines.fixed("END:VCALENDAR")
        return lines.bytes
    }
}

extension KeptCalendar {
    /// What came to be an event stands again as it stood in an earlier state, or not at all.
    public mutating func restore(_ key: Identifier<Event>, from earlier: KeptCalendar) {
        entries = entries.filter { $0.value.eventKey != key.text }
        for (identity, entry) in earlier.entries where entry.eventKey == key.text { entries[identity] = entry }
    }
}
