/// What a clock on the wall shows, of no zone: `2024-03-05T14:00`. Seconds are kept where they were given.
public struct LocalDateTime: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let date: LocalDate
    /// Seconds since midnight, 0 to 86,399.
    public let secondOfDay: Int

    /// Nothing where there is no such time of day.
    public init?(date: LocalDate, hour: Int, minute: Int, second: Int = 0) {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else { return nil }
        self.date = date
        secondOfDay = hour * 3600 + minute * 60 + second
    }

    /// Reads `2024-03-05T14:00` and `2024-03-05T14:00:30`, and nothing else.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 16 || bytes.count == 19, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
            let date = LocalDate(String(decoding: bytes[0..<10], as: UTF8.self)),
            let hour = decimal(bytes[11..<13]), let minute = decimal(bytes[14..<16])
        else { return nil }
        var second = 0
        if bytes.count == 19 {
            guard bytes[16] == UInt8(ascii: ":"), let read = decimal(bytes[17..<19]) else { return nil }
            second = read
        }
        self.init(date: date, hour: hour, minute: minute, second: second)
    }

    /// Seconds since midnight of 1 January 1970 on the same wall.
    public init(wallSeconds: Int) {
        let day = wallSeconds.quotientRoundingDown(86_400)
        date = LocalDate(dayNumber: day)
        secondOfDay = wallSeconds - day * 86_400
    }

    public var wallSeconds: Int { date.dayNumber * 86_400 + secondOfDay }
    public var hour: Int { secondOfDay / 3600 }
    public var minute: Int { secondOfDay / 60 % 60 }
    public var second: Int { secondOfDay % 60 }
    public func adding(seconds: Int) -> LocalDateTime { LocalDateTime(wallSeconds: wallSeconds + seconds) }

    /// `14:00`, with seconds only where there are some.
    public var time: String {
        "\(padded(hour, to: 2)):\(padded(minute, to: 2))" + (second == 0 ? "" : ":\(padded(second, to: 2))")
    }

    public var description: String { "\(date)T\(time)" }

    /// `2024-03-05T14:00:00`, always with seconds.
    public var toTheSecond: String { description + (second == 0 ? ":00" : "") }
    public static func < (left: Self, right: Self) -> Bool {
        (left.date, left.secondOfDay) < (right.date, right.secondOfDay)
    }
}

extension LocalDateTime: TextCodable {
    public static var expectation: String { "a local time such as 2024-03-05T14:00" }
}
