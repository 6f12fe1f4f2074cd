import ConvokeModel
import ConvokeTestSupport
import Foundation
import Testing

/// A local time at a change of clocks, and what becomes of it.
private struct Change: Sendable {
    var zone: Zone
    var local: LocalDateTime
    var problem: LocalTimeProblem
}

struct GapAndFoldTests {
    private static let gaps = [
        Change(
            zone: "Europe/Zurich", local: "2025-03-30T02:30",
            problem: .gap(before: "2025-03-30T01:30", after: "2025-03-30T03:30")),
        Change(
            zone: "Europe/Zurich", local: "2025-03-30T02:00",
            problem: .gap(before: "2025-03-30T01:00", after: "2025-03-30T03:00")),
        Change(
            zone: "America/New_York", local: "2025-03-09T02:59:59",
            problem: .gap(before: "2025-03-09T01:59:59", after: "2025-03-09T03:59:59")),
        Change(
            zone: "Australia/Lord_Howe", local: "2025-10-05T02:15",
            problem: .gap(before: "2025-10-05T01:45", after: "2025-10-05T02:45")),
        // Clocks are set back for Ramadan and forward again after it.
        Change(
            zone: "Africa/Casablanca", local: "2025-04-06T02:30",
            problem: .gap(before: "2025-04-06T01:30", after: "2025-04-06T03:30")),
        // A whole day that was left out when the island crossed the date line.
        Change(
            zone: "Pacific/Apia", local: "2011-12-30T12:00",
            problem: .gap(before: "2011-12-29T12:00", after: "2011-12-31T12:00")),
    ]

    private static let folds = [
        Change(
            zone: "Europe/Zurich", local: "2025-10-26T02:30", problem: .fold(earlierOffset: 7200, laterOffset: 3600)),
        Change(
            zone: "Europe/Zurich", local: "2025-10-26T02:00", problem: .fold(earlierOffset: 7200, laterOffset: 3600)),
        Change(
            zone: "America/New_York", local: "2025-11-02T01:59:59",
            problem: .fold(earlierOffset: -14_400, laterOffset: -18_000)),
        Change(
            zone: "Australia/Lord_Howe", local: "2025-04-06T01:45",
            problem: .fold(earlierOffset: 39_600, laterOffset: 37_800)),
        Change(
            zone: "Africa/Casablanca", local: "2025-02-23T02:30", problem: .fold(earlierOffset: 3600, laterOffset: 0)),
    ]

    @Test("A time that clocks skip or show twice is a problem with both readings", arguments: gaps + folds)
    fileprivate func problems(change: Change) {
        #expect(throws: change.problem) { try change.zone.instant(of: change.local) }
    }

    @Test("A skipped time stays a problem whatever the file says of folds", arguments: gaps)
    fileprivate func gapsStay(change: Change) {
        #expect(throws: change.problem) { try change.zone.instant(of: change.local, fold: .earlier) }
        #expect(throws: change.problem) { try change.zone.instant(of: change.local, fold: .later) }
    }

    @Test("Both readings of a skipped time are times that clocks show", arguments: gaps)
    fileprivate func readingsExist(change: Change) throws {
        guard case .gap(let before, let after) = change.problem else { return }
        #expect(change.zone.local(try change.zone.instant(of: before)) == before)
        #expect(change.zone.local(try change.zone.instant(of: after)) == after)
    }

    @Test("The file says which of two times is meant", arguments: folds)
    fileprivate func told(change: Change) throws {
        guard case .fold(let earlierOffset, let laterOffset) = change.problem else { return }
        let earlier = try change.zone.instant(of: change.local, fold: .earlier)
        let later = try change.zone.instant(of: change.local, fold: .later)
        #expect(change.zone.offset(at: earlier) == earlierOffset)
        #expect(change.zone.offset(at: later) == laterOffset)
        #expect(later.timeIntervalSince(earlier) == Double(earlierOffset - laterOffset))
        #expect(change.zone.local(earlier) == change.local)
        #expect(change.zone.local(later) == change.local)
        #expect(change.zone.nearestInstant(of: change.local) == earlier)
    }

    @Test(
        "The minutes around a change of clocks are no problem",
        arguments: [
            ("Europe/Zurich", "2025-03-30T01:59:59", 3600), ("Europe/Zurich", "2025-03-30T03:00", 7200),
            ("Europe/Zurich", "2025-10-26T01:59:59", 7200),
            ("Europe/Zurich", "2025-10-26T03:00", 3600), ("Australia/Lord_Howe", "2025-10-05T01:59:59", 37_800),
            ("Australia/Lord_Howe", "2025-10-05T02:30", 39_600), ("Pacific/Apia", "2011-12-29T23:59:59", -36_000),
            ("Pacific/Apia", "2011-12-31T00:00", 50_400),
        ])
    func around(zone: String, local: String, offset: Int) throws {
        let zone = try #require(Zone(zone))
        let local = try #require(LocalDateTime(local))
        let instant = try zone.instant(of: local)
        #expect(zone.offset(at: instant) == offset)
        #expect(zone.local(instant) == local)
    }

    @Test(
        "Every instant of a year's clocks is found again, at the earlier or the later reading",
        arguments: ["Europe/Zurich", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Kolkata"])
    func everyQuarter(name: String) throws {
        let zone = try #require(Zone(name))
        for quarter in 0..<(366 * 96) {
            let instant = Date(timeIntervalSince1970: 1_735_689_600 + Double(quarter) * 900)
            let local = zone.local(instant)
            try #require(
                instant == (try zone.instant(of: local, fold: .earlier))
                    || instant == (try zone.instant(of: local, fold: .later)))
        }
    }

    @Test("A skipped time counts as the one that clocks would show had they not been set forward")
    func nearest() {
        let zone: Zone = "Europe/Zurich"
        #expect(zone.local(zone.nearestInstant(of: "2025-03-30T02:30")) == "2025-03-30T03:30")
    }

    @Test("The sentences offer both readings")
    func sentences() {
        let zone: Zone = "Europe/Zurich"
        #expect(
            LocalTimeProblem.gap(before: "2025-03-30T01:30", after: "2025-03-30T03:30").sentence(
                for: "2025-03-30T02:30", in: zone)
                == "02:30 does not exist on 2025-03-30 in Europe/Zurich: clocks are set forward. Write 2025-03-30T01:30 or 2025-03-30T03:30."
        )
        #expect(
            LocalTimeProblem.fold(earlierOffset: 7200, laterOffset: 3600).sentence(for: "2025-10-26T02:30", in: zone)
                == "02:30 comes twice on 2025-10-26 in Europe/Zurich: clocks are set back. Add 'fold: earlier' for UTC+02:00 or 'fold: later' for UTC+01:00."
        )
    }
}
