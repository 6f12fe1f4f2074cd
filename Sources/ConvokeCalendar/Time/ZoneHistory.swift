/// What the clocks of a zone show during some time.
struct ClockSetting: Hashable, Sendable {
    /// Seconds east of UTC.
    var offset: Int
    var isDaylight: Bool
    var name: String
}

/// A moment at which the clocks of a zone are set.
struct ClockChange: Hashable, Sendable {
    /// Seconds since 1 January 1970, UTC.
    var at: Int
    var setting: ClockSetting
}

/// How the clocks of a zone were set and will be: known changes in order of time, then a yearly rule.
struct ZoneHistory: Hashable, Sendable {
    var initial: ClockSetting
    var changes: [ClockChange]
    var rule: ClockRule?

    /// What the known changes alone say of an instant.
    func setting(at instant: Int) -> ClockSetting {
        index(at: instant).map { changes[$0].setting } ?? initial
    }

    /// The place of the last change at or before an instant.
    func index(at instant: Int) -> Int? {
        var (low, high) = (0, changes.count)
        while low < high {
            let middle = (low + high) / 2
            if changes[middle].at <= instant { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : low - 1
    }

    /// The instant from which on the yearly rule alone tells every change; nothing where there is no rule.
    ///
    /// Some systems' files list the changes that the rule implies up to 2037, others leave them out: both give the same.
    var regularSince: Int? {
        guard let rule else { return nil }
        guard let first = changes.first, let last = changes.last else { return .min }
        var implied = rule.changes(from: first.at - 400 * 86_400, through: last.at)
        var known = changes
        var since = last.at
        while let change = known.last {
            let expected = implied.last
            if expected?.at == change.at, expected?.setting.offset == change.setting.offset {
                since = change.at
                known.removeLast()
                implied.removeLast()
                continue
            }
            let odd = max(change.at, expected?.at ?? .min)
            return setting(at: odd).offset == rule.setting(at: odd).offset ? min(odd, since) : since
        }
        return since
    }
}
