import ConvokeModel
import ConvokeTestSupport
import Foundation
import Testing

@Suite("A place goes only from states to states that may follow")
struct AttendanceStateTests {
    /// Every pair that is allowed, written down once more.
    private static let allowed: [AttendanceState: [AttendanceState]] = [
        .requested: [.confirmed, .waitlisted, .declined, .cancelled, .lapsed],
        .waitlisted: [.offered, .confirmed, .declined, .cancelled],
        .offered: [.confirmed, .cancelled, .lapsed],
        .confirmed: [.cancelled],
    ]

    @Test("Each of the 49 pairs", arguments: AttendanceState.allCases, AttendanceState.allCases)
    func changes(from: AttendanceState, to: AttendanceState) {
        var entry = Attendance(
            id: "a", event: "panel", state: from, party: 2, ordinal: 1, keptUntil: noon, checkedIn: nil)
        if Self.allowed[from]?.contains(to) == true {
            #expect(throws: Never.self) { try entry.change(to: to) }
            #expect(entry.state == to && entry.keptUntil == nil)
        } else {
            let before = entry
            #expect(throws: AttendanceRefusal.cannotFollow(from: from, to: to)) { try entry.change(to: to) }
            #expect(entry == before)
        }
    }

    @Test(
        "Guests meet five words, and who was refused meets the same as who gave a place back",
        arguments: [
            (AttendanceState.requested, "requested"), (.confirmed, "confirmed"), (.waitlisted, "waiting"),
            (.offered, "offered a place"), (.declined, "cancelled"), (.cancelled, "cancelled"), (.lapsed, "cancelled"),
        ])
    func words(state: AttendanceState, word: String) { #expect(state.wordForGuests == word) }

    @Test(
        "Seats that an entry takes",
        arguments: [
            (AttendanceState.requested, true, 3), (.requested, false, 0), (.confirmed, false, 3), (.offered, true, 3),
            (.waitlisted, false, 0), (.declined, false, 0), (.cancelled, false, 0), (.lapsed, false, 0),
        ])
    func seats(state: AttendanceState, isKept: Bool, seats: Int) {
        let entry = Attendance(
            id: "a", event: "panel", state: state, party: 3, ordinal: 1, keptUntil: isKept ? noon : nil)
        #expect(entry.seatsTaken == seats)
        var seating = Seating(places: 5)
        seating.count(entry, 1)
        #expect(seating.free == 5 - seats)
        #expect(seating.waiting == (state == .waitlisted ? 3 : 0) && seating.waitingParties == seating.waiting / 3)
        seating.count(entry, -1)
        #expect(seating == Seating(places: 5))
    }

    @Test(
        "Without a number of places there is room for anybody; with fewer than are seated there is none, not even for none"
    )
    func room() {
        #expect(Seating(places: nil).hasRoom(for: 10_000))
        var seating = Seating(places: 2)
        seating.confirmed = 3
        #expect(seating.free == -1 && !seating.hasRoom(for: 1))
    }
}
