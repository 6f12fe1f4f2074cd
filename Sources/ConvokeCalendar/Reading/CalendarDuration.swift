/// A length of time as calendars write it (RFC 5545, 3.3.6): days are those of the clock, the rest is exact.
public struct CalendarDuration: Hashable, Sendable {
    public var days: Int
    public var seconds: Int

    /// Reads `P1D`, `PT1H30M`, `P2W`, `-PT15M`.
    init?(_ text: String) {
        var bytes = Array(text.utf8)[...]
        var sign = 1
        if let first = bytes.first, first == UInt8(ascii: "+") || first == UInt8(ascii: "-") {
            sign = first == UInt8(ascii: "-") ? -1 : 1
            bytes = bytes.dropFirst()
        }
        guard bytes.popFirst() == UInt8(ascii: "P") else { return nil }
        var units: [(UInt8, isTime: Bool, days: Int, seconds: Int)] = [
            (UInt8(ascii: "W"), false, 7, 0), (UInt8(ascii: "D"), false, 1, 0), (UInt8(ascii: "H"), true, 0, 3_600),
            (UInt8(ascii: "M"), true, 0, 60), (UInt8(ascii: "S"), true, 0, 1),
        ]
        (days, seconds) = (0, 0)
        var isTime = false
        var count = 0
        while !bytes.isEmpty {
            if bytes.first == UInt8(ascii: "T"), !isTime {
                isTime = true
                bytes = bytes.dropFirst()
            }
            let digits = bytes.prefix { (48...57).contains($0) }
            guard digits.count <= 7, let value = number(digits) else { return nil }
            bytes = bytes.dropFirst(digits.count)
            guard let unit = bytes.popFirst(),
                let index = units.firstIndex(where: { $0.0 == unit && $0.isTime == isTime })
            else { return nil }
            days += sign * value * units[index].days
            seconds += sign * value * units[index].seconds
            units.removeFirst(index + 1)
            count += 1
        }
        // Weeks stand alone, and what is longer than a century is a mistake.
        guard count > 0, abs(days) <= 36_600, abs(seconds) <= 36_600 * 86_400, !text.contains("W") || count == 1 else {
            return nil
        }
    }
}
