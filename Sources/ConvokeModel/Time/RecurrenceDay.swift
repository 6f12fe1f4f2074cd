/// A day of the week, month or year on which something comes back: `tuesday`, `first tuesday`, `last friday`, `last day`.
public struct RecurrenceDay: Hashable, Sendable {
    /// 1 is Monday, 7 is Sunday; nothing for any day of the week.
    public var weekday: Int?
    /// 1 for the first to 4 for the fourth, -1 for the last of the month; 0 for each of them.
    public var ordinal: Int

    public init(weekday: Int?, ordinal: Int = 0) {
        self.weekday = weekday
        self.ordinal = ordinal
    }

    /// The last day of the month.
    public static let lastOfMonth = RecurrenceDay(weekday: nil, ordinal: -1)

    /// Whether it is this day, counted within its month.
    public func names(_ date: LocalDate) -> Bool {
        let length = LocalDate.days(in: date.month, of: date.year)
        guard let weekday else { return date.day == length }
        guard weekday == date.weekday else { return false }
        switch ordinal {
        case 0: return true
        case -1: return date.day > length - 7
        default: return (date.day - 1) / 7 + 1 == ordinal
        }
    }

    /// Every day that a rule can name.
    public static let all: [RecurrenceDay] =
        (1...7).flatMap { weekday -> [RecurrenceDay] in
            [0, 1, 2, 3, 4, -1].map { RecurrenceDay(weekday: weekday, ordinal: $0) }
        } + [lastOfMonth]

    private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    private static let ordinals = ["first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1]
}

extension RecurrenceDay: TextCodable {
    public static var expectation: String { "a day such as tuesday, 'first tuesday', 'last friday' or 'last day'" }

    public init?(_ text: String) {
        let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        if words == ["last", "day"] {
            self = .lastOfMonth
            return
        }
        guard (1...2).contains(words.count), let last = words.last, let weekday = Self.weekdays.firstIndex(of: last)
        else { return nil }
        let ordinal = words.count == 2 ? Self.ordinals[words[0]] : 0
        guard let ordinal else { return nil }
        self.init(weekday: weekday + 1, ordinal: ordinal)
    }

    public var description: String {
        guard let weekday, Self.weekdays.indices.contains(weekday - 1) else { return "last day" }
        let ordinal = Self.ordinals.first { $0.value == self.ordinal }.map { $0.key + " " } ?? ""
        return ordinal + Self.weekdays[weekday - 1]
    }
}

/// An instance that takes place at another time than its rule says.
public struct MovedInstance: Hashable, Sendable, Codable {
    /// The day on which the rule has it.
    public var day: LocalDate
    public var when: When

    public init(day: LocalDate, when: When) {
        self.day = day
        self.when = when
    }
}
