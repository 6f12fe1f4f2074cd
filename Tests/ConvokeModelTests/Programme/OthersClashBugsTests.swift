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
}
