import ConvokeModel
import ConvokeTestSupport
import Testing

/// Faults that other systems had with clashes; the number is that of the list from which they were taken.
@Suite("What went wrong elsewhere with clashes does not here")
struct OthersClashBugsTests {
    @Test("6 Two events that overlap in part clash as those do of which one lies within the other")
    func partialOverlap() {
        for (from, to) in [("10:30", "11:30"), ("10:15", "10:45"), ("09:30", "10:30"), ("09:00", "12:00")] {
            var programme = SmallProgramme()
            programme.add("a", "10:00", "11:00", at: .xx)
            programme.add("b", from, to, at: .xx)
            let found = programme.found()
            #expect(found.map(\.kind) == [.roomTwice] && found.map { Set($0.events) } == [["a", "b"]], "\(from)")
        }
    }

    @Test(
        "6 What two events need at the same time clashes although nobody wrote when it is there; a tag is no such thing"
    )
    func withoutAvailability() {
        var programme = SmallProgramme()
        programme.add("a", "10:00", "11:00", with: ["ana"]) { $0.tags = ["exile"] }
        programme.add("b", "10:30", "11:30", with: ["ana"]) { $0.tags = ["exile"] }
        #expect(programme.content.people["ana"]?.available == nil)
        #expect(programme.found() == [Found(.forbidsAnnouncing, .personTwice, ["a", "b"], "person ana")])
        programme.add("b", "10:30", "11:30", with: ["bo"]) { $0.tags = ["exile"] }
        #expect(programme.found() == [])
    }

    @Test("7 Midnight is no border: what goes on into the next day clashes there, and not before or after")
    func acrossMidnight() {
        for (from, to, isClash) in [
            ("2026-03-06T00:30", "2026-03-06T02:00", true), ("2026-03-05T22:00", "2026-03-05T23:00", false),
            ("2026-03-06T01:00", "2026-03-06T02:00", false), ("2026-03-05T20:00", "2026-03-06T08:00", true),
        ] {
            var programme = SmallProgramme()
            programme.add("a", "2026-03-05T23:00", "2026-03-06T01:00", at: .xx)
            programme.add("b", from, to, at: .xx)
            #expect(programme.found().map(\.kind) == (isClash ? [.roomTwice] : []), "\(from)")
        }
    }

    @Test("7 Where clocks are set forward or back, moments are compared and not what the clock shows")
    func clocksChange() {
        // In the night of 25 October 2:30 comes twice: an event that is over before the second one clashes with none in it.
        for (fold, isClash) in [(Fold.earlier, true), (.later, false)] {
            var programme = SmallProgramme()
            for (key, first, fold) in [("a", "02:15", Fold.earlier), ("b", "02:30", fold)] {
                programme.add(Identifier(key) ?? "none", "2026-10-25T\(first)", "2026-10-25T02:50", at: .xx) { event in
                    guard case .timed(let start, let end, let zone, _) = event.when else { return }
                    event.when = .timed(
                        start: start, end: key == "a" ? LocalDateTime("2026-10-25T02:45") : end, zone: zone, fold: fold)
                }
            }
            #expect(programme.found().map(\.kind) == (isClash ? [.roomTwice] : []), "\(fold)")
        }
        var programme = SmallProgramme()
        programme.add("a", "2026-03-29T01:30", "2026-03-29T03:00", at: .xx)
        programme.add("b", "2026-03-29T03:00", "2026-03-29T04:00", at: .xx)
        #expect(programme.found() == [])
    }

    @Test("Who can no longer come after an event was scheduled is told of, though nobody touches the event")
    func availabilityChanges() {
        var programme = SmallProgramme()
        programme.add("a", "10:00", "11:00", at: .xx, with: ["ana"])
        let event = programme.content.events["a"]
        programme.content.people["ana"]?.available = [
            AvailabilityWindow(from: "2026-03-05T09:00", until: "2026-03-05T12:00", zone: nil)
        ]
        #expect(programme.found() == [])
        programme.content.people["ana"]?.available = [
            AvailabilityWindow(from: "2026-03-05T11:00", until: "2026-03-05T12:00", zone: nil)
        ]
        #expect(programme.found() == [Found(.forbidsAnnouncing, .personUnavailable, ["a"], "person ana")])
        #expect(programme.content.events["a"] == event)
    }
}
