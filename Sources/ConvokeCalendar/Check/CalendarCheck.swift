import ConvokeModel

/// Finds what is wrong with a calendar, of whomever's making, and what its readers will stumble over.
public struct CalendarCheck {
    var findings: FindingList
    var zones: CalendarZones
    var budget = WorkBudget()
    /// Known zones that were found without a VTIMEZONE: each is told once.
    var undefinedZones: Set<String> = []

    /// Everything that is worth saying about a file, by line. Whatever the bytes are, this ends and does not fail.
    public static func findings(in bytes: [UInt8]) -> [CalendarFinding] {
        do {
            let file = try CalendarFile(bytes)
            var check = CalendarCheck(file)
            check.check(file, size: bytes.count)
            return check.findings.all
        } catch {
            return [CalendarFinding(line: 1, .error, error.findingCode, error.sentence)]
        }
    }

    private init(_ file: CalendarFile) {
        findings = file.findings
        // Far enough for what people plan; clocks beyond it keep the last rule that is known.
        zones = CalendarZones(file.calendars, through: 7_258_118_400)
    }

    private mutating func check(_ file: CalendarFile, size: Int) {
        if file.calendars.count > 1, let second = file.calendars.dropFirst().first {
            advise(
                second.line, "several-calendars",
                "The file holds \(file.calendars.count) calendars. Many readers take only the first.")
        }
        if size > 1_000_000 {
            advise(
                1, "large-file",
                "The file has \(size / 1_000) kB. Google takes files up to about 1 MB; a shorter window of past events helps."
            )
        }
        for calendar in file.calendars { check(calendar) }
        checkIdentity(file.calendars)
    }

    private mutating func check(_ calendar: CalendarComponent) {
        checkHeading(calendar)
        for zone in calendar.components("VTIMEZONE") { check(zone: zone) }
        checkZonesAreUsed(calendar)
        let context = Context(calendar)
        for event in calendar.components("VEVENT") { check(event: event, context) }
        for todo in calendar.components where todo.name == "VTODO" || todo.name == "VJOURNAL" { check(entry: todo) }
    }

    mutating func fail(_ line: Int, _ code: String, _ message: @autoclosure () -> String) {
        findings.add(line, .error, code, message())
    }

    mutating func advise(_ line: Int, _ code: String, _ message: @autoclosure () -> String) {
        findings.add(line, .advice, code, message())
    }
}

/// What the calendar around an event says that matters for it.
struct Context {
    /// In capitals; nothing where there is none.
    var method: String?
    var definedZones: Set<String>

    init(_ calendar: CalendarComponent) {
        method = calendar["METHOD"]?.value.uppercased()
        definedZones = Set(calendar.components("VTIMEZONE").compactMap { $0["TZID"]?.value })
    }
}

extension CalendarRefusal {
    fileprivate var findingCode: String {
        switch self {
        case .tooLarge: "too-large"
        case .notACalendar: "not-a-calendar"
        case .window, .tooManyInstances: "too-much"
        }
    }
}
