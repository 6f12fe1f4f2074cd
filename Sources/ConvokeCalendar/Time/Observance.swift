import ConvokeModel

/// One part of a VTIMEZONE: from when on, and on which days of the year, clocks are set to an offset (RFC 5545, 3.6.5).
struct Observance: Hashable, Sendable {
    var isDaylight: Bool
    /// By the clock as it stands before.
    var start: LocalDateTime
    /// Seconds east of UTC before and after.
    var from: Int
    var to: Int
    var name: String
    /// Nothing for a change that happens once.
    var days: YearlyDays?

    func write(to lines: inout ContentLines) {
        lines.fixed(isDaylight ? "BEGIN:DAYLIGHT" : "BEGIN:STANDARD")
        lines.times("DTSTART", in: nil, [start])
        if let days { lines.property("RRULE", days.text) }
        lines.property("TZOFFSETFROM", Self.text(from))
        lines.property("TZOFFSETTO", Self.text(to))
        lines.text("TZNAME", name)
        lines.fixed(isDaylight ? "END:DAYLIGHT" : "END:STANDARD")
    }

    /// `+0200`, with seconds only where there are some.
    static func text(_ offset: Int) -> String {
        let seconds = abs(offset)
        let parts = [seconds / 3600, seconds / 60 % 60] + (seconds % 60 == 0 ? [] : [seconds % 60])
        return (offset < 0 ? "-" : "+") + parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
    }
}

extension Observance {
    /// A change of clocks. Which of the two kinds it is follows from the clock going forward or back: some zones' data
    /// (Ireland, Morocco) call winter the daylight-saving time, which calendars do not expect.
    init(_ change: ClockChange, after before: ClockSetting) {
        let (from, to) = (before.offset, change.setting.offset)
        isDaylight = before.isDaylight == change.setting.isDaylight ? change.setting.isDaylight : to > from
        start = LocalDateTime(wallSeconds: change.at + from)
        self.from = from
        self.to = to
        name = change.setting.name
    }

    /// A setting that holds from an instant on, whatever was before.
    init(_ setting: ClockSetting, since start: LocalDateTime) {
        isDaylight = setting.isDaylight
        self.start = start
        from = setting.offset
        to = setting.offset
        name = setting.name
    }
}
