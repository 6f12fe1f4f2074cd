import ConvokeModel

extension RecurrenceRule {
    /// What came of reading a rule.
    enum Reading: Hashable, Sendable {
        case rule(RecurrenceRule)
        /// A sound rule that calendars understand differently, or that costs too much to expand: it is kept as text.
        case unsupported(String)
        case invalid(String)
    }

    static func read(_ text: String, start: CalendarMoment?) -> Reading {
        guard text.utf8.count <= 2_000 else { return .invalid("it is longer than 2,000 characters") }
        var parts: [String: String] = [:]
        for part in text.split(separator: ";", omittingEmptySubsequences: false) {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2, !pair[1].isEmpty else {
                return .invalid("'\(part.prefix(40))' is no part of a rule")
            }
            guard parts.updateValue(pair[1].uppercased(), forKey: pair[0].uppercased()) == nil else {
                return .invalid("\(pair[0].prefix(40)) stands in it twice")
            }
        }
        guard let word = parts["FREQ"] else { return .invalid("FREQ is missing") }
        if ["SECONDLY", "MINUTELY", "HOURLY"].contains(word) { return .unsupported("FREQ=\(word)") }
        guard let frequency = Recurrence.Frequency(rawValue: word.lowercased()) else {
            return .invalid("FREQ=\(word.prefix(20)) is no frequency")
        }
        if let strange = Set(parts.keys).subtracting(known).sorted().first {
            return .invalid("\(strange.prefix(40)) is no part of a rule")
        }
        var rule = RecurrenceRule(frequency: frequency)
        if let problem = rule.fill(parts) { return .invalid(problem) }
        return rule.difficulty(parts, start: start).map { .unsupported($0) } ?? .rule(rule)
    }

    private static let known: Set<String> = [
        "FREQ", "INTERVAL", "COUNT", "UNTIL", "BYMONTH", "BYMONTHDAY", "BYDAY", "BYSETPOS", "WKST", "BYYEARDAY",
        "BYWEEKNO", "BYHOUR", "BYMINUTE", "BYSECOND", "RSCALE", "SKIP",
    ]

    /// Takes over the parts; what is wrong with them, if anything.
    private mutating func fill(_ parts: [String: String]) -> String? {
        if let text = parts["INTERVAL"] {
            guard let value = number(text.utf8), (1...100_000).contains(value) else {
                return "INTERVAL is \(text.prefix(20))"
            }
            interval = value
        }
        if let text = parts["COUNT"] {
            guard let value = number(text.utf8), value > 0 else { return "COUNT is \(text.prefix(20))" }
            count = value
        }
        if let text = parts["UNTIL"] {
            guard let value = CalendarMoment(text, tzid: nil) else { return "UNTIL=\(text.prefix(30)) is no time" }
            until = value
        }
        if count != nil, until != nil { return "COUNT and UNTIL stand in it together" }
        guard let months = Self.numbers(parts["BYMONTH"], 1...12, signed: false) else {
            return "BYMONTH holds something other than 1 to 12"
        }
        guard let days = Self.numbers(parts["BYMONTHDAY"], 1...31, signed: true) else {
            return "BYMONTHDAY holds something other than days of a month"
        }
        guard let positions = Self.numbers(parts["BYSETPOS"], 1...366, signed: true) else {
            return "BYSETPOS holds something other than positions"
        }
        guard let weekdays = Self.weekdays(parts["BYDAY"]) else { return "BYDAY holds something other than weekdays" }
        (self.months, monthDays, self.positions, self.weekdays) = (months, days, positions, weekdays)
        if let text = parts["WKST"] {
            guard let day = Self.names.firstIndex(of: text) else { return "WKST is \(text.prefix(20))" }
            weekStart = day + 1
        }
        if frequency == .weekly, !monthDays.isEmpty { return "BYMONTHDAY does not go with FREQ=WEEKLY" }
        if frequency == .daily || frequency == .weekly, weekdays.contains(where: { $0.ordinal != 0 }) {
            return "BYDAY with numbers goes only with FREQ=MONTHLY and YEARLY"
        }
        if !positions.isEmpty, parts.keys.filter({ $0.hasPrefix("BY") }) == ["BYSETPOS"] {
            return "BYSETPOS needs another BY part"
        }
        return nil
    }

    /// Why the rule is not one that calendars agree on.
    private func difficulty(_ parts: [String: String], start: CalendarMoment?) -> String? {
        for name in ["BYYEARDAY", "BYWEEKNO", "RSCALE", "SKIP"] where parts[name] != nil { return name }
        // One hour, minute or second that is that of the start says nothing new.
        for (name, value) in [
            ("BYHOUR", start?.local.hour), ("BYMINUTE", start?.local.minute), ("BYSECOND", start?.local.second),
        ] {
            if let text = parts[name], number(text.utf8) != value || value == nil { return name }
        }
        if !positions.isEmpty, frequency == .daily || frequency == .weekly {
            return "BYSETPOS with FREQ=\(frequency.rawValue.uppercased())"
        }
        return nil
    }

    private static let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

    /// Numbers in a range, or below zero where they count from the end; nothing where one is out of it.
    private static func numbers(_ text: String?, _ range: ClosedRange<Int>, signed: Bool) -> [Int]? {
        guard let text else { return [] }
        var values: Set<Int> = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let isNegative = part.hasPrefix("-")
            let digits = isNegative || part.hasPrefix("+") ? part.dropFirst() : part
            guard let value = number(digits.utf8), range.contains(value), signed || !isNegative else { return nil }
            values.insert(isNegative ? -value : value)
        }
        return values.sorted()
    }

    private static func weekdays(_ text: String?) -> [Weekday]? {
        guard let text else { return [] }
        var days: [Weekday] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            guard let weekday = names.firstIndex(of: String(part.suffix(2))) else { return nil }
            let number = part.dropLast(2)
            guard number.isEmpty || number != "+" else { return nil }
            guard let ordinals = number.isEmpty ? [0] : numbers(String(number), 1...53, signed: true),
                let ordinal = ordinals.first
            else { return nil }
            let day = Weekday(weekday: weekday + 1, ordinal: ordinal)
            if !days.contains(day) { days.append(day) }
        }
        return days
    }
}
