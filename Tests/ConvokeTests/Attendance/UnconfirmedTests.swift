import Convoke
import ConvokeTestSupport
import Foundation
import Testing

@Suite("Who has not confirmed an address yet keeps nobody waiting, and loses no more than their turn")
struct UnconfirmedTests {
    @Test("Who confirms after the hold ran out gets what is free, or waits behind those who came meanwhile")
    func confirmsLate() async throws {
        let panel = try await Panel(places: 2)
        let (late, later) = (
            try await panel.ask(address: "a@example.org"), try await panel.ask(address: "b@example.org")
        )
        panel.clock.now += 1_800
        _ = try await panel.ask()
        #expect(try await panel.states == ["lapsed", "lapsed", "confirmed"])
        #expect(try await panel.workspace.perform(ConfirmAddress(link: late.way)).state == "confirmed")
        _ = try await panel.ask()
        let place = try await panel.workspace.perform(ConfirmAddress(link: later.way))
        #expect(place.state == "waitlisted")
        #expect(try await panel.states == ["confirmed", "confirmed", "waitlisted", "waitlisted"])
        let ids = try await panel.workspace.perform(ListGuests(event: Panel.event)).map(\.id)
        #expect(ids.last == later.id.text && ids[1] == late.id.text)
        // Twice is once too often, and who asked anew has that place.
        await #expect(throws: AttendanceRefusal.self) {
            try await panel.workspace.perform(ConfirmAddress(link: later.way))
        }
        try await panel.workspace.close()
    }

    @Test("A late confirmation does not give one address two places, nor a place at what has begun")
    func onceAnAddress() async throws {
        let panel = try await Panel(places: 3)
        let late = try await panel.ask(address: "a@example.org")
        panel.clock.now += 1_800
        _ = try await panel.ask(address: "a@example.org")
        await #expect(throws: AttendanceRefusal.self) {
            try await panel.workspace.perform(ConfirmAddress(link: late.way))
        }
        panel.clock.now += 3_600
        _ = try await panel.workspace.perform(PromoteQueue(event: Panel.event))
        panel.clock.now += 30 * 86_400
        await #expect(throws: (any Error).self) {
            try await panel.workspace.perform(ConfirmAddress(link: late.way))
        }
        try await panel.workspace.close()
    }

    @Test("Where it is full, an address that nobody confirms is free again after half an hour")
    func lapsesWhenFull() async throws {
        let panel = try await Panel(places: 1)
        _ = try await panel.ask()
        let first = try await panel.ask(address: "a@example.org")
        #expect(try await panel.seats.held == 0)
        panel.clock.now += 1_799
        _ = try await panel.ask()
        #expect(try await panel.states == ["confirmed", "requested", "waitlisted"])
        panel.clock.now += 1
        let again = try await panel.ask(address: "a@example.org")
        #expect(again.id != first.id)
        #expect(try await panel.states == ["confirmed", "lapsed", "waitlisted", "requested"])
        #expect(try await panel.workspace.perform(ConfirmAddress(link: again.way)).state == "waitlisted")
        panel.clock.now += 86_400
        _ = try await panel.workspace.perform(Tick())
        #expect(try await panel.states == ["confirmed", "lapsed", "waitlisted", "waitlisted"])
        try await panel.workspace.close()
    }

    @Test("Who confirms hears of another place at the same time; a stranger who only asks does not")
    func warnsAtConfirmation() async throws {
        let panel = try await Panel(places: 5)
        var content = Panel.content(Registration(policy: .open, places: 5))
        var twin = try #require(content.events["panel"])
        twin.event.key = "twin"
        twin.seed = EventSeed(state: .announced)
        content.events["twin"] = twin
        _ = try await panel.workspace.perform(ApplyCampaign(content: content))
        let first = try await panel.ask(address: "a@example.org")
        #expect(try await panel.workspace.perform(ConfirmAddress(link: first.way)).warnings == nil)
        let guest = Guest(name: "A", address: MailAddress("a@example.org"))
        let second = try await panel.workspace.perform(RequestPlace(event: "twin", guest: guest), as: .anyone)
        #expect(second.warnings == nil)
        let link = try #require(try await panel.workspace.linkInMail(to: second.id, of: "twin"))
        #expect(try await panel.workspace.perform(ConfirmAddress(link: link)).warnings?.count == 1)
        try await panel.workspace.close()
    }
}
