import ConvokeModel
import ConvokeTestSupport
import Foundation
import Testing

struct WhenTests {
    @Test(
        "Times that cannot be are found, each at its field",
        arguments: [
            (.timed(start: "2025-03-30T02:30", end: nil, zone: "Europe/Zurich", fold: nil), [(.timeInGap, .start)]),
            (
                .timed(start: "2025-03-30T02:10", end: "2025-03-30T02:50", zone: "Europe/Zurich", fold: nil),
                [(.timeInGap, .start), (.timeInGap, .end)]
            ),
            (
                .timed(start: "2025-10-26T02:10", end: "2025-10-26T02:50", zone: "Europe/Zurich", fold: nil),
                [(.timeInFold, .start), (.timeInFold, .end)]
            ),
            (
                .timed(start: "2025-10-26T01:00", end: "2025-10-26T02:50", zone: "Europe/Zurich", fold: nil),
                [(.timeInFold, .end)]
            ),
            (.timed(start: "2025-10-26T02:10", end: "2025-10-26T02:50", zone: "Europe/Zurich", fold: .later), []),
            (
                .timed(start: "2024-03-05T14:00", end: "2024-03-05T14:00", zone: "Europe/Zurich", fold: nil),
                [(.endBeforeStart, .end)]
            ),
            (
                .timed(start: "2024-03-05T14:00", end: "2024-03-05T13:59:59", zone: "Europe/Zurich", fold: nil),
                [(.endBeforeStart, .end)]
            ),
            (.timed(start: "2024-03-05T14:00", end: "2024-03-05T14:00:01", zone: "Europe/Zurich", fold: nil), []),
            (.timed(start: "2024-03-05T14:00", end: nil, zone: "Europe/Zurich", fold: nil), []),
            (.allDay(from: "2025-10-16", through: "2025-10-15", zone: nil), [(.endBeforeStart, .end)]),
            (.allDay(from: "2025-10-16", through: "2025-10-16", zone: nil), []),
            (.unannounced(note: nil), []),
        ] as [(When, [(WhenProblem.Code, WhenProblem.Field)])])
    func problems(when: When, expected: [(WhenProblem.Code, WhenProblem.Field)]) {
        #expect(when.problems.map(\.code) == expected.map(\.0))
        #expect(when.problems.map(\.field) == expected.map(\.1))
        #expect(when.problems.allSatisfy { $0.sentence.hasSuffix(".") })
    }

    @Test("An end that its fold puts before the start is found by the clock of physics")
    func foldedEnd() {
        // 02:50 summer time is before 02:10 winter time, though the wall shows it later: both are read as 'later' here.
        let when = When.timed(start: "2025-10-26T02:50", end: "2025-10-26T02:10", zone: "Europe/Zurich", fold: .earlier)
        #expect(when.problems.map(\.code) == [.endBeforeStart])
    }

    @Test("An unknown end stays unknown, and the night of a change is as long as it is")
    func durations() {
        #expect(When.timed(start: "2024-03-05T14:00", end: nil, zone: "Europe/Zurich", fold: nil).endInstant == nil)
        #expect(When.timed(start: "2024-03-05T14:00", end: nil, zone: "Europe/Zurich", fold: nil).duration == nil)
        #expect(When.afternoon.duration == 5400)
        #expect(
            When.timed(start: "2025-03-29T22:00", end: "2025-03-30T06:00", zone: "Europe/Zurich", fold: nil).duration
                == 25_200)
        #expect(When.allDay(from: "2025-03-30", through: "2025-03-30", zone: "Europe/Zurich").duration == 82_800)
        #expect(When.allDay(from: "2025-10-16", through: "2025-10-17", zone: nil).duration == 172_800)
    }

    @Test("Times are ordered by their instant across zones; what has none comes last")
    func order() {
        let geneva = When.timed(start: "2024-03-05T14:00", end: nil, zone: "Europe/Zurich", fold: nil)
        let newYork = When.timed(start: "2024-03-05T09:00", end: nil, zone: "America/New_York", fold: nil)
        let none = When.unannounced(note: ["en": "after the vote"])
        #expect([none, newYork, geneva].sorted(by: When.isEarlier) == [geneva, newYork, none])
        #expect(geneva.startInstant == noon.addingTimeInterval(7200))
    }

    @Test(
        "Every form of a time survives JSON",
        arguments: [
            .afternoon, .allDay(from: "2025-10-16", through: "2025-10-18", zone: "Asia/Kolkata"),
            .allDay(from: "2025-10-16", through: "2025-10-16", zone: nil),
            .timed(start: "2025-10-26T02:10", end: nil, zone: "Europe/Zurich", fold: .later), .unannounced(note: nil),
            .unannounced(note: ["es": "por confirmar"]),
        ] as [When])
    func codable(when: When) throws {
        #expect(try CanonicalJSON.value(When.self, from: try CanonicalJSON.text(of: when)) == when)
    }
}
