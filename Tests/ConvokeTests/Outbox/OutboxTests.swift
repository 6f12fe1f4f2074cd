import Convoke
import ConvokeStore
import ConvokeTestSupport
import Foundation
import Testing

@Suite("The outbox: mails are drafted with what they tell of")
struct OutboxTests {
    private let fixture: OutboxFixture

    init() async throws { fixture = try await OutboxFixture() }

    @Test("A guest's way from request to thanks, one mail for each step")
    func scenario() async throws {
        try await fixture.prepare()
        let first = try await fixture.request("Ana", "ana@example.org")
        #expect(try await fixture.confirm(first).state == "confirmed")
        let mail = try await fixture.lastMail()
        #expect(mail.kind == .event(.confirmed) && mail.language == "es" && mail.recipient.text == "ana@example.org")
        #expect(mail.text.contains("Palais des Nations"))
        let calendar = try #require(mail.calendar)
        #expect(calendar.contains("BEGIN:VEVENT") && calendar.contains("Palais des Nations"))
        let second = try await fixture.request("Berta", "berta@example.org")
        #expect(try await fixture.confirm(second).state == "waitlisted")
        let waiting = try await fixture.lastMail()
        #expect(waiting.text.contains("número 1") && !waiting.text.contains("Palais") && waiting.calendar == nil)
        _ = try await fixture.workspace.perform(GiveUpPlace(link: first.way), as: .anyone)
        #expect(
            try await fixture.kinds() == [
                "confirmAddress", "confirmed", "confirmAddress", "waitlisted", "cancelled", "offered",
            ])
        _ = try await fixture.workspace.perform(TakePlace(link: second.way), as: .anyone)
        #expect(try await fixture.workspace.perform(RemindGuests(event: "panel")).drafted == 1)
        #expect(try await fixture.workspace.perform(RemindGuests(event: "panel")) == DraftedMails.of(0, before: 1))
        await #expect(throws: GivenRefusal.self) { try await fixture.workspace.perform(ThankGuests(event: "panel")) }
        fixture.clock.now = noon.addingTimeInterval(3 * 3600)
        await #expect(throws: GivenRefusal.self) { try await fixture.workspace.perform(RemindGuests(event: "panel")) }
        _ = try await fixture.workspace.perform(CheckIn(event: "panel", guest: second.id))
        #expect(try await fixture.workspace.perform(ThankGuests(event: "panel")).drafted == 1)
        #expect(try await fixture.kinds().suffix(3) == ["confirmed", "reminder", "thanks"])
        try await fixture.workspace.close()
    }

    @Test("A new and a known address get answers of one shape, and one draft each")
    func tellsStrangersNothing() async throws {
        try await fixture.prepare()
        let new = try await fixture.answer("Ana", "ana@example.org")
        #expect(try await fixture.kinds() == ["confirmAddress"])
        let known = try await fixture.answer("Mallory", "ANA@example.org")
        #expect(try await fixture.kinds() == ["confirmAddress", "placeExists"])
        #expect(known.state == new.state && known.position == new.position)
        // What a link would lead to, or not, tells who has a place: it is only in the mail.
        #expect(known.id.text.count == new.id.text.count && known.link == nil && new.link == nil)
        let mail = try await fixture.lastMail()
        #expect(mail.recipient.text == "ana@example.org" && !mail.text.contains("Mallory"))
        // A stranger cannot flood an address, but the next day its owner is told again.
        _ = try await fixture.request("Mallory", "ana@example.org")
        #expect(try await fixture.kinds().count == 2)
        fixture.clock.now += 86_400
        _ = try await fixture.request("Ana", "ana@example.org")
        try await fixture.workspace.close()
    }

    @Test("Only who reads the address confirms it: the link of the request is not enough")
    func needsProof() async throws {
        try await fixture.prepare()
        let receipt = try await fixture.request("Mallory", "ana@example.org")
        for proof in [nil, "", "wrong", String(repeating: "A", count: 32)] {
            await #expect(throws: AttendanceRefusal.needsProof) {
                try await fixture.workspace.perform(ConfirmAddress(link: receipt.way, proof: proof), as: .anyone)
            }
        }
        #expect(try await fixture.confirm(receipt).state == "confirmed")
        try await fixture.workspace.close()
    }

    @Test("An address that nobody confirmed gets one mail and no more")
    func leavesUnconfirmedAlone() async throws {
        try await fixture.prepare()
        let receipt = try await fixture.request("Mallory", "victim@example.org")
        _ = try await fixture.workspace.perform(GiveUpPlace(link: receipt.way), as: .anyone)
        _ = try await fixture.request("Mallory", "other@example.org")
        fixture.clock.now += 3_600
        #expect(try await fixture.workspace.perform(PromoteQueue(event: "panel")).lapsed.count == 1)
        _ = try await fixture.workspace.perform(CancelEvent(event: "panel"))
        #expect(try await fixture.kinds() == ["confirmAddress", "confirmAddress"])
        try await fixture.workspace.close()
    }

    @Test("Who gave no address gets no mail")
    func needsAnAddress() async throws {
        try await fixture.prepare()
        let receipt = try await fixture.request("Ana", nil)
        _ = try await fixture.request("Berta", nil)
        _ = try await fixture.workspace.perform(CancelPlace(event: "panel", guest: receipt.id))
        _ = try await fixture.workspace.perform(CancelEvent(event: "panel"))
        #expect(try await fixture.kinds() == [])
        try await fixture.workspace.close()
    }

    @Test("Where organisers decide: received, then yes or a neutral no")
    func approval() async throws {
        try await fixture.prepare(.approval, places: 2)
        let ana = try await fixture.request("Ana", "ana@example.org")
        #expect(try await fixture.lastMail().text.contains("/places/\(ana.way)"))
        let berta = try await fixture.request("Berta", "berta@example.org")
        _ = try await fixture.workspace.perform(ApproveGuest(event: "panel", guest: ana.id))
        _ = try await fixture.workspace.perform(ChangeParty(event: "panel", guest: ana.id, party: 2))
        _ = try await fixture.workspace.perform(DeclineGuest(event: "panel", guest: berta.id))
        #expect(try await fixture.kinds() == ["received", "received", "confirmed", "changed", "declined"])
        try await fixture.workspace.close()
    }

    @Test("An offer that runs out is told, and so is who comes next")
    func lapses() async throws {
        try await fixture.prepare()
        let seat = try await fixture.request("Ana", nil)
        for address in ["b@example.org", "c@example.org"] {
            _ = try await fixture.confirm(fixture.request("Guest", address))
        }
        _ = try await fixture.workspace.perform(CancelPlace(event: "panel", guest: seat.id))
        fixture.clock.now += 2 * 86_400
        _ = try await fixture.workspace.perform(PromoteQueue(event: "panel"))
        let mails = try await fixture.workspace.perform(ListOutbox()).suffix(3)
        #expect(mails.map(\.kind) == ["offered", "lapsed", "offered"])
        #expect(mails.map(\.to) == ["b@example.org", "b@example.org", "c@example.org"])
        try await fixture.workspace.close()
    }
}

extension DraftedMails {
    fileprivate static func of(_ drafted: Int, before: Int) -> DraftedMails {
        DraftedMails(drafted: drafted, withoutAddress: 0, before: before)
    }
}
