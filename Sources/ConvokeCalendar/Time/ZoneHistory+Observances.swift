import ConvokeModel

extension ZoneHistory {
    /// What a calendar has to know of the zone for every local time between two instants; without `through`, for ever.
    ///
    /// Where the yearly rule holds for all of them the observances are the rule itself, as if it had held since 1970: calendars
    /// want an old start. Before that each change stands for itself.
    func observances(from: Int, through: Int?) -> [Observance] {
        let regular = regularSince
        if let rule, let regular, regular <= from { return rule.observances(after: 0, through: through) }
        let first = index(at: from)
        let end = min(through ?? .max, regular ?? .max)
        var before = first.map { $0 > 0 ? changes[$0 - 1].setting : initial } ?? initial
        var observances: [Observance] = []
        if first == nil { observances.append(Observance(initial, since: LocalDateTime(wallSeconds: Self.longAgo))) }
        for change in changes[(first ?? 0)...] where change.at <= end {
            observances.append(Observance(change, after: before))
            before = change.setting
        }
        if let rule, let regular, rule.daylight != nil, through ?? .max > regular {
            observances += rule.observances(after: regular, through: through)
        }
        return observances
    }

    /// 1 January of year 1, before anything that can be scheduled.
    private static let longAgo = -62_135_596_800
}

extension ClockRule {
    /// The rule's observances, the first of each after an instant.
    func observances(after instant: Int, through: Int?) -> [Observance] {
        guard let daylight else {
            return [Observance(standard, since: LocalDateTime(wallSeconds: instant))]
        }
        return
            (observances(of: daylight.begins, setting: daylight.setting, before: standard, after: instant, through)
            + observances(of: daylight.ends, setting: standard, before: daylight.setting, after: instant, through))
            .sorted { ($0.start, $0.to) < ($1.start, $1.to) }
    }

    private func observances(
        of moment: YearlyMoment, setting: ClockSetting, before: ClockSetting, after instant: Int, _ through: Int?
    ) -> [Observance] {
        let firstYear = LocalDateTime(wallSeconds: instant).date.year
        func change(in year: Int) -> Observance? {
            guard let wall = moment.wallSeconds(in: year), wall - before.offset > instant else { return nil }
            return Observance(ClockChange(at: wall - before.offset, setting: setting), after: before)
        }
        let rules = moment.yearlyDays
        if rules.isEmpty {
            // No rule of iCalendar says it: each year for itself, fifty years where there is no end.
            let lastYear = through.map { LocalDateTime(wallSeconds: $0).date.year } ?? firstYear + 100
            return (firstYear...max(firstYear, lastYear)).compactMap(change)
        }
        return rules.compactMap { days in
            // Every weekday has begun a common and a leap year within 28 years, or 40 where a century has no leap day.
            (firstYear...firstYear + 41).lazy.compactMap(change).first { days.contains($0.start.date) }.map { found in
                var observance = found
                observance.days = days
                return observance
            }
        }
    }
}
