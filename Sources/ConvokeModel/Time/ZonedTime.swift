import Foundation

/// Which of two instants is meant when clocks are set back and a local time comes twice.
public enum Fold: String, Codable, Sendable, CaseIterable {
    case earlier, later
}

/// Why a local time does not name one instant.
public enum LocalTimeProblem: Error, Hashable, Sendable {
    /// Clocks skip this time; the two real times nearest to it.
    case gap(before: LocalDateTime, after: LocalDateTime)
    /// Clocks show this time twice, at these offsets in seconds east of UTC.
    case fold(earlierOffset: Int, laterOffset: Int)
}

extension Zone {
    /// The instant at which the clocks of this zone show a local time (RFC 5545, 3.3.5, made strict: a time that does not
    /// exist or exists twice is a problem unless `fold` says which is meant).
    public func instant(of local: LocalDateTime, fold: Fold? = nil) throws(LocalTimeProblem) -> Date {
        let rules = timeZone
        let wall = local.wallSeconds
        let before = rules.secondsFromGMT(for: Date(timeIntervalSince1970: Double(wall - 86_400)))
        let after = rules.secondsFromGMT(for: Date(timeIntervalSince1970: Double(wall + 86_400)))
        let early = Date(timeIntervalSince1970: Double(wall - max(before, after)))
        let late = Date(timeIntervalSince1970: Double(wall - min(before, after)))
        let earlyIsReal = rules.secondsFromGMT(for: early) == max(before, after)
        let lateIsReal = rules.secondsFromGMT(for: late) == min(before, after)
        switch (earlyIsReal, lateIsReal) {
        case (true, true) where early == late: return early
        case (true, true):
            guard let fold else {
                throw .fold(earlierOffset: max(before, after), laterOffset: min(before, after))
            }
            return fold == .earlier ? early : late
        case (true, false): return early
        case (false, true): return late
        case (false, false):
            let shift = after - before
            throw .gap(before: local.adding(seconds: -shift), after: local.adding(seconds: shift))
        }
    }

    /// The nearest instant for a local time: the earlier one of two, and for a skipped one the time that clocks would
    /// show had they not been set forward (RFC 5545, 3.3.5). For computing only; what a person wrote is checked first.
    public func nearestInstant(of local: LocalDateTime, fold: Fold? = nil) -> Date {
        do { return try instant(of: local, fold: fold ?? .earlier) } catch {
            let before = offset(at: Date(timeIntervalSince1970: Double(local.wallSeconds - 86_400)))
            return Date(timeIntervalSince1970: Double(local.wallSeconds - before))
        }
    }
}

extension LocalTimeProblem {
    /// The problem as a sentence that offers both readings.
    public func sentence(for local: LocalDateTime, in zone: Zone) -> String {
        switch self {
        case .gap(let before, let after):
            "\(local.time) does not exist on \(local.date) in \(zone): clocks are set forward. "
                + "Write \(before) or \(after)."
        case .fold(let earlier, let later):
            "\(local.time) comes twice on \(local.date) in \(zone): clocks are set back. "
                + "Add 'fold: earlier' for UTC\(offsetText(earlier)) or 'fold: later' for UTC\(offsetText(later))."
        }
    }
}

/// `+02:00`, from seconds east of UTC.
public func offsetText(_ seconds: Int) -> String {
    let minutes = abs(seconds) / 60
    return "\(seconds < 0 ? "-" : "+")\(padded(minutes / 60, to: 2)):\(padded(minutes % 60, to: 2))"
}
