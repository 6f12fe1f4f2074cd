import ConvokeModel

/// How far from UTC the clocks of a place are, for every instant that a calendar needs.
struct ClockTable: Hashable, Sendable {
    struct Change: Hashable, Sendable {
        /// Seconds since 1970, UTC.
        var at: Int
        /// Seconds east of UTC from then on.
        var offset: Int
    }

    var initial: Int
    /// In order of time.
    var changes: [Change]

    static let utc = ClockTable(initial: 0, changes: [])

    /// The clocks of a zone of the system, as its yearly rule goes on up to an instant.
    init(_ history: ZoneHistory, through: Int) {
        initial = history.initial.offset
        changes = history.changes.map { Change(at: $0.at, offset: $0.setting.offset) }
        if let rule = history.rule {
            let last = changes.last?.at ?? -2_208_988_800
            changes += rule.changes(from: last + 1, through: max(last + 1, through))
                .map { Change(at: $0.at, offset: $0.setting.offset) }
        }
    }

    init(initial: Int, changes: [Change]) {
        self.initial = initial
        self.changes = changes
    }

    func offset(at instant: Int) -> Int {
        var (low, high) = (0, changes.count)
        while low < high {
            let middle = (low + high) / 2
            if changes[middle].at <= instant { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? initial : changes[low - 1].offset
    }

    /// The instant of a local time (RFC 5545, 3.3.5): of two the earlier, and a skipped one by the offset before the gap.
    func instant(of wall: Int) -> Int {
        let around = [-93_600, -46_800, -7_200, 0, 7_200, 46_800, 93_600].map { offset(at: wall + $0) }
        let offsets = Set(around).sorted(by: >)
        for offset in offsets where self.offset(at: wall - offset) == offset { return wall - offset }
        // By the larger offset the instant lies before the gap, where the smaller one still holds.
        let before = self.offset(at: wall - (offsets.first ?? initial))
        return wall - before
    }

    func local(_ instant: Int) -> LocalDateTime { LocalDateTime(wallSeconds: instant + offset(at: instant)) }
}
