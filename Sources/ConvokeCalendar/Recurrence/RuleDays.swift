import ConvokeModel

/// The days that a rule names, in order, from its first day on.
struct RuleDays {
    private let rule: RecurrenceRule
    private let first: LocalDate
    private let through: LocalDate
    /// How many intervals of the rule's unit lie behind.
    private var step = 0
    private var waiting: ArraySlice<LocalDate> = []
    private var isAtEnd = false

    /// `near` lets a rule that counts nothing begin its work close to the days that are asked for.
    init(_ rule: RecurrenceRule, from first: LocalDate, through: LocalDate, near: LocalDate? = nil) {
        self.rule = rule
        self.first = first
        self.through = through
        if let near, near > first, rule.count == nil {
            let days = near.dayNumber - first.dayNumber
            let unit =
                switch rule.frequency {
                case .daily: 1
                case .weekly: 7
                case .monthly: 31
                case .yearly: 366
                }
            step = max(0, days / (unit * rule.interval) - 2)
        }
    }

    /// The next day; nothing at the end of the rule, of the days asked for, or of the budget.
    mutating func next(_ budget: inout WorkBudget) -> LocalDate? {
        while true {
            if let day = waiting.popFirst() {
                if day < first { continue }
                if day > through {
                    isAtEnd = true
                    waiting = []
                    return nil
                }
                return day
            }
            guard !isAtEnd, let period = period(), budget.spend() else { return nil }
            if period > through { return nil }
            step += 1
            let days = rule.days(inPeriodOf: period, first: first)
            guard budget.spend(days.count) else { return nil }
            waiting = days[...]
        }
    }

    /// A day of the period that is next; nothing past the year 9999.
    private func period() -> LocalDate? {
        let (count, overflow) = step.multipliedReportingOverflow(by: rule.interval)
        guard !overflow, count < 4_000_000 else { return nil }
        switch rule.frequency {
        case .daily: return day(first.dayNumber + count)
        case .weekly:
            let start = first.dayNumber - (first.weekday - rule.weekStart + 7) % 7
            return day(start + 7 * count)
        case .monthly:
            let month = first.year * 12 + first.month - 1 + count
            return LocalDate(year: month / 12, month: month % 12 + 1, day: 1)
        case .yearly: return LocalDate(year: first.year + count, month: 1, day: 1)
        }
    }

    private func day(_ number: Int) -> LocalDate? {
        number > 2_932_896 ? nil : LocalDate(dayNumber: max(number, -719_162))
    }
}

extension RecurrenceRule {
    /// The days of one period, in order; `first` gives what the rule leaves open.
    fileprivate func days(inPeriodOf start: LocalDate, first: LocalDate) -> [LocalDate] {
        let days: [LocalDate]
        switch frequency {
        case .daily: days = fits(start) ? [start] : []
        case .weekly:
            let wanted = weekdays.isEmpty ? [first.weekday] : weekdays.map(\.weekday)
            days = (0..<7).map { start.adding(days: $0) }.filter {
                wanted.contains($0.weekday) && (months.isEmpty || months.contains($0.month))
            }
        case .monthly:
            days = months.isEmpty || months.contains(start.month) ? self.days(inMonth: start, first: first) : []
        case .yearly: days = self.days(inYear: start.year, first: first)
        }
        guard !positions.isEmpty else { return days }
        return Set(
            positions.compactMap { position in
                let index = position > 0 ? position - 1 : days.count + position
                return days.indices.contains(index) ? days[index] : nil
            }
        ).sorted()
    }

    private func fits(_ day: LocalDate) -> Bool {
        (months.isEmpty || months.contains(day.month)) && (monthDays.isEmpty || isMonthDay(day))
            && (weekdays.isEmpty || weekdays.contains { $0.weekday == day.weekday })
    }

    private func isMonthDay(_ day: LocalDate) -> Bool {
        monthDays.contains(day.day) || monthDays.contains(day.day - LocalDate.days(in: day.month, of: day.year) - 1)
    }

    private func days(inMonth month: LocalDate, first: LocalDate) -> [LocalDate] {
        let length = LocalDate.days(in: month.month, of: month.year)
        if monthDays.isEmpty, weekdays.isEmpty {
            return LocalDate(year: month.year, month: month.month, day: first.day).map { [$0] } ?? []
        }
        return (0..<length).map { month.adding(days: $0) }.filter { day in
            (monthDays.isEmpty || isMonthDay(day))
                && (weekdays.isEmpty || isWeekday(day, index: day.day - 1, length: length))
        }
    }

    private func days(inYear year: Int, first: LocalDate) -> [LocalDate] {
        let whole = months.isEmpty && monthDays.isEmpty && !weekdays.isEmpty
        if !whole {
            let all = months.isEmpty ? (monthDays.isEmpty ? [first.month] : Array(1...12)) : months
            return all.flatMap { month in
                LocalDate(year: year, month: month, day: 1).map { days(inMonth: $0, first: first) } ?? []
            }
        }
        guard let newYear = LocalDate(year: year, month: 1, day: 1) else { return [] }
        let length = LocalDate.days(in: 2, of: year) == 29 ? 366 : 365
        return (0..<length).map { newYear.adding(days: $0) }.filter { day in
            isWeekday(day, index: day.dayNumber - newYear.dayNumber, length: length)
        }
    }

    /// Whether a day is one of the weekdays; `index` counts it within the month or year, which numbers refer to.
    private func isWeekday(_ day: LocalDate, index: Int, length: Int) -> Bool {
        weekdays.contains {
            $0.weekday == day.weekday
                && ($0.ordinal == 0 || $0.ordinal == index / 7 + 1 || $0.ordinal == -((length - 1 - index) / 7 + 1))
        }
    }
}
