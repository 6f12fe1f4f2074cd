import ConvokeModel

/// A time as calendars write it (RFC 5545, 3.3.4 and 3.3.5).
public enum CalendarMoment: Hashable, Sendable {
    /// A whole day of no zone.
    case day(LocalDate)
    case utc(LocalDateTime)
    /// With the TZID that it was written with.
    case zoned(LocalDateTime, tzid: String)
    /// What clocks show, wherever the reader is.
    case floating(LocalDateTime)

    /// Reads `20260914`, `20260914T093000` or `20260914T093000Z`.
    init?(_ text: some StringProtocol, tzid: String?) {
        let bytes = Array(text.utf8)
        guard bytes.count == 8 || bytes.count == 15 || bytes.count == 16, let date = LocalDate(digits: bytes[..<8])
        else {
            return nil
        }
        if bytes.count == 8 {
            self = .day(date)
            return
        }
        guard bytes[8] == UInt8(ascii: "T"), let hour = number(bytes[9..<11]), let minute = number(bytes[11..<13]),
            let second = number(bytes[13..<15]), second <= 60,
            // A leap second (60) is the second before it, as clocks that know none show it.
            let time = LocalDateTime(date: date, hour: hour, minute: minute, second: min(second, 59))
        else { return nil }
        if bytes.count == 16 {
            guard bytes[15] == UInt8(ascii: "Z") else { return nil }
            self = .utc(time)
        } else {
            self = tzid.map { .zoned(time, tzid: $0) } ?? .floating(time)
        }
    }

    /// What clocks show there, or the midnight at which the day begins.
    public var local: LocalDateTime {
        switch self {
        case .day(let day): LocalDateTime(wallSeconds: day.dayNumber * 86_400)
        case .utc(let time), .zoned(let time, _), .floating(let time): time
        }
    }

    public var isDay: Bool { if case .day = self { true } else { false } }
    public var isUTC: Bool { if case .utc = self { true } else { false } }
    public var isFloating: Bool { if case .floating = self { true } else { false } }
    public var tzid: String? { if case .zoned(_, let tzid) = self { tzid } else { nil } }

    /// The same kind of time with another reading of the clock.
    func at(_ local: LocalDateTime) -> CalendarMoment {
        switch self {
        case .day: .day(local.date)
        case .utc: .utc(local)
        case .zoned(_, let tzid): .zoned(local, tzid: tzid)
        case .floating: .floating(local)
        }
    }
}

extension CalendarProperty {
    /// Each time of the value; nothing for one that cannot be read. Of a period (RFC 5545, 3.3.9) its start.
    var moments: [CalendarMoment?] {
        value.split(separator: ",", omittingEmptySubsequences: false).map { part in
            CalendarMoment(
                part.split(separator: "/", omittingEmptySubsequences: false).first ?? part, tzid: parameter("TZID"))
        }
    }

    /// The single time of the value.
    var moment: CalendarMoment? { CalendarMoment(value, tzid: parameter("TZID")) }
}

extension LocalDate {
    /// Reads `20260914`.
    init?(digits: ArraySlice<UInt8>) {
        let digits = Array(digits)
        guard digits.count == 8, let year = number(digits[..<4]), let month = number(digits[4..<6]),
            let day = number(digits[6...])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

/// A number of a few digits and nothing else.
func number(_ digits: some Sequence<UInt8>) -> Int? {
    var value = 0
    var count = 0
    for digit in digits {
        guard (48...57).contains(digit), count < 9 else { return nil }
        value = value * 10 + Int(digit - 48)
        count += 1
    }
    return count == 0 ? nil : value
}
