import Foundation

/// When something takes place, as its invitation says it. Instants are computed from it; an unknown end stays unknown.
public enum When: Hashable, Sendable, Codable {
    /// Whole days, first to last, both included. Without a zone the days are those of wherever the reader is.
    case allDay(from: LocalDate, through: LocalDate, zone: Zone?)
    case timed(start: LocalDateTime, end: LocalDateTime?, zone: Zone, fold: Fold?)
    case unannounced(note: LocalizedText?)

    public var zone: Zone? {
        switch self {
        case .allDay(_, _, let zone): zone
        case .timed(_, _, let zone, _): zone
        case .unannounced: nil
        }
    }

    public var isAllDay: Bool { if case .allDay = self { true } else { false } }

    /// The day on which it begins, on the spot.
    public var firstDay: LocalDate? {
        switch self {
        case .allDay(let from, _, _): from
        case .timed(let start, _, _, _): start.date
        case .unannounced: nil
        }
    }

    /// The day on which it ends, or begins where no end is known.
    public var lastDay: LocalDate? {
        switch self {
        case .allDay(_, let through, _): through
        case .timed(let start, let end, _, _): end?.date ?? start.date
        case .unannounced: nil
        }
    }

    /// The instant at which it begins; whole days without a zone count from midnight UTC.
    public var startInstant: Date? {
        switch self {
        case .allDay(let from, _, let zone): (zone ?? .utc).startOfDay(from)
        case .timed(let start, _, let zone, let fold): zone.nearestInstant(of: start, fold: fold)
        case .unannounced: nil
        }
    }

    /// The instant at which it is over, where that is known.
    public var endInstant: Date? {
        switch self {
        case .allDay(_, let through, let zone): (zone ?? .utc).startOfDay(through.adding(days: 1))
        case .timed(_, let end, let zone, let fold): end.map { zone.nearestInstant(of: $0, fold: fold) }
        case .unannounced: nil
        }
    }

    /// Seconds from start to end by the clock of physics, where both are known.
    public var duration: TimeInterval? {
        guard let startInstant, let endInstant else { return nil }
        return endInstant.timeIntervalSince(startInstant)
    }

    /// Ordered by start; what has no time yet comes last.
    public static func isEarlier(_ left: When, _ right: When) -> Bool {
        (left.startInstant ?? .distantFuture) < (right.startInstant ?? .distantFuture)
    }
}

extension Zone {
    func startOfDay(_ day: LocalDate) -> Date { nearestInstant(of: LocalDateTime(wallSeconds: day.dayNumber * 86_400)) }
}
