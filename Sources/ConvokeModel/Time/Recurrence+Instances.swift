extension Recurrence {
    /// When something that begins as `first` says takes place, up to and with a day; `first` itself where it has no time.
    ///
    /// At most `most` of them. Each keeps the time of day and the length that the first has by the clock on the wall.
    public func instances(of first: When, through last: LocalDate, most: Int = 1_000) -> [When] {
        guard let start = first.firstDay, interval > 0 else { return [first] }
        var left = most
        if case .count(let count) = limit { left = min(left, count) }
        let moved = Dictionary(self.moved.map { ($0.day, $0.when) }, uniquingKeysWith: { first, _ in first })
        let exceptions = Set(self.exceptions)
        var instances: [When] = []
        var day = start
        while left > 0, day <= last {
            if names(day, from: start) {
                left -= 1
                if let when = moved[day] {
                    instances.append(when)
                } else if !exceptions.contains(day) {
                    instances.append(first.shifted(days: day.dayNumber - start.dayNumber))
                }
            }
            let next = day.adding(days: 1)
            guard next > day else { break }
            day = next
        }
        return instances
    }
}

extension When {
    /// The same so many days later by the clock on the wall.
    public func shifted(days: Int) -> When {
        switch self {
        case .allDay(let from, let through, let zone):
            .allDay(from: from.adding(days: days), through: through.adding(days: days), zone: zone)
        case .timed(let start, let end, let zone, _):
            .timed(
                start: start.adding(seconds: days * 86_400), end: end?.adding(seconds: days * 86_400), zone: zone,
                fold: days == 0 ? fold : nil)
        case .unannounced: self
        }
    }

    private var fold: Fold? { if case .timed(_, _, _, let fold) = self { fold } else { nil } }
}
