import Convoke
import ConvokeTestSupport
import Foundation
import Testing

@Suite("What happens to an event reaches its guests, and no further")
struct StandstillTests {
    private func set(_ state: EventState, _ panel: Panel) async throws {
        switch state {
        case .cancelled: _ = try await panel.workspace.perform(CancelEvent(event: Panel.event))
        case .postponed: _ = try await panel.workspace.perform(PostponeEvent(event: Panel.event))
        default: _ = try await panel.workspace.perform(HoldEvent(event: Panel.event))
        }
    }

    @Test(
        "At an event that is called off, put off or over nobody moves up; announced again, the queue moves",
        arguments: [EventState.cancelled, .postponed, .held])
    func nobodyMovesUp(state: EventState) async throws {
        let panel = try await Panel(places: 1)
        let first = try await panel.ask()
        _ = try await panel.ask()
        try await set(state, panel)
        try await panel.cancel(first)
        _ = try await panel.workspace.perform(PromoteQueue(event: Panel.event))
        #expect(try await panel.states == ["cancelled", "waitlisted"])
        guard state != .held else { return try await panel.workspace.close() }
        _ = try await panel.workspace.perform(AnnounceEvent(event: Panel.event))
        #expect(try await panel.states == ["cancelled", "offered"])
        try await panel.workspace.close()
    }

    @Test("Guests are written to when an event is put off, and again when it has a new date")
    func tellsOfPostponing() async throws {
        let panel = try await Panel(places: 1)
        let first = try await panel.ask(address: "a@example.org")
        _ = try await panel.workspace.perform(ConfirmAddress(link: first.way))
        try await set(.postponed, panel)
        _ = try await panel.workspace.perform(
            MoveEvent(
                event: Panel.event, when: .timed(start: "2024-05-07T14:00", end: nil, zone: "Europe/Zurich", fold: nil))
        )
        let kinds = try await panel.workspace.perform(ListOutbox(event: Panel.event)).map(\.kind)
        #expect(kinds == ["confirmAddress", "confirmed", "postponed", "moved"])
        try await panel.workspace.close()
    }

    @Test("The journal keeps the day of what concerns guests, and the second of what concerns the event")
    func journalKeepsTheDay() async throws {
        let panel = try await Panel(places: 1)
        let guest = try await panel.workspace.perform(RequestPlace(event: Panel.event, guest: Guest(name: "A")))
        _ = try await panel.workspace.perform(CheckIn(event: Panel.event, guest: guest.id))
        try await set(.postponed, panel)
        let entries = try await panel.workspace.perform(ShowJournal(last: 3))
        #expect(entries.map(\.name) == ["rsvp.request", "rsvp.checkin", "event.postpone"])
        #expect(entries.map(\.at) == ["2024-02-29", "2024-02-29", "2024-02-29T11:00:00Z"])
        try await panel.workspace.close()
    }

    @Test("A party that came by an invitation grows within it, unless the team insists")
    func keepsQuota() async throws {
        let panel = try await Panel(places: 20)
        let code = try await panel.workspace.perform(
            InviteOrganisation(event: Panel.event, organisation: try panel.anOrganisation, places: 3)
        ).code
        let guest = try await panel.workspace.perform(
            RequestPlace(event: Panel.event, guest: Guest(name: "A"), party: 2, code: code), as: .anyone)
        await #expect(throws: InvitationRefusal.tooFewLeft(1, more: 2)) {
            try await panel.workspace.perform(ChangeParty(event: Panel.event, guest: guest.id, party: 4))
        }
        #expect(
            try await panel.workspace.perform(ChangeParty(event: Panel.event, guest: guest.id, party: 3)).party == 3)
        let insisting = ChangeParty(event: Panel.event, guest: guest.id, party: 4, insists: true)
        #expect(try await panel.workspace.perform(insisting).party == 4)
        try await panel.workspace.close()
    }

    @Test("Everybody gets a new way back at once; the old ones are dead and the journal says so")
    func linksForAll() async throws {
        let panel = try await Panel(places: 2)
        let (first, gone) = (try await panel.ask(), try await panel.ask())
        try await panel.cancel(gone)
        let ways = try await panel.workspace.perform(ReissueLinks(event: Panel.event))
        #expect(ways.map(\.id) == [first.id])
        #expect(
            ways.sheet
                == "\"id\",\"name\",\"link\",\"words\"\r\n\"\(first.id)\",\"Guest\",\"\(ways[0].link)\",\"\(ways[0].words)\"\r\n"
        )
        #expect(try await panel.workspace.perform(ViewPlace(link: ways[0].link), as: .anyone).state == .confirmed)
        await #expect(throws: NotFound.self) {
            try await panel.workspace.perform(ViewPlace(link: first.way), as: .anyone)
        }
        let entry = try #require(try await panel.workspace.perform(ShowJournal(last: 1)).first)
        #expect(entry.name == "rsvp.linkall" && entry.detail == "1 guests")
        try await panel.workspace.close()
    }

    @Test("A small party behind a hundred that do not fit is found, in its turn")
    func skipsLargeParties() async throws {
        let panel = try await Panel(places: 3, queue: .skip)
        let first = try await panel.ask(2)
        let second = try await panel.ask()
        for _ in 0..<100 { _ = try await panel.ask(3) }
        let small = [try await panel.ask(2), try await panel.ask(1), try await panel.ask(2)]
        try await panel.cancel(first)
        let states = try await panel.states
        #expect(states.suffix(3) == ["offered", "waitlisted", "waitlisted"])
        #expect(states.filter { $0 == "waitlisted" }.count == 102)
        try await panel.cancel(second)
        #expect(try await panel.states.suffix(3) == ["offered", "offered", "waitlisted"])
        #expect(small.map(\.position) == [101, 102, 103])
        try await panel.workspace.close()
    }

    @Test("A mail that is held back or discarded is not exported")
    func heldBack() async throws {
        let panel = try await Panel(places: 2)
        for address in ["a@example.org", "b@example.org", "c@example.org"] { _ = try await panel.answer(address) }
        let ids = try await panel.workspace.perform(ListOutbox()).compactMap { Identifier<MailDraft>($0.id) }
        try #require(ids.count == 3)
        _ = try await panel.workspace.perform(HoldMail(mail: ids[0]))
        _ = try await panel.workspace.perform(DiscardMail(mail: ids[1]))
        #expect(try await panel.workspace.perform(ListOutbox()).map(\.state) == ["heldBack", "draft"])
        #expect(try await panel.workspace.perform(ReadOutbox()).map(\.id) == [ids[2]])
        _ = try await panel.workspace.perform(HoldMail(mail: ids[0], release: true))
        #expect(try await panel.workspace.perform(ReadOutbox()).map(\.id) == [ids[0], ids[2]])
        await #expect(throws: NotFound.self) { try await panel.workspace.perform(DiscardMail(mail: ids[1])) }
        try await panel.workspace.close()
    }
}

extension Panel {
    fileprivate var anOrganisation: Identifier<Organisation> {
        get throws { try #require(CampaignContent.sample.organisations.keys.sorted().first) }
    }
}
