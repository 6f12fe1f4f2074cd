import Convoke
import ConvokeStore
import ConvokeTestSupport
import Foundation
import Testing

/// Faults that other systems had with places; the numbers are those of the list from which they were taken.
@Suite("What went wrong elsewhere does not here")
struct OthersBugsTests {
    @Test("1 An address that is confirmed once all seats are taken never makes too many guests")
    func confirmsAfterCapacityFilled() async throws {
        let panel = try await Panel(places: 1)
        let held = try await panel.ask(address: "first@example.org")
        let full = try await panel.ask(address: "second@example.org")
        #expect(try await panel.seats.held == 1)
        // The second has no seat to confirm: it waits, behind nobody's back.
        _ = try await panel.workspace.perform(ConfirmAddress(link: full.way))
        _ = try await panel.workspace.perform(ConfirmAddress(link: held.way))
        #expect(try await panel.states == ["confirmed", "waitlisted"])
        #expect(try await panel.seats.confirmed == 1)
        try await panel.workspace.close()
    }

    @Test("1 A hold that ran out is nobody's seat any more, also not for a late confirmation")
    func confirmsTooLate() async throws {
        let panel = try await Panel(places: 1)
        let late = try await panel.ask(address: "late@example.org")
        panel.clock.now += 1_800
        #expect(try await panel.ask().state == .confirmed)
        _ = try? await panel.workspace.perform(ConfirmAddress(link: late.way))
        #expect(try await panel.seats.confirmed == 1)
        #expect(try await panel.states.filter { $0 == "confirmed" }.count == 1)
        try await panel.workspace.close()
    }

    @Test("2 One seat that becomes free goes to exactly one of those who wait, the first")
    func promotesExactlyOne() async throws {
        let panel = try await Panel(places: 1)
        let first = try await panel.ask()
        for _ in 0..<3 { _ = try await panel.ask() }
        try await panel.cancel(first)
        #expect(try await panel.states == ["cancelled", "offered", "waitlisted", "waitlisted"])
        let again = try await panel.workspace.perform(PromoteQueue(event: Panel.event))
        #expect(again.promoted.isEmpty)
        #expect(try await panel.states == ["cancelled", "offered", "waitlisted", "waitlisted"])
        try await panel.workspace.close()
    }

    @Test("3 Who moved up and then cancels frees the seat for the next")
    func cancelsAfterPromotion() async throws {
        let panel = try await Panel(places: 1)
        let first = try await panel.ask()
        let (second, third) = (try await panel.ask(), try await panel.ask())
        try await panel.cancel(first)
        _ = try await panel.workspace.perform(TakePlace(link: second.way), as: .anyone)
        try await panel.cancel(second)
        #expect(try await panel.states == ["cancelled", "cancelled", "offered"])
        try await panel.cancel(third)
        let seats = try await panel.seats
        #expect(seats.free == 1 && seats.confirmed == 0 && seats.offered == 0)
        try await panel.workspace.close()
    }

    @Test("9 A guest who is not confirmed sees neither venue nor link; whoever is sees both once it is time")
    func pendingSeesNoAddress() async throws {
        var disclosure = EventDisclosure.standard(at: .standard)
        disclosure.venue = .confirmedGuests
        disclosure.link = .confirmedGuests
        let panel = try await Panel(places: 2, policy: .approval, disclosure: disclosure)
        let (pending, other) = (try await panel.ask(), try await panel.ask())
        _ = try await panel.workspace.perform(ApproveGuest(event: Panel.event, guest: other.id))
        func page(_ receipt: PlaceReceipt) async throws -> String {
            let json = "{\"link\": \"\(receipt.way)\"}"
            return try await UseCaseRegistry.named("place.view").perform(panel.workspace, json, .anyone, nil)
        }
        let secrets = ["Avenue de la Paix", "Palais des Nations", "secret-room"]
        let (pendingPage, otherPage) = (try await page(pending), try await page(other))
        for secret in secrets {
            #expect(!pendingPage.contains(secret))
            #expect(otherPage.contains(secret) || secret == "secret-room" && otherPage.contains("meet.example"))
        }
        for language: LanguageTag in ["en", "es"] {
            let feed = String(decoding: try await panel.workspace.feed("campaign", in: language), as: UTF8.self)
            for secret in secrets { #expect(!feed.contains(secret)) }
        }
        #expect(ShowEvent.permission != .anyone && ListGuests.permission != .anyone)
        await #expect(throws: Forbidden.self) {
            try await panel.workspace.perform(ShowEvent(event: "panel"), as: .anyone)
        }
        try await panel.workspace.close()
    }

    @Test("10 Who asks for an address that is known is answered as for one that is not")
    func isNoOracle() async throws {
        let panel = try await Panel(places: 5)
        let (new, known) = (try await panel.answer("ana@example.org"), try await panel.answer("Ana@Example.org"))
        #expect(new.state == known.state && new.position == known.position)
        #expect(new.link == nil && known.link == nil && new.id != known.id)
        let fields = try [new, known].map { receipt in
            try #require(JSONSerialization.jsonObject(with: JSONEncoder().encode(receipt)) as? [String: Any]).keys
                .sorted()
        }
        #expect(fields[0] == fields[1])
        #expect(try await panel.seats.held == 1)
        // The team is told: it has to know that there is nothing to do.
        await #expect(throws: GivenRefusal.self) {
            try await panel.workspace.perform(
                RequestPlace(event: "panel", guest: Guest(name: "Ana", address: MailAddress("ana@example.org"))))
        }
        try await panel.workspace.close()
    }

    @Test("10 Being asked about a known address lets run out what is due, and counts it")
    func knownAddressKeepsCounts() async throws {
        let panel = try await Panel(places: 2)
        let known = try await panel.ask(address: "ana@example.org")
        _ = try await panel.workspace.perform(ConfirmAddress(link: known.way))
        _ = try await panel.ask(address: "late@example.org")
        panel.clock.now += 1_800
        _ = try await panel.ask(address: "ana@example.org")
        let seats = try await panel.seats
        #expect(seats.held == 0 && seats.parties == ["confirmed": 1, "lapsed": 1])
        try await panel.workspace.close()
    }

    @Test("10 The answer to a known address takes as long as one to an unknown")
    func answersAsFast() async throws {
        let panel = try await Panel(places: 500)
        for number in 0..<24 {
            let known = try await panel.ask(address: "known\(number)@example.org")
            _ = try await panel.workspace.perform(ConfirmAddress(link: known.way))
        }
        let clock = ContinuousClock()
        var times: [[Duration]] = [[], []]
        // In turn, so that a busy machine slows both.
        for number in 0..<24 {
            for (index, word) in ["known", "new"].enumerated() {
                let begin = clock.now
                _ = try await panel.answer("\(word)\(number)@example.org")
                times[index].append(clock.now - begin)
            }
        }
        let medians = times.map { $0.sorted()[$0.count / 2] }
        #expect(medians[0] < medians[1] * 4 && medians[1] < medians[0] * 4, "\(medians)")
        try await panel.workspace.close()
    }

    @Test("11 An edit of something else shows nobody what they could not see before")
    func editDoesNotDisclose() async throws {
        var disclosure = EventDisclosure.standard(at: .standard)
        (disclosure.venue, disclosure.link) = (.confirmedGuests, .never)
        let panel = try await Panel(places: 1, policy: .approval, disclosure: disclosure)
        let pending = try await panel.ask()
        let before = try await panel.workspace.perform(ViewPlace(link: pending.way), as: .anyone)
        var content = Panel.content(
            Registration(policy: .approval, places: 1, companions: 9), disclosure: disclosure)
        content.events["panel"]?.event.title = ["en": "Another title"]
        _ = try await panel.workspace.perform(ApplyCampaign(content: content))
        var after = try await panel.workspace.perform(ViewPlace(link: pending.way), as: .anyone)
        #expect(before.place == nil && before.online == nil)
        #expect(after.title == ["en": "Another title"])
        after.title = before.title
        #expect(after == before)
        try await panel.workspace.close()
    }

    @Test(
        "12 Reading by a guest's link changes no byte of the data, also once an offer is over",
        .enabled(if: TestDatabase.isFile))
    func readingChangesNothing() async throws {
        let panel = try await Panel(places: 1)
        let first = try await panel.ask()
        let second = try await panel.ask()
        try await panel.cancel(first)
        panel.clock.now += 4 * 86_400
        try await panel.workspace.close()
        let before = try Data(contentsOf: panel.workspace.folder.appendingPathComponent(".convoke/convoke.sqlite"))
        for _ in 0..<3 { _ = try await panel.workspace.perform(ViewPlace(link: second.way), as: .anyone) }
        _ = try? await panel.workspace.perform(ViewPlace(link: String(repeating: "a", count: 43)), as: .anyone)
        try await panel.workspace.close()
        #expect(
            try Data(contentsOf: panel.workspace.folder.appendingPathComponent(".convoke/convoke.sqlite")) == before)
    }

    @Test(
        "16 A party of three heads the queue and two seats are free: strictly all wait, else smaller ones go first",
        arguments: [
            (QueueOrder.strict, ["cancelled", "waitlisted", "waitlisted", "waitlisted"]),
            (.skip, ["cancelled", "waitlisted", "offered", "offered"]),
        ])
    func groupAtHead(order: QueueOrder, expected: [String]) async throws {
        let panel = try await Panel(places: 2, queue: order)
        let both = try await panel.ask(2)
        _ = try await panel.ask(3)
        for _ in 0..<2 { _ = try await panel.ask() }
        try await panel.cancel(both)
        #expect(try await panel.states == expected)
        // The party keeps its turn: with one more place it is the first.
        _ = try await panel.workspace.perform(
            ApplyCampaign(content: Panel.content(Registration(policy: .open, places: 5, queue: order, companions: 9))))
        #expect(try await panel.states[1] == "offered")
        try await panel.workspace.close()
    }

    @Test("16 Many parties that are too large do not hide the one behind them that fits")
    func skipsManyLargeParties() async throws {
        let panel = try await Panel(places: 1, queue: .skip)
        let only = try await panel.ask()
        for _ in 0..<5 { _ = try await panel.ask(2) }
        _ = try await panel.ask()
        try await panel.cancel(only)
        #expect(try await panel.states.last == "offered")
        try await panel.workspace.close()
    }
}
