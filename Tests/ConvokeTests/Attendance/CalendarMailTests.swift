import Convoke
import ConvokeStore
import ConvokeTestSupport
import Foundation
import Testing

/// Mails between organisers and guests' calendars; the numbers are those of the list of faults that others had.
@Suite("What calendars write to each other by mail")
struct CalendarMailTests {
    private let fixture: OutboxFixture

    init() async throws {
        fixture = try await OutboxFixture()
        try await fixture.prepare(places: 2, venue: .public)
    }

    private var workspace: Workspace { fixture.workspace }
    private let office = "office@example.org"

    private func guest(_ name: String) async throws -> PlaceReceipt {
        let receipt = try await fixture.request(name, "\(name.lowercased())@example.org")
        _ = try await fixture.confirm(receipt)
        return receipt
    }

    private func states() async throws -> [String] {
        try await workspace.perform(ListGuests(event: "panel")).map(\.state)
    }

    /// The unfolded lines of the calendar in the last mail.
    private func lastCalendar() async throws -> [String] {
        let last = try #require(try await workspace.perform(ListOutbox()).last)
        let mail = try await workspace.mail(#require(Identifier(last.id)), from: MailAddress(office))
        #expect(last.to == mail.recipient.text)
        return (mail.calendar ?? "").replacing("\r\n ", with: "").components(separatedBy: "\r\n")
    }

    private func invitationUID() async throws -> String {
        try #require(try await lastCalendar().first { $0.hasPrefix("UID:") }.map { String($0.dropFirst(4)) })
    }

    /// What one calendar program sends: the mail around its answer, and the answer in its own hand.
    private func mail(_ program: String, _ answer: String, uid: String, stamp: String) -> [UInt8] {
        func calendar(_ lines: [String]) -> String { lines.map { $0 + "\r\n" }.joined() }
        switch program {
        case "Gmail":
            let part = calendar([
                "BEGIN:VCALENDAR", "PRODID:-//Google Inc//Google Calendar 70.9054//EN", "VERSION:2.0",
                "CALSCALE:GREGORIAN", "METHOD:REPLY", "BEGIN:VEVENT", "DTSTART:20240305T130000Z",
                "DTEND:20240305T143000Z", "DTSTAMP:\(stamp)", "ORGANIZER;CN=Defensoras:mailto:\(office)", "UID:\(uid)",
                "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=\(answer);CN=ana",
                " @example.org;X-NUM-GUESTS=0:mailto:ana@example.org", "CREATED:20240220T110000Z", "SEQUENCE:0",
                "STATUS:CONFIRMED", "SUMMARY:Un panel", "TRANSP:OPAQUE", "END:VEVENT", "END:VCALENDAR",
            ])
            return Array(
                """
                From: Ana <ana@example.org>\r
                Reply-To: ana@example.org\r
                Content-Type: multipart/mixed; boundary="000000000000b1"\r
                \r
                --000000000000b1\r
                Content-Type: multipart/alternative; boundary="000000000000a2"\r
                \r
                --000000000000a2\r
                Content-Type: text/plain; charset="UTF-8"; format=flowed; delsp=yes\r
                \r
                Ana has answered.\r
                --000000000000a2\r
                Content-Type: text/calendar; charset="UTF-8"; method=REPLY\r
                Content-Transfer-Encoding: 7bit\r
                \r
                \(part)--000000000000a2--\r
                --000000000000b1\r
                Content-Type: application/ics; name="invite.ics"\r
                Content-Transfer-Encoding: base64\r
                \r
                \(Data(part.utf8).base64EncodedString())\r
                --000000000000b1--\r

                """.utf8)
        case "Outlook":
            let part = calendar([
                "BEGIN:VCALENDAR", "METHOD:REPLY", "PRODID:Microsoft Exchange Server 2010", "VERSION:2.0",
                "BEGIN:VTIMEZONE", "TZID:W. Europe Standard Time", "BEGIN:STANDARD", "DTSTART:16010101T030000",
                "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10",
                "END:STANDARD", "END:VTIMEZONE", "BEGIN:VEVENT",
                "ATTENDEE;PARTSTAT=\(answer);CN=\"Pérez, Ana\":MAILTO:Ana@Example.org", "COMMENT;LANGUAGE=es:\\n",
                "UID:\(uid)", "SUMMARY;LANGUAGE=es:Accepted: Un panel",
                "DTSTART;TZID=W. Europe Standard Time:20240305T140000",
                "DTEND;TZID=W. Europe Standard Time:20240305T153000", "CLASS:PUBLIC", "PRIORITY:5",
                "DTSTAMP:\(stamp)", "TRANSP:OPAQUE", "STATUS:CONFIRMED", "SEQUENCE:0", "LOCATION;LANGUAGE=es:",
                "X-MICROSOFT-CDO-APPT-SEQUENCE:0", "END:VEVENT", "END:VCALENDAR",
            ])
            return Array(
                """
                From: =?iso-8859-1?Q?P=E9rez=2C_Ana?= <Ana@Example.org>\r
                Content-Type: multipart/alternative;\r
                \tboundary="_000_AM0PR02_"\r
                \r
                --_000_AM0PR02_\r
                Content-Type: text/plain; charset="iso-8859-1"\r
                \r
                \r
                --_000_AM0PR02_\r
                Content-Type: text/calendar; charset="utf-8"; method=REPLY\r
                Content-Transfer-Encoding: base64\r
                \r
                \(Data(part.utf8).base64EncodedString(options: [.lineLength76Characters, .endLineWithCarriageReturn]))\r
                --_000_AM0PR02_--\r

                """.utf8)
        default:
            let part = calendar([
                "BEGIN:VCALENDAR", "CALSCALE:GREGORIAN", "VERSION:2.0", "METHOD:REPLY",
                "PRODID:-//Apple Inc.//macOS 14.3//EN", "BEGIN:VEVENT",
                "ATTENDEE;CN=\"Ana\";CUTYPE=INDIVIDUAL;PARTSTAT=\(answer):mailto:ana@example.org",
                "DTEND;TZID=Europe/Zurich:20240305T153000", "UID:\(uid)", "DTSTAMP:\(stamp)", "SEQUENCE:0",
                "SUMMARY:Un panel", "LAST-MODIFIED:20240220T110000Z", "DTSTART;TZID=Europe/Zurich:20240305T140000",
                "ORGANIZER;CN=\"Defensoras\":mailto:\(office)", "END:VEVENT", "END:VCALENDAR",
            ])
            return Array(
                """
                Content-Type: multipart/mixed; boundary="Apple-Mail=_3"\r
                From: Ana <ana@example.org>\r
                \r
                --Apple-Mail=_3\r
                Content-Type: text/calendar; charset=UTF-8; method=REPLY; name=iCal-1.ics\r
                Content-Transfer-Encoding: quoted-printable\r
                \r
                \(part.replacing("=", with: "=3D"))--Apple-Mail=_3--\r

                """.utf8)
        }
    }

    @Test(
        "35 The answer of each widespread calendar changes one place; the same mail again and an older one do nothing",
        arguments: ["Gmail", "Outlook", "Apple"])
    func programs(program: String) async throws {
        _ = try await guest("Berta")
        _ = try await guest("Ana")
        let uid = try await invitationUID()
        func take(_ answer: String, _ stamp: String) async throws -> String {
            let receipt = try await workspace.takeReply(mail(program, answer, uid: uid, stamp: stamp))
            return receipt.verdict.rawValue
        }
        #expect(try await take("TENTATIVE", "20240220T100000Z") == "noted")
        #expect(try await take("ACCEPTED", "20240220T100100Z") == "noted")
        #expect(try await states() == ["confirmed", "confirmed"])
        #expect(try await take("DECLINED", "20240220T100200Z") == "changed")
        #expect(try await states() == ["confirmed", "cancelled"])
        #expect(try await take("DECLINED", "20240220T100200Z") == "ignored")
        #expect(try await take("ACCEPTED", "20240220T100100Z") == "ignored")
        #expect(try await states() == ["confirmed", "cancelled"])
        try await workspace.close()
    }

    private func counter(_ uid: String, _ stamp: String, from sender: String = "ana@example.org", more: String = "")
        -> [UInt8]
    {
        Array(
            """
            From: <\(sender)>\r
            Content-Type: text/calendar; method=COUNTER\r
            \r
            BEGIN:VCALENDAR\r
            METHOD:COUNTER\r
            VERSION:2.0\r
            BEGIN:VEVENT\r
            ATTENDEE;PARTSTAT=TENTATIVE:mailto:ana@example.org\r
            UID:\(uid)\r
            DTSTAMP:\(stamp)\r
            DTSTART:20240307T090000Z\r
            SEQUENCE:0\r
            \(more)END:VEVENT\r
            END:VCALENDAR\r

            """.utf8)
    }

    @Test("37 Another time that a guest proposes is kept and turned down by mail: the place and the event stay")
    func proposal() async throws {
        let ana = try await guest("Ana")
        let uid = try await invitationUID()
        let event = try await workspace.perform(ExportCampaign()).events["panel"]
        let receipt = try await workspace.takeReply(counter(uid, "20240220T100000Z"))
        #expect(receipt.verdict == .refused && receipt.reason == "counter" && receipt.guest?.state == "confirmed")
        #expect(receipt.sentence.contains("2024-03-07T10:00"))
        #expect(try await states() == ["confirmed"])
        #expect(try await workspace.perform(ExportCampaign()).events["panel"] == event)
        let shown = try await workspace.perform(ShowGuest(event: "panel", guest: ana.id)).replies
        #expect(shown?.map(\.proposed) == ["2024-03-07T10:00"] && shown?.map(\.answer) == [.tentative])
        #expect(try await fixture.kinds().last == "proposalDeclined")
        let calendar = try await lastCalendar()
        #expect(calendar.contains("METHOD:DECLINECOUNTER") && calendar.contains("UID:\(uid)"))
        #expect(calendar.contains("DTSTART;TZID=Europe/Zurich:20240305T140000"))
        #expect(calendar.contains("STATUS:CONFIRMED") && !calendar.contains { $0.hasPrefix("DESCRIPTION") })
        #expect(try await fixture.lastMail().text.contains("La hora del acto no cambia: 5 de marzo de 2024"))
        // The same mail again is no news, and further proposals of that day are answered by the one mail.
        let count = try await fixture.kinds().count
        #expect(try await workspace.takeReply(counter(uid, "20240220T100000Z")).reason == "known")
        #expect(try await workspace.takeReply(counter(uid, "20240220T100500Z")).reason == "counter")
        #expect(try await fixture.kinds().count == count)
        // What comes from somebody else is neither kept nor answered.
        fixture.clock.now += 86_400
        let forged = try await workspace.takeReply(counter(uid, "20240220T110000Z", from: "mallory@example.org"))
        #expect(forged.reason == "other-sender")
        #expect(try await fixture.kinds().count == count)
        let journal = try await workspace.perform(ShowJournal(last: 100)).filter { $0.name == "rsvp.reply" }
        #expect(
            journal.map(\.detail) == ["refused counter", "ignored known", "refused counter", "refused other-sender"])
        try await workspace.close()
    }

    @Test("37 Whoever sends somebody else in their place has not given it away: that person has to ask")
    func delegation() async throws {
        _ = try await guest("Ana")
        let uid = try await invitationUID()
        let more = "ATTENDEE;PARTSTAT=NEEDS-ACTION;DELEGATED-FROM=\"mailto:ana@example.org\":mailto:bo@example.org\r\n"
        for (answer, more, reason) in [("DELEGATED", "", "delegated"), ("DELEGATED", more, "several")] {
            let text = String(decoding: mail("Apple", answer, uid: uid, stamp: "20240220T100000Z"), as: UTF8.self)
            let bytes = Array(
                text.replacing("SEQUENCE:0\r\n", with: "SEQUENCE:0\r\n" + more.replacing("=", with: "=3D")).utf8)
            let receipt = try await workspace.takeReply(bytes)
            #expect(receipt.verdict == .refused && receipt.reason == reason)
        }
        #expect(try await states() == ["confirmed"])
        try await workspace.close()
    }

    @Test("38 One guest's place that is given back is off in that guest's calendar alone; nobody else is written to")
    func cancelsOne() async throws {
        _ = try await guest("Ana")
        let berta = try await guest("Berta")
        let uid = try await invitationUID()
        let before = try await workspace.perform(ListOutbox()).count
        _ = try await workspace.perform(CancelPlace(event: "panel", guest: berta.id))
        let mails = try await workspace.perform(ListOutbox()).dropFirst(before)
        #expect(mails.map(\.to) == ["berta@example.org"])
        let calendar = try await lastCalendar()
        #expect(calendar.contains("METHOD:CANCEL") && calendar.contains("UID:\(uid)"))
        #expect(calendar.filter { $0.hasPrefix("ATTENDEE") }.map { $0.suffix(25) } == [":mailto:berta@example.org"])
        #expect(!calendar.contains { $0.contains("ana@") })
        // The event itself goes on in the calendars of all others.
        let feed = String(decoding: try await workspace.feed("campaign"), as: UTF8.self)
        #expect(feed.contains("UID:\(uid)") && feed.contains("STATUS:CONFIRMED"))
        try await workspace.close()
    }
}
