import Convoke
import ConvokeStore
import ConvokeTestSupport
import Foundation
import Testing

@Suite("Invitations that guests' calendars can answer")
struct InvitationTests {
    private let fixture: OutboxFixture

    init() async throws { fixture = try await OutboxFixture() }

    private func calendars() async throws -> [String] {
        var calendars: [String] = []
        for listing in try await fixture.workspace.perform(ListOutbox()) {
            let mail = try await fixture.workspace.mail(
                #require(Identifier(listing.id)), from: MailAddress("office@example.org"))
            calendars.append("\(listing.kind) \(mail.calendarMethod ?? "-")")
            guard let calendar = mail.calendar else { continue }
            #expect(CalendarCheck.findings(in: Array(calendar.utf8)).filter { $0.severity == .error } == [])
            #expect(calendar.contains("\r\nMETHOD:\(mail.calendarMethod ?? "")\r\n"))
        }
        return calendars
    }

    private func lines(_ kind: String) async throws -> [String] {
        let mail = try #require(try await fixture.workspace.perform(ListOutbox()).last { $0.kind == kind })
        let rendered = try await fixture.workspace.mail(
            #require(Identifier(mail.id)), from: MailAddress("office@example.org"))
        return try #require(rendered.calendar).replacing("\r\n ", with: "").components(separatedBy: "\r\n")
    }

    @Test("A confirmed guest is invited, told of moves, and told when it is off; nobody else is")
    func scenario() async throws {
        try await fixture.prepare(places: 2, venue: .public)
        let ana = try await fixture.request("Ana", "ana@example.org")
        _ = try await fixture.confirm(ana)
        let berta = try await fixture.request("Berta", "berta@example.org")
        _ = try await fixture.confirm(berta)
        let waiting = try await fixture.request("Carla", "carla@example.org")
        _ = try await fixture.confirm(waiting)
        let later = When.timed(start: "2024-03-06T14:00", end: nil, zone: "Europe/Zurich", fold: nil)
        _ = try await fixture.workspace.perform(GiveUpPlace(link: waiting.way), as: .anyone)
        _ = try await fixture.workspace.perform(MoveEvent(event: "panel", when: later))
        _ = try await fixture.workspace.perform(GiveUpPlace(link: berta.way), as: .anyone)
        _ = try await fixture.workspace.perform(CancelEvent(event: "panel"))
        #expect(
            try await calendars() == [
                "confirmAddress -", "confirmed REQUEST", "confirmAddress -", "confirmed -", "confirmAddress -",
                "waitlisted -", "cancelled -", "moved REQUEST", "moved -", "cancelled CANCEL", "calledOff CANCEL",
            ])
        try await fixture.workspace.close()
    }

    @Test("An invitation names who invites and the one who is invited, under the identifier of feeds")
    func people() async throws {
        try await fixture.prepare(places: 2, venue: .public)
        _ = try await fixture.confirm(fixture.request("Ana", "ana@example.org"))
        _ = try await fixture.confirm(fixture.request("Berta", "berta@example.org"))
        let lines = try await lines("confirmed")
        let feed = String(decoding: try await fixture.workspace.feed("campaign"), as: UTF8.self)
        #expect(
            lines.filter { $0.contains("mailto:") } == [
                "ORGANIZER;CN=\"Defensoras\":mailto:office@example.org",
                "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:berta@example.org",
            ])
        let uid = try #require(lines.first { $0.hasPrefix("UID:") })
        #expect(feed.contains("\r\n\(uid)\r\n"))
        #expect(
            lines.contains("DTSTAMP:20240220T110000Z") && lines.contains("TRANSP:OPAQUE")
                && lines.contains("SEQUENCE:0"))
        try await fixture.workspace.close()
    }

    @Test("The versions rise, and what is off tells no place")
    func versions() async throws {
        try await fixture.prepare(places: 2, venue: .public)
        _ = try await fixture.confirm(fixture.request("Ana", "ana@example.org"))
        _ = try await fixture.workspace.perform(PostponeEvent(event: "panel"))
        let postponed = try await lines("postponed")
        #expect(postponed.contains("SEQUENCE:1") && postponed.contains("STATUS:TENTATIVE"))
        _ = try await fixture.workspace.perform(CancelEvent(event: "panel"))
        let off = try await lines("calledOff")
        #expect(off.contains("SEQUENCE:2") && off.contains("STATUS:CANCELLED") && off.contains("TRANSP:TRANSPARENT"))
        #expect(!off.contains { $0.hasPrefix("LOCATION") || $0.hasPrefix("DESCRIPTION") || $0.hasPrefix("CONFERENCE") })
        try await fixture.workspace.close()
    }

    @Test("In a campaign at risk no mail has a calendar part", arguments: [RiskLevel.elevated, .high])
    func risk(risk: RiskLevel) async throws {
        var content = CampaignContent.sample
        content.campaign.risk = risk
        var event = Event.sample()
        event.registration = Registration(policy: .open, places: 1, companions: 3)
        content.events["panel"]?.event = event
        _ = try await fixture.workspace.perform(ApplyCampaign(content: content))
        _ = try await fixture.confirm(fixture.request("Ana", "ana@example.org"))
        _ = try await fixture.workspace.perform(CancelEvent(event: "panel"))
        #expect(try await calendars() == ["confirmAddress -", "confirmed -", "calledOff -"])
        let last = try await fixture.lastMail()
        #expect(last.calendar == nil)
        try await fixture.workspace.close()
    }

    @Test("The exported mail offers the invitation as another form of its text, with the method that is in it")
    func exported() async throws {
        try await fixture.prepare(places: 1, venue: .public)
        _ = try await fixture.confirm(fixture.request("Ana", "ana@example.org"))
        let folder = fixture.folder["mails"]
        let files = try await fixture.workspace.exportOutbox(
            to: folder, from: #require(MailAddress("office@example.org")))
        let text = try String(contentsOf: folder.appendingPathComponent(#require(files.last)), encoding: .utf8)
        #expect(text.contains("Content-Type: multipart/alternative;"))
        #expect(text.contains("Content-Type: text/calendar; charset=utf-8; method=REQUEST\r\n"))
        try await fixture.workspace.close()
    }
}
