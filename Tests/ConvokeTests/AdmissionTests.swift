import ConvokeStore
import ConvokeTestSupport
import Foundation
import Testing

@testable import Convoke

/// 14:00 in Geneva, when the sample's event begins: two hours after `noon`.
private let start = noon.addingTimeInterval(7_200)

@Suite("The door lets each guest in once, and nobody past the waiting list")
struct AdmissionTests {
    private let folder: TemporaryFolder
    private let clock = TestClock()
    private let workspace: Workspace
    private let door = Actor(name: "Dora", role: .door)

    init() async throws {
        folder = try TemporaryFolder()
        workspace = .test(in: folder, clock: clock)
        var content = CampaignContent.sample
        content.events["panel"]?.event.registration = Registration(policy: .open, places: 3)
        _ = try await workspace.perform(ApplyCampaign(content: content))
    }

    @discardableResult
    private func ask(_ name: String, party: Int = 1) async throws -> Identifier<Attendance> {
        try await workspace.perform(RequestPlace(event: "panel", guest: Guest(name: name), party: party)).id
    }

    private func checkIn(_ words: String, people: Int? = nil) async throws -> CheckedIn {
        try await workspace.perform(CheckIn(event: "panel", saying: words, people: people), as: door)
    }

    private func letIn(_ waiting: String) async throws -> CheckedIn {
        try await workspace.perform(LetWaitingIn(event: "panel", guest: waiting), as: door)
    }

    private func code(_ name: String) async throws -> String {
        try await workspace.perform(ShowDoorCode(event: "panel", guest: name), as: door).text
    }

    private func seats() async throws -> SeatCounts { try await workspace.perform(ShowSeats(event: "panel")) }

    @Test("A guest comes in by code, whatever its case, once")
    func admitsOnce() async throws {
        try await ask("Yuki", party: 2)
        let code = try await code("yuki")
        let first = try await checkIn(code.lowercased().replacing("0", with: "o").replacing("1", with: "l"))
        #expect(first.guest.checkedIn == 2 && !first.wasInBefore)
        #expect(try await checkIn("YUKI").wasInBefore)
        #expect(try await seats().checkedIn == 2)
        try await workspace.close()
    }

    @Test("A name that two have lets nobody in, and the answer names nobody")
    func needsOne() async throws {
        let first = try await ask("Ana")
        try await ask("ána")
        let refusal = await #expect(throws: DoorRefusal.self) { try await checkIn("ANA") }
        #expect(refusal == .several(2))
        await #expect(throws: DoorRefusal.nobody) { try await checkIn("An") }
        #expect(try await checkIn(first.text).guest.id == first.text)
        try await workspace.close()
    }

    @Test("A code stays the same when others come, go and come in")
    func isStable() async throws {
        try await ask("One")
        let code = try await code("One")
        let second = try await ask("Two")
        _ = try await workspace.perform(CancelPlace(event: "panel", guest: second))
        try await ask("Three")
        #expect(try await self.code("One") == code)
        #expect(try await self.code("Three") != code)
        try await workspace.close()
    }

    @Test("The list has who is confirmed, in the order of the event's language, and only for the door's role and above")
    func listsConfirmed() async throws {
        for name in ["Zoé", "Ángel", "Bea"] { try await ask(name) }
        try await ask("Waiting")
        let list = try await workspace.perform(ShowDoorList(event: "panel"), as: door)
        #expect(list.entries.map(\.name) == ["Ángel", "Bea", "Zoé"])
        #expect(Set(list.entries.map(\.code)).count == 3)
        await #expect(throws: Forbidden.self) {
            try await workspace.perform(ShowDoorList(event: "panel"), as: Actor(name: "Rea", role: .reader))
        }
        try await workspace.close()
    }

    @Test("From ten minutes before the start, who waits gets a seat of the absent, and others only what is left")
    func seatsThePresent() async throws {
        for name in ["One", "Two", "Three"] { try await ask(name) }
        try await ask("Waiting")
        clock.now = start.addingTimeInterval(-601)
        await #expect(throws: DoorRefusal.tooEarly) { try await letIn("Waiting") }
        await #expect(throws: AttendanceRefusal.notConfirmed) { try await checkIn("Waiting") }
        clock.now = start.addingTimeInterval(-600)
        _ = try await checkIn("One")
        await #expect(throws: DoorRefusal.queueFirst(free: 2, waiting: 1)) {
            try await workspace.perform(LetWalkIn(event: "panel", alias: "Stranger", party: 2), as: door)
        }
        #expect(try await letIn("Waiting").guest.checkedIn == 1)
        _ = try await workspace.perform(LetWalkIn(event: "panel", alias: "Stranger"), as: door)
        // Three asked last, so Three's seat went first, then Two's.
        await #expect(throws: DoorRefusal.roomIsFull(free: 0, party: 1)) { try await checkIn("Three") }
        await #expect(throws: DoorRefusal.roomIsFull(free: 0, party: 1)) { try await checkIn("Two") }
        let seats = try await seats()
        #expect(seats.confirmed == 3 && seats.checkedIn == 3 && seats.over == 0 && seats.waitlisted == 0)
        #expect(seats.turnout.requested == 5 && seats.turnout.confirmed == 5 && seats.turnout.came == 3)
        let absent = try await workspace.perform(ShowNoShows(event: "panel"), as: door)
        #expect(absent.entries.map(\.name) == ["Three", "Two"] && absent.entries.map(\.checkedIn) == [0, 0])
        #expect(try await workspace.perform(ShowDoorList(event: "panel")).entries.count == 3)
        try await workspace.close()
    }

    @Test("Who comes late gets another absent guest's seat, where there is one")
    func seatsTheLate() async throws {
        for name in ["One", "Two", "Three"] { try await ask(name) }
        clock.now = start
        _ = try await workspace.perform(LetWalkIn(event: "panel", alias: "Stranger"), as: door)
        #expect(try await checkIn("Three").guest.checkedIn == 1)
        let absent = try await workspace.perform(ShowNoShows(event: "panel"), as: door)
        #expect(absent.entries.map(\.checkedIn) == [nil, 0])
        #expect(try await seats().confirmed == 3)
        try await workspace.close()
    }

    @Test("Arrivals are counted by ten minutes, tied to nobody, and an undone check-in leaves them")
    func countsArrivals() async throws {
        let first = try await ask("One", party: 2)
        try await ask("Two")
        clock.now = start.addingTimeInterval(-500)
        _ = try await checkIn("One")
        clock.now = start.addingTimeInterval(300)
        _ = try await checkIn("Two")
        #expect(
            try await seats().turnout
                == Turnout(
                    requested: 3, confirmed: 3, came: 3,
                    arrivals: [.init(from: "13:50", people: 2), .init(from: "14:00", people: 1)]))
        _ = try await workspace.perform(UndoCheckIn(event: "panel", guest: first))
        #expect(try await seats().turnout.arrivals.map(\.people) == [1])
        try await workspace.close()
    }

    private func laptop(_ name: String) async throws -> DoorLaptop {
        let label = try #require(DoorName(name))
        _ = try await workspace.writeDoorFile(
            for: "panel", door: label, passphrase: "five words say it well", to: folder["door-\(name)"], as: door)
        return try DoorLaptop(
            file: folder["door-\(name)"], passphrase: "five words say it well",
            surroundings: .test(clock, seed: name == "A" ? 11 : 12))
    }

    private func merge(_ laptops: DoorLaptop...) async throws -> MergedFacts {
        try await workspace.mergeDoorFacts(at: "panel", from: laptops.map(\.facts), as: door)
    }

    @Test("Two doors let in the same code: it counts once, the second is flagged, and merging again changes nothing")
    func mergesTwoDoors() async throws {
        try await ask("One", party: 2)
        try await ask("Two")
        let (a, b) = (try await laptop("A"), try await laptop("B"))
        let code = try #require(DoorCode(try await code("One")))
        let other = try #require(DoorCode(try await self.code("Two")))
        let doors = (try #require(DoorName("A")), try #require(DoorName("B")))
        #expect(try a.checkIn(code.text).people == 2)
        #expect(try a.checkIn(code.text).wasInBefore)
        clock.now = noon.addingTimeInterval(1_200)
        #expect(try !b.checkIn("one").wasInBefore)
        #expect(try b.checkIn("two").people == 1)
        let merged = try await merge(b, a)
        #expect(Set(merged.admitted) == [code, other] && merged.admitted.count == 2)
        #expect(merged.again.map(\.code) == [code] && merged.again.map(\.door) == [doors.1])
        #expect(merged.again.map(\.before) == [[doors.0]] && merged.known == 0 && merged.gone == [])
        #expect(try await seats().checkedIn == 3)
        let again = try await merge(a, b)
        #expect(again.known == 3 && again.admitted == [] && again.again == [])
        #expect(try await seats().checkedIn == 3)
        #expect(try await seats().turnout.arrivals.map(\.people) == [2, 1])
        try await workspace.close()
    }

    @Test("Whatever door is merged first, the same people are in")
    func mergesAsSet() async throws {
        try await ask("One", party: 3)
        let (a, b) = (try await laptop("A"), try await laptop("B"))
        _ = try a.checkIn("One", people: 1)
        _ = try b.checkIn("One", people: 2)
        _ = try await merge(b)
        let second = try await merge(a)
        #expect(second.admitted.isEmpty && second.again.map(\.door.text) == ["A"])
        #expect(second.again.map { $0.before.map(\.text) } == [["B"]])
        #expect(try await seats().checkedIn == 2)
        try await workspace.close()
    }

    @Test("A guest who came to the desk, and a place that was given back, are flagged")
    func flags() async throws {
        try await ask("One")
        let second = try await ask("Two")
        let a = try await laptop("A")
        _ = try await checkIn("One")
        _ = try await workspace.perform(CancelPlace(event: "panel", guest: second))
        _ = try a.checkIn("One")
        _ = try a.checkIn("Two")
        let merged = try await merge(a)
        #expect(merged.admitted == [] && merged.again.map(\.before) == [[]] && merged.gone.count == 1)
        #expect(try await seats().checkedIn == 1)
        try await workspace.close()
    }

    @Test("One damaged file of facts stops the merge of all")
    func mergesAllOrNothing() async throws {
        try await ask("One")
        let (a, b) = (try await laptop("A"), try await laptop("B"))
        _ = try a.checkIn("One")
        _ = try b.checkIn("One")
        var bytes = try Data(contentsOf: b.facts)
        bytes[bytes.count - 5] ^= 1
        try bytes.write(to: b.facts)
        await #expect(throws: DoorFileRefusal.factsUnreadable) { try await merge(a, b) }
        #expect(try await seats().checkedIn == 0)
        try await workspace.close()
    }

    @Test("A door file expires after the event, and none is made then")
    func expires() async throws {
        try await ask("One")
        _ = try await laptop("A")
        clock.now = start.addingTimeInterval(86_400)
        #expect(throws: DoorFileRefusal.expired) {
            try DoorLaptop(
                file: folder["door-A"], passphrase: "five words say it well", surroundings: .test(clock))
        }
        await #expect(throws: DoorFileRefusal.expired) { try await laptop("B") }
        #expect(!FileManager.default.fileExists(atPath: folder["door-B"].path))
        try await workspace.close()
    }

    @Test("No name leaves the sealed columns by way of the door, and a purge takes facts and codes along")
    func leavesNothing() async throws {
        try await ask("CANARY-GUEST")
        let a = try await laptop("A")
        _ = try a.checkIn("canary guest")
        _ = try await merge(a)
        _ = try await workspace.perform(LetWalkIn(event: "panel", alias: "CANARY-WALKIN"), as: door)
        let bytes = try folder.allBytes()
        #expect(bytes.range(of: Data("CANARY".utf8)) == nil)
        _ = try await workspace.purgeGuests(of: "panel")
        await #expect(throws: (any Error).self) { try await merge(a) }
        #expect(try await workspace.perform(ShowDoorList(event: "panel")).entries == [])
        try await workspace.close()
    }
}
