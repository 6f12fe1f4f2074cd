import ConvokeModel
import Foundation

extension ZoneHistory {
    /// The history by Foundation, for a system that has no zone files: looks once a week, then for the second of each change.
    init(sampling rules: TimeZone, within instants: ClosedRange<Int>) {
        let from = max(instants.lowerBound, -62_135_596_800)
        let through = min(instants.upperBound, 253_402_300_799)
        self.init(initial: Self.setting(of: rules, at: from), changes: [])
        var seen = (at: from, setting: initial)
        while seen.at < through {
            let next = seen.at + 7 * 86_400
            let setting = Self.setting(of: rules, at: next)
            if setting != seen.setting {
                var (before, after) = (seen.at, next)
                while after - before > 1 {
                    let middle = (before + after) / 2
                    if Self.setting(of: rules, at: middle) == seen.setting { before = middle } else { after = middle }
                }
                changes.append(ClockChange(at: after, setting: Self.setting(of: rules, at: after)))
            }
            seen = (next, setting)
        }
    }

    private static func setting(of rules: TimeZone, at instant: Int) -> ClockSetting {
        let date = Date(timeIntervalSince1970: Double(instant))
        let offset = rules.secondsFromGMT(for: date)
        // Foundation's abbreviations depend on the reader's language; the offset names the setting just as well.
        return ClockSetting(
            offset: offset, isDaylight: rules.isDaylightSavingTime(for: date), name: offsetText(offset))
    }
}
