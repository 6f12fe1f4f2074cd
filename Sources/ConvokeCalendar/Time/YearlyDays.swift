import ConvokeModel

/// The days of the years on which clocks are set, as a rule that every calendar knows.
struct YearlyDays: Hashable, Sendable {
    var month: Int
    /// Days of the month, one of which it is; none where `week` tells.
    var days: [Int] = []
    /// 1 to 4, or -1 for the last.
    var week: Int?
    /// 0 is Sunday; nothing where the day of the month alone tells.
    var weekday: Int?

    var text: String {
        var text = "FREQ=YEARLY;BYMONTH=\(month)"
        if !days.isEmpty { text += ";BYMONTHDAY=" + days.map(String.init).joined(separator: ",") }
        if let weekday { text += ";BYDAY=\(week.map(String.init) ?? "")" + Self.names[weekday % 7] }
        return text
    }

    private static let names = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"]

    /// Whether the rule, which knows its weekday and days, takes in a day.
    func contains(_ date: LocalDate) -> Bool {
        guard date.month == month, weekday == nil || weekday == date.weekday % 7 else { return false }
        switch week {
        case nil: return days.contains(date.day)
        case -1: return date.day > LocalDate.days(in: month, of: date.year) - 7
        case let week?: return (date.day - 1) / 7 + 1 == week
        }
    }
}

extension YearlyMoment {
    /// The rules that together give this moment of every year: one, or two where it falls into either of two months (Egypt
    /// sets its clocks back as the last Thursday of October ends, which may be in November). None where no such rules do.
    var yearlyDays: [YearlyDays] {
        if case .weekday(let weekday, let week, let month) = day, shift == 0 {
            return [YearlyDays(month: month, week: week == 5 ? -1 : week, weekday: weekday)]
        }
        // 28 years in which each weekday begins a common and a leap year: no other kind of year exists.
        let years = 2001...2028
        let dates = years.compactMap { year in wallSeconds(in: year).map { LocalDateTime(wallSeconds: $0).date } }
        let rules = Dictionary(grouping: dates, by: \.month).sorted { $0.key < $1.key }.map { month, dates in
            YearlyDays(month: month, days: Set(dates.map(\.day)).sorted(), weekday: weekday)
        }
        let isExact = zip(years, dates).allSatisfy { year, date in
            guard let newYear = LocalDate(year: year, month: 1, day: 1)?.dayNumber else { return false }
            let taken = (newYear..<newYear + 366).map { LocalDate(dayNumber: $0) }.filter { day in
                day.year == year && rules.contains { $0.contains(day) }
            }
            return taken == [date]
        }
        return isExact ? rules : []
    }
}
