import Convoke
import ConvokeTestSupport
import Foundation
import Testing

@Suite("Those who wait are served in turn, before anybody new")
struct QueueTests {
    private func position(_ panel: Panel, _ receipt: PlaceReceipt) async throws -> Int? {
        try await panel.workspace.perform(ViewPlace(link: receipt.way), as: .anyone).position
    }

    @Test("Guests see their place in the queue, and a move shifts those between")
    func positions() async throws {
        let panel = try await Panel(places: 1)
        _ = try await panel.ask()
        var waiting: [PlaceReceipt] = []
        for _ in 0..<4 { waiting.append(try await panel.ask()) }
        #expect(waiting.map(\.position) == [1, 2, 3, 4])
        _ = try await panel.workspace.perform(
            MoveInQueue(event: Panel.event, guest: waiting[3].id, position: 2, reason: "travels far"))
        var seen: [Int?] = []
        for receipt in waiting { seen.append(try await position(panel, receipt)) }
        #expect(seen == [1, 3, 4, 2])
        for position in [0, 5, -1, Int.max, Int.min] {
            await #expect(throws: GivenRefusal.self) {
                try await panel.workspace.perform(
                    MoveInQueue(event: Panel.event, guest: waiting[0].id, position: position, reason: "x"))
            }
        }
        await #expect(throws: AttendanceRefusal.needsReason) {
            try await panel.workspace.perform(
                MoveInQueue(event: Panel.event, guest: waiting[0].id, position: 1, reason: " \n"))
        }
        try await panel.workspace.close()
    }

    @Test("A seat whose hold ran out goes to who waits, not to who asks next", arguments: QueueOrder.allCases)
    func lapsedHold(order: QueueOrder) async throws {
        let panel = try await Panel(places: 1, queue: order)
        _ = try await panel.ask(address: "late@example.org")
        _ = try await panel.ask()
        panel.clock.now += 1_800
        #expect(try await panel.ask().state == .waitlisted)
        #expect(try await panel.states == ["lapsed", "offered", "waitlisted"])
        try await panel.workspace.close()
    }

    @Test(
        "While frozen nobody moves up, and nobody new passes who waits; released, the queue moves",
        arguments: QueueOrder.allCases)
    func frozen(order: QueueOrder) async throws {
        let panel = try await Panel(places: 1, queue: order)
        let first = try await panel.ask()
        _ = try await panel.ask()
        _ = try await panel.workspace.perform(FreezeGuests(event: Panel.event))
        try await panel.cancel(first)
        #expect(try await panel.ask().state == .waitlisted)
        #expect(try await panel.states == ["cancelled", "waitlisted", "waitlisted"])
        _ = try await panel.workspace.perform(FreezeGuests(event: Panel.event, isFrozen: false))
        #expect(try await panel.states == ["cancelled", "offered", "waitlisted"])
        try await panel.workspace.close()
    }

    @Test("More places in the files reach who waits at once; fewer un-seat nobody and are reported")
    func places() async throws {
        let panel = try await Panel(places: 1)
        for _ in 0..<4 { _ = try await panel.ask() }
        func apply(_ places: Int) async throws {
            _ = try await panel.workspace.perform(
                ApplyCampaign(content: Panel.content(Registration(policy: .open, places: places, companions: 9))))
        }
        try await apply(3)
        #expect(try await panel.states == ["confirmed", "offered", "offered", "waitlisted"])
        try await apply(1)
        #expect(try await panel.states == ["confirmed", "offered", "offered", "waitlisted"])
        let seats = try await panel.seats
        #expect(seats.over == 2 && seats.free == 0 && seats.places == 1)
        try await panel.workspace.close()
    }

    @Test("A party that grows takes no seat that has just become free for who waits")
    func growth() async throws {
        let panel = try await Panel(places: 2)
        let first = try await panel.ask()
        _ = try await panel.ask(address: "late@example.org")
        _ = try await panel.ask()
        panel.clock.now += 1_800
        await #expect(throws: AttendanceRefusal.noSeats(free: 0, party: 1)) {
            try await panel.workspace.perform(ChangeParty(event: Panel.event, guest: first.id, party: 2))
        }
        try await panel.workspace.close()
    }

    @Test("Only who waits can be offered a place, also once the event has begun")
    func offersOnlyToWaiting() async throws {
        let panel = try await Panel(places: 2, policy: .approval)
        let guest = try await panel.ask()
        for _ in 0..<2 {
            await #expect(throws: AttendanceRefusal.cannotFollow(from: .requested, to: .offered)) {
                try await panel.workspace.perform(OfferPlace(event: Panel.event, guest: guest.id))
            }
            panel.clock.now = noon + 4 * 3_600
        }
        try await panel.workspace.close()
    }
}
