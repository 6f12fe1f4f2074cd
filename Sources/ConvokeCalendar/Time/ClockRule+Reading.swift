extension ClockRule {
    /// Reads a line such as `CET-1CEST,M3.5.0,M10.5.0/3`; nothing where it is not one.
    init?(_ line: some Sequence<UInt8>) {
        var reader = RuleReader(bytes: Array(line))
        guard let name = reader.name(), let west = reader.duration() else { return nil }
        standard = ClockSetting(offset: -west, isDaylight: false, name: name)
        if reader.isAtEnd { return }
        guard let summerName = reader.name() else { return nil }
        var offset = standard.offset + 3600
        if !reader.skip(",") {
            guard let west = reader.duration(), reader.skip(",") else { return nil }
            offset = -west
        }
        guard let begins = reader.moment(), reader.skip(","), let ends = reader.moment(), reader.isAtEnd else {
            return nil
        }
        daylight = Daylight(
            setting: ClockSetting(offset: offset, isDaylight: true, name: summerName), begins: begins, ends: ends)
    }
}

/// Reads the parts of a POSIX TZ rule from left to right.
private struct RuleReader {
    let bytes: [UInt8]
    var position = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position >= bytes.count }
    var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    /// `CET`, or `<+0330>` without its brackets.
    mutating func name() -> String? {
        let isQuoted = skip("<")
        var letters: [UInt8] = []
        while let byte = next {
            let isLetter = (65...90).contains(byte) || (97...122).contains(byte)
            let isSign = (48...57).contains(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
            guard isLetter || (isQuoted && isSign) else { break }
            letters.append(byte)
            position += 1
        }
        guard (3...16).contains(letters.count), !isQuoted || skip(">") else { return nil }
        return String(decoding: letters, as: UTF8.self)
    }

    /// `[+-]hh[:mm[:ss]]` in seconds, at most a week as RFC 8536 allows.
    mutating func duration() -> Int? {
        let isNegative = skip("-")
        if !isNegative { _ = skip("+") }
        guard let hours = number(upTo: 167) else { return nil }
        var seconds = hours * 3600
        for unit in [60, 1] {
            guard skip(":") else { break }
            guard let value = number(upTo: 59) else { return nil }
            seconds += value * unit
        }
        return isNegative ? -seconds : seconds
    }

    mutating func moment() -> YearlyMoment? {
        guard let day = day() else { return nil }
        guard skip("/") else { return YearlyMoment(day: day, seconds: 7200) }
        return duration().map { YearlyMoment(day: day, seconds: $0) }
    }

    private mutating func day() -> YearlyMoment.Day? {
        if skip("J") { return number(upTo: 365).flatMap { $0 > 0 ? .julian($0) : nil } }
        guard skip("M") else { return number(upTo: 365).map { .ofYear($0) } }
        guard let month = number(upTo: 12), skip("."), let week = number(upTo: 5), skip("."),
            let weekday = number(upTo: 6), month > 0, week > 0
        else { return nil }
        return .weekday(weekday, week: week, month: month)
    }

    private mutating func number(upTo most: Int) -> Int? {
        var value: Int?
        while let byte = next, (48...57).contains(byte) {
            let sum = (value ?? 0) * 10 + Int(byte - 48)
            guard sum <= most else { return nil }
            value = sum
            position += 1
        }
        return value
    }
}
