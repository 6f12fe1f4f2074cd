import ConvokeModel
import Foundation
import Testing

@testable import ConvokeCalendar

@Suite("Zone files")
struct ZoneFileTests {
    private func file(_ name: String) throws -> [UInt8] {
        Array(try #require(FileManager.default.contents(atPath: "\(ZoneHistory.systemFolder)/\(name)")))
    }

    @Test("A file that breaks off is no file", arguments: ["Europe/Zurich", "Asia/Kathmandu"])
    func truncated(name: String) throws {
        let whole = try file(name)
        #expect(ZoneHistory(file: whole) != nil)
        for length in 0..<whole.count {
            #expect(ZoneHistory(file: Array(whole.prefix(length))) == nil, "\(length) bytes")
        }
    }

    @Test(
        "A file with wrong bytes is read or refused, and its calendar is written all the same",
        arguments: 1...10 as ClosedRange<UInt64>)
    func damaged(seed: UInt64) throws {
        let whole = try file("Europe/Zurich")
        var random = SeededRandom(seed: seed)
        var refused = 0
        for _ in 0..<60 {
            var bytes = whole
            for _ in 0...3 {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            guard let history = ZoneHistory(file: bytes) else {
                refused += 1
                continue
            }
            var lines = ContentLines()
            for observance in history.observances(from: 1_700_000_000, through: 1_900_000_000) {
                observance.write(to: &lines)
            }
            #expect(lines.bytes.isEmpty == history.observances(from: 1_700_000_000, through: 1_900_000_000).isEmpty)
        }
        #expect(refused > 0, "seed \(seed)")
    }

    @Test(
        "What is no rule is refused",
        arguments: [
            "", "C", "CET", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0", "CET-1CEST,M3.6.0,M10.5.0",
            "CET-1CEST,M3.5.7,M10.5.0", "CET-1CEST,J0,J366", "CET-999999999999999999999", "CET-1CEST,M3.5.0,M10.5.0x",
            "<CET-1",
            "CET-1CEST,M3.5.0/99999999999999999999,M10.5.0",
        ])
    func refusesRules(line: String) { #expect(ClockRule(line.utf8) == nil) }

    @Test(
        "The last line of a file says how clocks are set every year",
        arguments: [
            ("<+0545>-5:45", 20_700, nil), ("IST-1GMT0,M10.5.0,M3.5.0/1", 3600, 0),
            ("EST5EDT,M3.2.0,M11.1.0", -18_000, -14_400),
            ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", -7200, -3600),
        ] as [(String, Int, Int?)])
    func readsRules(line: String, standard: Int, daylight: Int?) throws {
        let rule = try #require(ClockRule(line.utf8))
        #expect(rule.standard.offset == standard)
        #expect(rule.daylight?.setting.offset == daylight)
    }

    @Test(
        "A moment of the year is a rule of iCalendar, also where it lies after or before its day",
        arguments: [
            ("M3.4.4/50", ["FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=24,25,26,27,28,29,30;BYDAY=SA"]),
            ("M3.5.0/-1", ["FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=24,25,26,27,28,29,30;BYDAY=SA"]),
            ("M9.1.6/24", ["FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=2,3,4,5,6,7,8;BYDAY=SU"]),
            ("M11.1.0", ["FREQ=YEARLY;BYMONTH=11;BYDAY=1SU"]), ("J60/0", ["FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1"]),
            ("60", []),
        ])
    func rules(moment: String, written: [String]) throws {
        let rule = try #require(ClockRule("AAA0BBB,\(moment),J300".utf8))
        #expect(rule.daylight?.begins.yearlyDays.map(\.text) == written)
    }

    @Test("A rule that iCalendar cannot say is written year by year")
    func eachYear() throws {
        let rule = try #require(ClockRule("AAA0BBB,60,300".utf8))
        let from = time("2026-01-01T00:00").wallSeconds
        let through = time("2028-12-31T00:00").wallSeconds
        let starts = rule.observances(after: from, through: through).map(\.start.description)
        #expect(
            starts == [
                "2026-03-02T02:00", "2026-10-28T02:00", "2027-03-02T02:00", "2027-10-28T02:00", "2028-03-01T02:00",
                "2028-10-27T02:00",
            ])
    }
}
