import Convoke
import Foundation

extension WhenListing {
    /// Date and time on the spot in one line, the zone always with a time: `Tue 5 Mar 2024, 14:00 Europe/Zurich`.
    var line: String {
        base + (repeats.map { ", " + $0.line } ?? "")
    }

    private var base: String {
        if let start = start.flatMap({ LocalDateTime($0) }) {
            let endText = end.flatMap { LocalDateTime($0) }.map { end in
                end.date == start.date ? "–\(end.time)" : " – \(Self.day(end.date)), \(end.time)"
            }
            return "\(Self.day(start.date)), \(start.time)\(endText ?? "") \(zone ?? "")"
        }
        if let from = from.flatMap({ LocalDate($0) }) {
            let through = through.flatMap { LocalDate($0) }.map { $0 == from ? "" : " – \(Self.day($0))" } ?? ""
            return "\(Self.day(from))\(through), all day" + (zone.map { " \($0)" } ?? "")
        }
        return "not announced" + (note.map { " (\($0))" } ?? "")
    }

    private static func day(_ date: LocalDate) -> String {
        let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return "\(weekdays[date.weekday - 1]) \(date.day) \(months[date.month - 1]) \(date.year)"
    }
}

extension WhenListing.Repeats {
    /// `every 2 weeks on monday and thursday, 1 moved`
    fileprivate var line: String {
        let unit = interval == 1 ? "every \(every)" : "every \(interval) \(every)s"
        let days = days.map { " on " + $0.joined(separator: " and ") } ?? ""
        return unit + days + (moved.map { ", \($0.count) moved" } ?? "")
    }
}

extension String {
    /// A word of the data for people: `side event`, from `sideEvent`.
    var spoken: String { hyphenated(self).replacingOccurrences(of: "-", with: " ") }
}

extension [EventListing] {
    /// The entries as a table; why an entry has no time yet is left to `event show`.
    var table: String {
        Table(
            headings: ["KIND", "TITLE", "WHEN", "PLACE", "STATE", "KEY"],
            rows: map { entry in
                var when = entry.when
                when.note = nil
                return [entry.kind.spoken, entry.title, when.line, entry.place ?? "—", entry.state.spoken, entry.key]
            },
            flexible: [1, 3]
        ).text()
    }
}
