import ConvokeModel

/// The VTIMEZONE of one zone, as far as a calendar needs it.
struct ZoneDefinition {
    var zone: Zone
    var observances: [Observance]

    init(_ zone: Zone, for span: ZoneSpan, folder: String = ZoneHistory.systemFolder) {
        let sampled = span.from...max(span.from, span.through ?? span.first + 40 * 366 * 86_400)
        let history = ZoneHistory(of: zone, within: sampled, folder: folder)
        self.zone = zone
        observances = history.observances(from: span.from, through: span.through)
    }

    func write(to lines: inout ContentLines) {
        lines.fixed("BEGIN:VTIMEZONE")
        lines.property("TZID", zone.name)
        for observance in observances { observance.write(to: &lines) }
        lines.fixed("END:VTIMEZONE")
    }
}
