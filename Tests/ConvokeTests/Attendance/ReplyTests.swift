import Convoke
import ConvokeStore
import ConvokeTestSupport
import Foundation
import Testing

@Suite("What guests' calendars answer")
struct ReplyTests {
    private let fixture: OutboxFixture

    init() async throws {
        fixture = try await OutboxFixture()
        try await fixture.prepare(places: 1)
    }

    private var workspace: Workspace { fixture.workspace }

    /// Somebody who asked and confirmed their address; the first of them has the one place.
    private func guest(_ address: String) async throws -> PlaceReceipt {
        let receipt = try await fixture.request("Guest", address)
        _ = try await fixture.confirm(receipt)
        return receipt
    }

    private func states() async throws -> [String] {
        try await workspace.perform(ListGuests(event: "panel")).map(\.state)
    }

    /// The identifier that the event has in calendars.
    private func uid() async throws -> String {
        let campaign = try await workspace.perform(ReadPublicCampaign())
        return "\(try #require(campaign.events.first { $0.key == "panel" }).uid)@\(campaign.domain)"
    }

    private func answer(
        _ answer: String, _ address: String, minutes: Int = 0, sequence: Int = 0, uid: String? = nil, more: String = "",
        from sender: String? = nil
    ) async throws -> ReplyReceipt {
        let known = try await self.uid()
        let stamp = "202402\(20 + minutes / 60)T10\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)00Z"
        let calendar =
            "BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:\(uid ?? known)\nDTSTAMP:\(stamp)\nSEQUENCE:\(sequence)\nATTENDEE;PARTSTAT=\(answer):mailto:\(address)\n\(more)END:VEVENT\nEND:VCALENDAR\n"
        guard let sender else { return try await workspace.takeReply(Array(calendar.utf8)) }
        return try await workspace.takeReply(
            Array("From: <\(sender)>\nContent-Type: text/calendar\n\n\(calendar)".utf8))
    }

    @Test("No gives the place back and who waits is offered it; yes takes that offer")
    func declinesAndAccepts() async throws {
        _ = try await guest("ana@example.org")
        _ = try await guest("berta@example.org")
        #expect(try await answer("TENTATIVE", "ana@example.org").verdict == .noted)
        #expect(
            try await answer("ACCEPTED", "Ana+x@example.org", minutes: 1, from: "ANA@example.org").verdict == .noted)
        #expect(try await states() == ["confirmed", "waitlisted"])
        // Who waits cannot say yes to what nobody offered.
        let early = try await answer("ACCEPTED", "berta@example.org")
        #expect(early.verdict == .refused && early.reason == "place")
        let no = try await answer("DECLINED", "ana@example.org", minutes: 2)
        #expect(no.verdict == .changed && no.guest?.state == "cancelled" && no.event == "panel")
        #expect(try await states() == ["cancelled", "offered"])
        #expect(try await answer("ACCEPTED", "berta@example.org", minutes: 1).verdict == .changed)
        #expect(try await states() == ["cancelled", "confirmed"])
        #expect(try await fixture.kinds().suffix(3) == ["cancelled", "offered", "confirmed"])
        try await workspace.close()
    }

    @Test("The same mail again, and one that is older, change nothing")
    func ignoresOld() async throws {
        _ = try await guest("ana@example.org")
        _ = try await answer("TENTATIVE", "ana@example.org", minutes: 5)
        for minutes in [5, 4] {
            let receipt = try await answer("DECLINED", "ana@example.org", minutes: minutes)
            #expect(receipt.verdict == .ignored && receipt.reason == "known")
        }
        #expect(try await states() == ["confirmed"])
        // An old no must not undo a place that was asked for anew, either.
        _ = try await answer("DECLINED", "ana@example.org", minutes: 6)
        _ = try await guest("ana@example.org")
        #expect(try await answer("DECLINED", "ana@example.org", minutes: 6).reason == "known")
        #expect(try await states() == ["cancelled", "confirmed"])
        try await workspace.close()
    }

    @Test("An answer to an earlier time of the event is asked for again, one to a later is forged")
    func versions() async throws {
        _ = try await guest("ana@example.org")
        let later = When.timed(start: "2024-03-06T14:00", end: nil, zone: "Europe/Zurich", fold: nil)
        _ = try await workspace.perform(MoveEvent(event: "panel", when: later))
        let old = try await answer("DECLINED", "ana@example.org", minutes: 1)
        #expect(old.verdict == .ignored && old.reason == "old-version")
        #expect(try await answer("DECLINED", "ana@example.org", minutes: 2, sequence: 2).reason == "later-version")
        #expect(try await states() == ["confirmed"])
        #expect(try await answer("DECLINED", "ana@example.org", minutes: 1, sequence: 1).verdict == .changed)
        try await workspace.close()
    }

    @Test("What is forged or of nobody known is refused and noted without a name")
    func quarantines() async throws {
        _ = try await guest("ana@example.org")
        let pending = try await fixture.request("Guest", "carla@example.org")
        let uid = try await uid()
        #expect(try await answer("DECLINED", "ana@example.org", from: "mallory@example.org").reason == "other-sender")
        #expect(
            try await answer("DECLINED", "ana@example.org", from: "a@b.example>, <c@d.example").reason == "no-sender")
        #expect(try await answer("DECLINED", "mallory@example.org").reason == "unknown-guest")
        #expect(try await answer("DECLINED", "ana@example.org", uid: "x\(uid)").reason == "unknown-event")
        #expect(try await answer("DECLINED", "ana@example.org", uid: "panel@other.example").reason == "unknown-event")
        #expect(
            try await answer("DECLINED", "ana@example.org", more: "ATTENDEE;PARTSTAT=DECLINED:mailto:b@example.org\n")
                .reason
                == "several")
        #expect(try await answer("DECLINED", "ana@example.org", minutes: 30).verdict == .changed)
        #expect(
            try await answer("DECLINED", "carla@example.org", more: "RECURRENCE-ID:20240305T130000Z\n").reason
                == "no-such-day")
        // Nobody has shown that this address is theirs.
        #expect(try await answer("ACCEPTED", "carla@example.org").reason == "place")
        #expect(try await states() == ["cancelled", "requested"])
        let journal = try await workspace.perform(ShowJournal(last: 100)).filter { $0.name == "rsvp.reply" }
        #expect(
            journal.map(\.detail) == [
                "refused other-sender", "refused no-sender", "refused unknown-guest", "refused unknown-event",
                "refused unknown-event", "refused several", "declined", "refused no-such-day", "refused place",
            ])
        #expect(journal.last?.subject == "event panel \(pending.id)" && journal[2].subject == "event panel")
        for address in ["ana@", "mallory@", "carla@"] {
            #expect(try fixture.folder.allBytes().range(of: Data(address.utf8)) == nil)
        }
        try await workspace.close()
    }

    @Test("An answer from the future is refused, so that no stamp outranks all others")
    func future() async throws {
        _ = try await guest("ana@example.org")
        #expect(try await answer("DECLINED", "ana@example.org", more: "").verdict == .changed)
        fixture.clock.now = noon.addingTimeInterval(-18 * 86_400)
        #expect(try await answer("DECLINED", "ana@example.org", minutes: 9).reason == "from-the-future")
        try await workspace.close()
    }

    @Test("For one day of a series the answer is noted and the place stays")
    func oneDay() async throws {
        _ = try await guest("ana@example.org")
        var event = try await workspace.perform(ExportCampaign()).events["panel"]?.event ?? .sample()
        event.recurrence = Recurrence(.weekly, limit: .count(4))
        var content = CampaignContent.sample
        content.venues["hidden"] = Venue(key: "hidden", name: ["en": "NEWHOUSE"])
        content.events["panel"]?.event = event
        _ = try await workspace.perform(ApplyCampaign(content: content))
        let day = "RECURRENCE-ID;TZID=Europe/Zurich:20240312T140000\n"
        let receipt = try await answer("DECLINED", "ana@example.org", sequence: 1, more: day)
        #expect(receipt.verdict == .noted && receipt.instance == "2024-03-12")
        #expect(try await answer("DECLINED", "ana@example.org", sequence: 1, more: day).reason == "known")
        let wrong = "RECURRENCE-ID:20240313T130000Z\n"
        #expect(try await answer("DECLINED", "ana@example.org", sequence: 1, more: wrong).reason == "no-such-day")
        // The whole and each day are answered on their own.
        #expect(try await answer("ACCEPTED", "ana@example.org", sequence: 1).verdict == .noted)
        let listed = try #require(try await workspace.perform(ListGuests(event: "panel")).first)
        #expect(listed.state == "confirmed")
        let shown = try await workspace.perform(ShowGuest(event: "panel", guest: #require(Identifier(listed.id))))
        #expect(
            shown.replies == [
                .init(answer: .accepted, instance: nil), .init(answer: .declined, instance: "2024-03-12"),
            ])
        try await workspace.close()
    }
}

extension GuestDetails.Reply {
    fileprivate init(answer: GuestAnswer, instance: LocalDate?) {
        let text = #"{"answer": "\#(answer.rawValue)"\#(instance.map { #", "instance": "\#($0)""# } ?? "")}"#
        guard let reply = try? CanonicalJSON.value(Self.self, from: text) else { fatalError("no reply: \(text)") }
        self = reply
    }
}
