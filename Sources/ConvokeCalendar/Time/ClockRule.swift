import ConvokeModel

/// How the clocks of a zone are set every year, as the last line of its file tells (POSIX TZ, RFC 8536, 3.3.1).
struct ClockRule: Hashable, Sendable {
    struct Daylight: Hashable, Sendable {
        var setting: ClockSetting
        var begins: YearlyMoment
        var ends: YearlyMoment
    }

    var standard: ClockSetting
    var daylight: Daylight?

    /// The changes of clocks between two instants, both included, in order.
    func changes(from: Int, through: Int) -> [ClockChange] {
        guard let daylight, from <= through else { return [] }
        let years = LocalDateTime(wallSeconds: from).date.year - 1...LocalDateTime(wallSeconds: through).date.year + 1
        return years.flatMap { year in
            [
                daylight.begins.wallSeconds(in: year).map {
                    ClockChange(at: $0 - standard.offset, setting: daylight.setting)
                },
                daylight.ends.wallSeconds(in: year).map {
                    ClockChange(at: $0 - daylight.setting.offset, setting: standard)
                },
            ].compactMap { $0 }
        }
        .filter { (from...through).contains($0.at) }
        .sorted { $0.at < $1.at }
    }

    func setting(at instant: Int) -> ClockSetting {
        let instant = min(max(instant, -62_135_596_800), 253_402_300_799)
        return changes(from: instant - 800 * 86_400, through: instant).last?.setting ?? standard
    }
}

/// A moment of every year, by the clock as it stands before.
struct YearlyMoment: Hashable, Sendable {
    enum Day: Hashable, Sendable {
        /// 1 to 365; 29 February is never counted.
        case julian(Int)
        /// 0 to 365; 29 February is counted.
        case ofYear(Int)
        /// The first (1) to fourth or last (5) such weekday of a month; 0 is Sunday.
        case weekday(Int, week: Int, month: Int)
    }

    var day: Day
    /// Seconds after the midnight at which that day begins; may be below zero or more than a day.
    var seconds: Int

    /// Nothing for a year that dates do not reach.
    func wallSeconds(in year: Int) -> Int? { dayNumber(in: year).map { $0 * 86_400 + seconds } }

    /// The weekday of the moment itself, 0 is Sunday; nothing where the day is not told by weekday.
    var weekday: Int? {
        guard case .weekday(let weekday, _, _) = day else { return nil }
        return ((weekday + shift) % 7 + 7) % 7
    }

    /// How many days the moment lies after the day that is named.
    var shift: Int { seconds >= 0 ? seconds / 86_400 : -((86_399 - seconds) / 86_400) }

    private func dayNumber(in year: Int) -> Int? {
        guard let newYear = LocalDate(year: year, month: 1, day: 1)?.dayNumber else { return nil }
        switch day {
        case .julian(let count):
            let hasLeapDay = LocalDate.days(in: 2, of: year) == 29
            return newYear + count - (hasLeapDay && count >= 60 ? 0 : 1)
        case .ofYear(let count): return newYear + count
        case .weekday(let weekday, let week, let month):
            guard let first = LocalDate(year: year, month: month, day: 1) else { return nil }
            let day = (weekday - first.weekday % 7 + 7) % 7 + 7 * (week - 1)
            return first.dayNumber + (day < LocalDate.days(in: month, of: year) ? day : day - 7)
        }
    }
}
