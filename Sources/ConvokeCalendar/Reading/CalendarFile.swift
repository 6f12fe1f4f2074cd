import Foundation

/// A calendar file that came from outside, read whole and without trusting any of it.
///
/// Limits hold before anything else does: size, depth and number of parts. Nothing in the file names a path or a program,
/// nothing is called by its text, and each byte is looked at a fixed number of times.
public struct CalendarFile: Sendable {
    /// The largest file that is read, in bytes.
    public static let sizeLimit = 16_000_000
    /// How deep components may stand within each other; real calendars need three.
    static let depthLimit = 12
    static let componentLimit = 200_000

    public private(set) var calendars: [CalendarComponent] = []
    /// What is wrong with the file as lines and components; `CalendarCheck` adds what is wrong with their content.
    var findings = FindingList()
    let lineCount: Int

    /// Refuses what is too large and what holds no calendar at all.
    public init(_ bytes: [UInt8]) throws(CalendarRefusal) {
        guard bytes.count <= Self.sizeLimit else { throw .tooLarge(limit: Self.sizeLimit) }
        let source = SourceLines(bytes, &findings)
        lineCount = source.lines.last?.number ?? 0
        var builder = ComponentBuilder()
        for line in source.lines { builder.read(line, &findings) }
        calendars = builder.finish(&findings)
        guard !calendars.isEmpty else { throw .notACalendar(Self.reason(bytes)) }
    }

    private static func reason(_ bytes: [UInt8]) -> String {
        let start = String(decoding: bytes.prefix(300), as: UTF8.self).lowercased()
        if bytes.isEmpty { return "The file is empty. A calendar begins with BEGIN:VCALENDAR." }
        if start.contains("<html") || start.contains("<!doctype") {
            return
                "This is a web page, not a calendar: perhaps the address needs a login, or is that of the page about the calendar."
        }
        return "This is no calendar: it has no BEGIN:VCALENDAR."
    }
}

/// Puts lines together into components, without recursion.
private struct ComponentBuilder {
    private var open: [CalendarComponent] = []
    private var calendars: [CalendarComponent] = []
    private var count = 0
    /// How many components are open that are passed over: too deep, too many, or outside a calendar.
    private var skipped = 0

    mutating func read(_ line: SourceLine, _ findings: inout FindingList) {
        guard let property = CalendarProperty(line, &findings) else { return }
        switch property.name {
        case "BEGIN": begin(property.value.trimmingCharacters(in: .whitespaces).uppercased(), line.number, &findings)
        case "END": end(property.value.trimmingCharacters(in: .whitespaces).uppercased(), line.number, &findings)
        case _ where skipped > 0: return
        default:
            guard let last = open.indices.last else {
                findings.add(
                    line.number, .error, "outside-calendar",
                    "\(property.name) stands outside every calendar. Nothing may stand before BEGIN:VCALENDAR or behind its end."
                )
                return
            }
            open[last].properties.append(property)
        }
    }

    private mutating func begin(_ name: String, _ line: Int, _ findings: inout FindingList) {
        count += 1
        if skipped > 0 {
            skipped += 1
        } else if open.count >= CalendarFile.depthLimit {
            findings.add(
                line, .error, "too-deep",
                "Components stand more than \(CalendarFile.depthLimit) deep in each other; what is deeper was passed over."
            )
            skipped = 1
        } else if count > CalendarFile.componentLimit {
            findings.add(
                line, .error, "too-many-components",
                "The file has more than \(CalendarFile.componentLimit) components; the rest was passed over.")
            skipped = 1
        } else if open.isEmpty, name != "VCALENDAR" {
            findings.add(
                line, .error, "outside-calendar",
                "\(name.prefix(40)) stands outside every calendar and was passed over.")
            skipped = 1
        } else {
            open.append(CalendarComponent(name: name, line: line))
        }
    }

    private mutating func end(_ name: String, _ line: Int, _ findings: inout FindingList) {
        if skipped > 0 {
            skipped -= 1
            return
        }
        guard let match = open.lastIndex(where: { $0.name == name }) else {
            findings.add(line, .error, "unexpected-end", "END:\(name.prefix(40)) ends nothing that is open here.")
            return
        }
        while open.count > match + 1 { close(isUnclosed: true, &findings) }
        close(isUnclosed: false, &findings)
    }

    private mutating func close(isUnclosed: Bool, _ findings: inout FindingList) {
        guard let component = open.popLast() else { return }
        if isUnclosed {
            findings.add(
                component.line, .error, "not-closed",
                "\(component.name.prefix(40)) begins here and has no END. The file may be cut off.")
        }
        if let last = open.indices.last { open[last].components.append(component) } else { calendars.append(component) }
    }

    mutating func finish(_ findings: inout FindingList) -> [CalendarComponent] {
        while !open.isEmpty { close(isUnclosed: true, &findings) }
        return calendars
    }
}
