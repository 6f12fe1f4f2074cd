import ConvokeModel
import ConvokeTestSupport
import Foundation
import Testing

@Suite("How long seats are kept for somebody who has to answer")
struct HoldLimitTests {
    private func end(_ now: LocalDateTime, start: LocalDateTime?, zone: Zone) -> LocalDateTime {
        zone.local(
            HoldLimit.offer(
                at: zone.nearestInstant(of: now), start: start.map { zone.nearestInstant(of: $0) }, zone: zone))
    }

    @Test(
        "A day; less near the start; never ending at night",
        arguments: [
            // Far off: a day.
            ("2024-03-01T12:00", "2024-03-20T14:00", "Europe/Zurich", "2024-03-02T12:00"),
            // A quarter of what is left.
            ("2024-03-05T10:00", "2024-03-05T18:00", "Europe/Zurich", "2024-03-05T12:00"),
            // Half an hour at least, but no longer than to the start.
            ("2024-03-05T13:00", "2024-03-05T14:00", "Europe/Zurich", "2024-03-05T13:30"),
            ("2024-03-05T13:45", "2024-03-05T14:00", "Europe/Zurich", "2024-03-05T14:00"),
            // A night is slept through where morning comes before the start, also where that is the start.
            ("2024-03-01T23:30", "2024-03-20T14:00", "Europe/Zurich", "2024-03-03T08:00"),
            ("2024-03-02T03:00", "2024-03-20T14:00", "Europe/Zurich", "2024-03-03T08:00"),
            ("2024-03-05T21:50", "2024-03-06T08:00", "Europe/Zurich", "2024-03-06T08:00"),
            // Else it ends the evening before, if that leaves half an hour.
            ("2024-03-05T20:00", "2024-03-06T07:00", "Europe/Zurich", "2024-03-05T22:00"),
            ("2024-03-05T21:50", "2024-03-06T07:00", "Europe/Zurich", "2024-03-06T00:07"),
            // An event at night is answered at night.
            ("2024-03-05T22:15", "2024-03-05T23:30", "Europe/Zurich", "2024-03-05T22:45"),
            // Clocks are set forward and back: the wall clock decides.
            ("2024-03-30T23:30", "2024-04-20T14:00", "Europe/Zurich", "2024-04-01T08:00"),
            ("2024-03-30T12:00", "2024-04-20T14:00", "Europe/Zurich", "2024-03-31T13:00"),
            ("2024-10-26T12:00", "2024-11-20T14:00", "Europe/Zurich", "2024-10-27T11:00"),
            ("2024-10-26T23:10", "2024-11-20T14:00", "Europe/Zurich", "2024-10-28T08:00"),
            // Far from Greenwich, and where a whole day was left out.
            ("2024-03-01T23:30", "2024-03-20T14:00", "Asia/Kathmandu", "2024-03-03T08:00"),
            ("2011-12-28T23:30", "2012-01-20T14:00", "Pacific/Apia", "2011-12-31T08:00"),
        ] as [(LocalDateTime, LocalDateTime, Zone, LocalDateTime)])
    func table(now: LocalDateTime, start: LocalDateTime, zone: Zone, expected: LocalDateTime) {
        let seconds = end(now, start: start, zone: zone)
        #expect("\(seconds)".prefix(16) == "\(expected)".prefix(16))
    }

    @Test("An event without a time gives a day")
    func undated() { #expect(end("2024-03-01T12:00", start: nil, zone: "Europe/Zurich") == "2024-03-02T12:00") }

    @Test(
        "At any minute of a week with a change of clocks: after now, not after the start, and by day unless it starts at night",
        arguments: ["Europe/Zurich", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland", "Africa/Casablanca"]
            as [Zone])
    func anyMinute(zone: Zone) {
        for change in ["2024-03-28T00:00", "2024-10-25T00:00"] as [LocalDateTime] {
            let first = zone.nearestInstant(of: change)
            for minute in stride(from: 0, to: 5 * 1_440, by: 7) {
                let now = first + Double(minute * 60)
                for hours in [0.2, 1, 3, 9, 14, 30, 100, 400] {
                    let start = now + hours * 3_600
                    let end = HoldLimit.offer(at: now, start: start, zone: zone)
                    #expect(end > now && end <= start)
                    #expect(end == start || end >= now + 1_800)
                    #expect(end <= now + 36 * 3_600)
                    if !isNight(start, zone) && !isNightOf(now, start, zone) {
                        #expect(!isNight(end, zone), "\(zone.local(now)) for \(zone.local(start)): \(zone.local(end))")
                    }
                }
            }
        }
    }

    private func isNight(_ instant: Date, _ zone: Zone) -> Bool {
        let local = zone.local(instant)
        return local.hour < 8 || local.hour > 22 || (local.hour == 22 && "\(local.time)".prefix(5) != "22:00")
    }

    /// Whether both are in the same night.
    private func isNightOf(_ now: Date, _ start: Date, _ zone: Zone) -> Bool {
        isNight(now, zone) && isNight(start, zone)
    }

    @Test("An address is to be confirmed within half an hour")
    func confirmation() { #expect(HoldLimit.confirmation(at: noon) == noon + 1_800) }
}
