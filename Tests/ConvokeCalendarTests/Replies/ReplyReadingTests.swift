import ConvokeModel
import Foundation
import Testing

@testable import ConvokeCalendar

@Suite("Answers from calendars are read, or refused with what they are")
struct ReplyReadingTests {
    /// An answer as three widespread calendars write it: with other properties, folds and cases.
    static func reply(
        method: String = "REPLY", attendee: String = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ana@example.org",
        uid: String = "abc@defenders.example", more: String = "SEQUENCE:0\r\nDTSTAMP:20240301T100000Z\r\n"
    ) -> String {
        "BEGIN:VCALENDAR\r\nPRODID:-//Some//Calendar//EN\r\nVERSION:2.0\r\nMETHOD:\(method)\r\nBEGIN:VEVENT\r\n\(attendee)\r\nUID:\(uid)\r\n\(more)SUMMARY:A panel\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    }

    private static let stamp = Date(timeIntervalSince1970: 1_709_287_200)

    @Test(
        "The forms that calendars write are one answer",
        arguments: [
            "ATTENDEE;PARTSTAT=DECLINED:mailto:ana@example.org",
            "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=DECLINED;CN=ana@example.org\r\n ;X-NUM-GUESTS=0:mailto:ana@example.org",
            "ATTENDEE;PARTSTAT=declined;CN=\"Pérez; Ana\":MAILTO:ana@example.org",
            "attendee;partstat=DECLINED:Mailto:ana%40example.org?subject=x",
        ])
    func forms(attendee: String) throws {
        let reply = try CalendarReply(Array(Self.reply(method: "reply", attendee: attendee).utf8))
        #expect(
            reply.attendee.text == "ana@example.org" && reply.answer == .declined && reply.sequence == 0
                && reply.uid == "abc@defenders.example" && reply.instance == nil && reply.stampedAt == Self.stamp)
    }

    @Test(
        "What is no single answer of one person is refused",
        arguments: [
            (reply(method: "REQUEST"), .notAReply("REQUEST")),
            (reply(attendee: "ATTENDEE;PARTSTAT=DELEGATED:mailto:ana@example.org"), .delegated),
            (reply(attendee: "ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:ana@example.org"), .noAnswer),
            (reply(attendee: "ATTENDEE:mailto:ana@example.org"), .noAnswer),
            (
                reply(
                    attendee:
                        "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ana@example.org\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:b@example.org"
                ), .several("attendees")
            ),
            (reply() + reply(), .several("calendars")),
            (
                reply(
                    more:
                        "DTSTAMP:20240301T100000Z\r\nRECURRENCE-ID;RANGE=THISANDFUTURE:20240301T100000Z\r\n"),
                .instances
            ),
        ] as [(String, ReplyRefusal)])
    func refuses(text: String, refusal: ReplyRefusal) {
        #expect(throws: refusal) { try CalendarReply(Array(text.utf8)) }
    }

    @Test(
        "A proposal of another time is read with the time that it proposes, whether or not it answers",
        arguments: [
            ("ATTENDEE;PARTSTAT=DECLINED:mailto:ana@example.org", GuestAnswer.declined),
            ("ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:ana@example.org", .tentative),
            ("ATTENDEE:mailto:ana@example.org", .tentative),
        ])
    func counters(attendee: String, answer: GuestAnswer) throws {
        let text = Self.reply(
            method: "COUNTER", attendee: attendee,
            more: "DTSTAMP:20240301T100000Z\r\nDTSTART;TZID=Tokyo Standard Time:20240307T180000\r\n")
        let reply = try CalendarReply(Array(text.utf8))
        #expect(reply.isCounter && reply.answer == answer)
        #expect(reply.proposed?.time(in: zone("Europe/Zurich")) == time("2024-03-07T10:00"))
        #expect(try !CalendarReply(Array(Self.reply().utf8)).isCounter)
    }

    @Test(
        "What cannot be read stops nothing",
        arguments: [
            "", reply(attendee: "ATTENDEE;PARTSTAT=ACCEPTED:ana"), reply(attendee: "X-A:b"),
            reply(more: ""), reply(more: "DTSTAMP:20240301T100000\r\n"),
            reply(more: "DTSTAMP:20240301T100000Z\r\nSEQUENCE:99999999999999999999\r\n"),
            reply(more: "DTSTAMP:20240301T100000Z\r\nSEQUENCE:-1\r\n"),
            reply(uid: ""), "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR\r\n",
        ])
    func unreadable(text: String) {
        #expect {
            try CalendarReply(Array(text.utf8))
        } throws: { ($0 as? ReplyRefusal)?.word == "unreadable" }
    }

    private static func mail(_ from: String, _ rest: String) -> [UInt8] {
        Array("\(from)\r\nSubject: x\r\n\(rest)".utf8)
    }

    @Test(
        "A mail's answer is found in whichever part and encoding it is",
        arguments: [
            "Content-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VCALENDAR=\r\n",
            "content-type: TEXT/CALENDAR\r\nContent-Transfer-Encoding: Base64\r\n\r\nQkVHSU46\r\nVkNBTEVOREFSPQ0K\r\n",
            "Content-Type: text/calendar\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nBEGIN:VCAL=\r\nENDAR=3D\r\n",
            "Content-Type: multipart/mixed;\r\n\tboundary=\"x y\"\r\n\r\nintro\r\n--x y\r\nContent-Type: multipart/alternative; boundary=z\r\n\r\n--z\r\nContent-Type: text/plain\r\n\r\nYes\r\n--z\r\nContent-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR=\r\n--z--\r\n--x y--\r\n",
        ])
    func parts(rest: String) throws {
        let mail = try ReplyMail(Self.mail("From: \"Ana, P. <x@y.example>\" <ana@example.org>", rest))
        #expect(mail.sender == MailAddress("ana@example.org") && !mail.isSenderUnclear)
        #expect(String(decoding: mail.calendar, as: UTF8.self) == "BEGIN:VCALENDAR=\r\n")
    }

    @Test(
        "A mail that does not say one sender has none",
        arguments: [
            "From: ana@example.org, mallory@example.org", "From: <ana@example.org>, <mallory@example.org>",
            "From: <ana@example.org> <mallory@example.org>", "X-From: ana@example.org", "From: Ana",
            "From: ana@example.org\r\nFrom: mallory@example.org", "From: \"ana@example.org",
        ])
    func senders(from: String) throws {
        let mail = try ReplyMail(Self.mail(from, "Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\n"))
        #expect(mail.sender == nil && mail.isSenderUnclear)
    }

    @Test("A mail without a calendar, or one that is too large, is no answer; endless nesting is cut")
    func noCalendar() throws {
        let nested = (0..<50).map { "Content-Type: multipart/mixed; boundary=b\($0)\r\n\r\n--b\($0)\r\n" }.joined()
        for rest in [
            "\r\nHello", "Content-Type: multipart/mixed\r\n\r\nx", nested + "Content-Type: text/calendar\r\n\r\nx",
        ] {
            #expect(throws: ReplyRefusal.noCalendar) { try ReplyMail(Self.mail("From: ana@example.org", rest)) }
        }
        #expect(throws: ReplyRefusal.noCalendar) { try ReplyMail([]) }
        #expect(throws: ReplyRefusal.tooLarge) { try ReplyMail(Array(repeating: 65, count: ReplyMail.sizeLimit + 1)) }
        let alone = try ReplyMail(Array("\u{FEFF}\r\nbegin:vcalendar\r\n".utf8))
        #expect(alone.sender == nil && !alone.isSenderUnclear)
    }

    @Test(
        "A day of a series is that of the event's own zone",
        arguments: [
            (.utc(time("2024-03-05T23:30")), day("2024-03-06")),
            (.zoned(time("2024-03-06T08:00"), tzid: "Asia/Tokyo"), day("2024-03-06")),
            (.zoned(time("2024-03-06T07:00"), tzid: "Tokyo Standard Time"), day("2024-03-05")),
            (.zoned(time("2024-03-06T07:00"), tzid: "Nowhere"), day("2024-03-06")),
            (.day(day("2024-03-06")), day("2024-03-06")),
        ] as [(CalendarMoment, LocalDate)])
    func days(moment: CalendarMoment, day: LocalDate) throws {
        #expect(moment.day(in: zone("Europe/Zurich")) == day)
    }
}
