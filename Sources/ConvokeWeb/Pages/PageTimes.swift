import Convoke
import Foundation

extension When {
    /// Day and time on the spot with weekday, zone and its distance from UTC: `Tuesday, 5 March 2024, 14:00–15:30
    /// (Europe/Zurich, UTC+01:00)`. Nothing where there is no time yet.
    func line(in language: LanguageTag) -> String? {
        let comma = language.widening.last?.text == "ar" ? "، " : ", "
        switch self {
        case .unannounced: return nil
        case .allDay(let from, let through, _):
            return from == through
                ? from.spelled(in: language) : "\(from.spelled(in: language)) – \(through.spelled(in: language))"
        case .timed(let start, let end, let zone, let fold):
            let until =
                end.map { end in
                    end.date == start.date ? "–\(end.time)" : " – \(end.date.spelled(in: language))\(comma)\(end.time)"
                } ?? ""
            let offset = zone.offset(at: zone.nearestInstant(of: start, fold: fold))
            // Isolated, so that figures and names of zones stay in their order between words from right to left.
            return "\(start.date.spelled(in: language))\(comma)\u{2066}\(start.time)\(until)\u{2069} "
                + "(\u{2066}\(zone.name), \(Self.utc(offset))\u{2069})"
        }
    }

    private static func utc(_ seconds: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let minutes = abs(seconds) / 60
        return "UTC\(seconds < 0 ? "−" : "+")\(two(minutes / 60)):\(two(minutes % 60))"
    }
}

extension LocalDateTime {
    func line(in language: LanguageTag, zone: String) -> String {
        let comma = language.widening.last?.text == "ar" ? "، " : ", "
        return "\(date.spelled(in: language))\(comma)\u{2066}\(time)\u{2069} (\u{2066}\(zone)\u{2069})"
    }
}

extension Deadline {
    func line(in language: LanguageTag) -> String {
        switch zone {
        case .zone(let zone): at.line(in: language, zone: zone.name)
        case .anywhereOnEarth: at.line(in: language, zone: "UTC−12:00")
        }
    }
}

extension Zone {
    /// An instant as the clock on the wall there says it, to the minute that has begun.
    func line(_ instant: Date, in language: LanguageTag) -> String {
        let minute = (instant.timeIntervalSince1970 / 60).rounded(.down) * 60
        return local(Date(timeIntervalSince1970: minute)).line(in: language, zone: name)
    }
}
