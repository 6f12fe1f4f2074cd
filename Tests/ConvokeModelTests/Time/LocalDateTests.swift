import ConvokeModel
import ConvokeTestSupport
import Foundation
import Testing

struct LocalDateTests {
    @Test("Every 97th day of the years 1 to 9999 is its own day number's, in order, and follows its eve")
    func roundTrip() throws {
        let first: LocalDate = "0001-01-01"
        let last: LocalDate = "9999-12-31"
        var before: LocalDate?
        for number in stride(from: first.dayNumber, through: last.dayNumber, by: 97) {
            let date = LocalDate(dayNumber: number)
            try #require(date.dayNumber == number)
            try #require(LocalDate(date.description) == date)
            try #require(LocalDate(year: date.year, month: date.month, day: date.day) == date)
            if let before { try #require(before < date && before.adding(days: 97) == date) }
            before = date
        }
        #expect(last.dayNumber - first.dayNumber + 1 == 3_652_059)
    }

    @Test("From 1600 on the days are those of Foundation's Gregorian calendar")
    func foundation() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let start: LocalDate = "1600-01-01"
        let end: LocalDate = "9999-12-31"
        for number in stride(from: start.dayNumber, through: end.dayNumber, by: 97) {
            let date = LocalDate(dayNumber: number)
            let parts = calendar.dateComponents(
                [.year, .month, .day, .weekday], from: Date(timeIntervalSince1970: Double(number) * 86_400))
            try #require(parts.year == date.year && parts.month == date.month && parts.day == date.day)
            // Foundation counts from Sunday, ISO 8601 from Monday.
            try #require(parts.weekday.map { ($0 + 5) % 7 + 1 } == date.weekday)
        }
    }

    @Test("Before 1600 each day follows from counting months by hand")
    func counted() throws {
        var number = -719_162
        for year in 1...1600 {
            let isLeap = year.isMultiple(of: 400) || (year.isMultiple(of: 4) && !year.isMultiple(of: 100))
            for (month, length) in [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated() {
                let expected = try #require(LocalDate(year: year, month: month + 1, day: length))
                number += length
                try #require(LocalDate(dayNumber: number - 1) == expected)
                try #require(LocalDate(year: year, month: month + 1, day: length + 1) == nil)
            }
        }
    }

    @Test(
        "Days that do not exist and other spellings are refused",
        arguments: [
            "", "2025-02-29", "1900-02-29", "2025-04-31", "2025-13-01", "2025-00-10", "2025-01-00", "2025-01-32",
            "0000-01-01", "10000-01-01",
            "2025-1-01", "2025-01-1", "20250101", "2025/01/01", "01.01.2025", "2025-01-01 ", " 2025-01-01",
            "2025-01-01T00:00", "-025-01-01",
            "+025-01-01", "２０２５-01-01", "2025-01-0١", "2025−01−01",
        ])
    func refuses(text: String) {
        #expect(LocalDate(text) == nil)
    }

    @Test(
        "Leap days exist every fourth year, but of centuries only each fourth",
        arguments: [("2024", true), ("2000", true), ("2400", true), ("2100", false), ("1900", false), ("2023", false)])
    func leap(year: String, isLeap: Bool) {
        #expect((LocalDate("\(year)-02-29") != nil) == isLeap)
    }

    @Test(
        "Weekdays count from Monday",
        arguments: [
            ("2024-03-05", 2), ("2025-10-16", 4), ("1970-01-01", 4), ("2000-01-01", 6), ("2024-06-23", 7),
            ("0001-01-01", 1), ("1969-12-29", 1),
        ])
    func weekday(text: String, weekday: Int) {
        #expect(LocalDate(text)?.weekday == weekday)
    }

    @Test(
        "Counting beyond the years 1 to 9999 stops there instead of failing",
        arguments: [Int.min, Int.max, -4_000_000, 4_000_000])
    func clamps(days: Int) {
        let date: LocalDate = "2025-10-16"
        #expect(date.adding(days: days) == (days < 0 ? "0001-01-01" : "9999-12-31"))
        #expect(LocalDate(dayNumber: days) == (days < 0 ? "0001-01-01" : "9999-12-31"))
    }

    @Test("JSON that is no day is refused and says what was expected")
    func codable() throws {
        #expect(try CanonicalJSON.value([LocalDate].self, from: #"["2025-10-16"]"#) == ["2025-10-16"])
        #expect(throws: DecodingError.self) { try CanonicalJSON.value([LocalDate].self, from: #"["2025-02-30"]"#) }
        #expect(throws: DecodingError.self) { try CanonicalJSON.value([LocalDate].self, from: "[20251016]") }
    }
}
