import ConvokeModel
import ConvokeTestSupport
import Foundation
import Testing

@Suite("Seats at the door go to those present, the waiting list first")
struct SeatsAtDoorTests {
    struct Case: Sendable {
        var words: String
        var seats: SeatsAtDoor
        var comer: Comer
        var party = 1
        var minutes: Double
        var outcome: Result<Int, DoorRefusal>
    }

    static let cases: [Case] = [
        Case(
            words: "eleven minutes before, only seats that nobody was promised count",
            seats: .init(free: 0, unclaimed: 5, waiting: 0), comer: .walkIn, minutes: -11,
            outcome: .failure(.roomIsFull(free: 0, party: 1))),
        Case(
            words: "a free seat that nobody waits for is there at any time",
            seats: .init(free: 1, unclaimed: 5, waiting: 0), comer: .walkIn, minutes: -60, outcome: .success(0)),
        Case(
            words: "a free seat that somebody waits for is theirs",
            seats: .init(free: 1, unclaimed: 0, waiting: 1), comer: .walkIn, minutes: -60,
            outcome: .failure(.queueFirst(free: 1, waiting: 1))),
        Case(
            words: "who waits keeps the turn until ten minutes before",
            seats: .init(free: 1, unclaimed: 5, waiting: 1), comer: .waitlisted, minutes: -10.1,
            outcome: .failure(.tooEarly)),
        Case(
            words: "from ten minutes before, who waits gets seats of the absent",
            seats: .init(free: 0, unclaimed: 2, waiting: 1), comer: .waitlisted, minutes: -10, outcome: .success(1)),
        Case(
            words: "free seats go before those of the absent",
            seats: .init(free: 2, unclaimed: 2, waiting: 3), comer: .waitlisted, party: 3, minutes: -5,
            outcome: .success(1)),
        Case(
            words: "others get what the waiting list could not fill",
            seats: .init(free: 0, unclaimed: 3, waiting: 2), comer: .walkIn, minutes: -5, outcome: .success(1)),
        Case(
            words: "and no more", seats: .init(free: 0, unclaimed: 3, waiting: 2), comer: .walkIn, party: 2,
            minutes: -5, outcome: .failure(.queueFirst(free: 3, waiting: 2))),
        Case(
            words: "from the start whoever is here gets them",
            seats: .init(free: 0, unclaimed: 3, waiting: 9), comer: .walkIn, party: 3, minutes: 0, outcome: .success(3)),
        Case(
            words: "a full room stays full", seats: .init(free: 0, unclaimed: 0, waiting: 0), comer: .waitlisted,
            minutes: 30, outcome: .failure(.roomIsFull(free: 0, party: 1))),
        Case(
            words: "seats beyond the places are made up for first",
            seats: .init(free: -2, unclaimed: 3, waiting: 0), comer: .walkIn, minutes: 5, outcome: .success(3)),
        Case(
            words: "without a limit there is always room",
            seats: .init(free: .max, unclaimed: 3, waiting: 0), comer: .walkIn, minutes: -100, outcome: .success(0)),
    ]

    @Test("Who gets seats, and whose", arguments: cases)
    func decides(_ it: Case) {
        var outcome: Result<Int, DoorRefusal>
        do throws(DoorRefusal) {
            outcome = .success(
                try it.seats.seatsToRelease(
                    for: it.comer, party: it.party, at: noon.addingTimeInterval(it.minutes * 60), start: noon))
        } catch { outcome = .failure(error) }
        #expect(outcome == it.outcome, "\(it.words)")
    }

    @Test("An event without a time has no last ten minutes")
    func hasNoTime() {
        let seats = SeatsAtDoor(free: 0, unclaimed: 9, waiting: 0)
        #expect(throws: DoorRefusal.roomIsFull(free: 0, party: 1)) {
            try seats.seatsToRelease(for: .walkIn, party: 1, at: noon, start: nil)
        }
    }

    @Test("Those who asked last give theirs, and no more than it takes")
    func releases() {
        let absent = [(1, 1), (2, 2), (3, 1)].map { ordinal, party in
            Attendance(
                id: Identifier(random: { Array(repeating: UInt8(ordinal), count: $0) }), event: "panel",
                state: .confirmed, party: party, ordinal: ordinal)
        }
        #expect(partiesToRelease(from: absent, seats: 0) == [])
        #expect(partiesToRelease(from: absent, seats: 1).map(\.ordinal) == [3])
        #expect(partiesToRelease(from: absent, seats: 2).map(\.ordinal) == [3, 2])
        #expect(partiesToRelease(from: absent, seats: 99).map(\.ordinal) == [3, 2, 1])
    }

    @Test("A no-show takes no seat")
    func takesNone() {
        let noShow = Attendance(id: "a", event: "panel", state: .confirmed, party: 2, ordinal: 1, checkedIn: 0)
        var seating = Seating(places: 2)
        seating.count(noShow, 1)
        #expect(seating.free == 2 && noShow.seatsTaken == 0)
    }

    @Test(
        "A name finds one party only where one has it, whatever the case; the refusal tells how many and names nobody")
    func findsByName() throws {
        let code = try #require(DoorCode("7Q3KXM"))
        let other = try #require(DoorCode("000001"))
        let list = DoorList(
            of: .sample(), campaign: nil,
            entries: [
                DoorListEntry(code: code, name: "Yuki", party: 2), DoorListEntry(code: other, name: "Ana", party: 1),
                DoorListEntry(code: try #require(DoorCode("000002")), name: "ÁNA", party: 1),
            ])
        #expect(try list.entry(for: "yuki").code == code)
        #expect(try list.entry(for: "7q3-kxm").name == "Yuki")
        #expect(try list.entry(for: "ooooOI").name == "Ana")
        #expect(throws: DoorRefusal.several(2)) { try list.entry(for: "ana") }
        #expect(throws: DoorRefusal.nobody) { try list.entry(for: "Yuk") }
        #expect(!DoorRefusal.several(2).sentence.contains("Ana"))
        #expect(list.entries.map(\.name) == ["Ana", "ÁNA", "Yuki"] && list.people == 4)
    }
}
