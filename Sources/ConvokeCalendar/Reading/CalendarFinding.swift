/// One thing about a calendar file that its readers will stumble over, and where it stands.
public struct CalendarFinding: Hashable, Sendable, Codable, Comparable {
    /// An error breaks the rules of RFC 5545 or loses something; advice is about what some calendars do with it.
    public enum Severity: String, Codable, Sendable, CaseIterable { case error, advice }

    /// Counted from 1, as an editor shows the file.
    public var line: Int
    public var severity: Severity
    /// A short hyphenated word that stays the same from version to version.
    public var code: String
    public var message: String

    public init(line: Int, _ severity: Severity, _ code: String, _ message: String) {
        self.line = line
        self.severity = severity
        self.code = code
        self.message = message
    }

    public static func < (left: Self, right: Self) -> Bool {
        (left.line, left.code, left.message) < (right.line, right.code, right.message)
    }
}

/// Findings as they are made. Of each kind only the first are kept, so that a broken file gives a page and not a book.
struct FindingList: Sendable {
    private var kept: [CalendarFinding] = []
    private var counts: [String: Int] = [:]
    private static let limit = 20

    mutating func add(
        _ line: Int, _ severity: CalendarFinding.Severity, _ code: String, _ message: @autoclosure () -> String
    ) {
        let count = counts[code, default: 0] + 1
        counts[code] = count
        if count <= Self.limit { kept.append(CalendarFinding(line: line, severity, code, message())) }
    }

    /// All that was kept, in the order of lines; what was left out is counted at the last of its kind.
    var all: [CalendarFinding] {
        var findings = kept
        for (code, count) in counts where count > Self.limit {
            guard let last = findings.lastIndex(where: { $0.code == code }) else { continue }
            let more = count - Self.limit
            findings[last].message += " There \(more == 1 ? "is 1 more" : "are \(more) more") of this kind."
        }
        return findings.sorted()
    }

    var hasErrors: Bool { kept.contains { $0.severity == .error } }
}
