import ConvokeModel
import Foundation
import Testing

@testable import ConvokeLetters

/// A mail about an event with everything that a mail may say.
struct MailSample {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Templates")

    /// 5 March 2024, 11:00 UTC: noon in Zurich.
    static let noon = Date(timeIntervalSince1970: 1_709_636_400)

    static let messages: [OutgoingMessage] = [
        .received(link: "TOKEN"), .confirmAddress(link: "TOKEN", proof: "PROOF", until: noon),
        .confirmAddress(link: "TOKEN", proof: "PROOF", until: nil), .placeExists, .confirmed,
        .waitlisted(position: 3), .offered(until: noon), .lapsed, .declined, .changed(party: 2),
        .moved(EventMove(time: true, place: false)), .moved(EventMove(time: true, place: true)), .cancelled,
        .calledOff, .postponed, .reminder, .thanks, .proposalDeclined(day: nil), .entryMissing,
    ]

    static func content(
        _ message: OutgoingMessage, in language: String = "en", name: String = "Yuki", isFull: Bool = true
    ) throws -> MailContent {
        let zone = try #require(Zone("Europe/Zurich"))
        let address = try #require(MailAddress("yuki@example.org"))
        let start = try #require(LocalDateTime("2024-03-05T14:00"))
        let english = LanguageTag.english
        let room = try #require(Identifier<Room>("xxv"))
        let venue = Venue(
            key: try #require(Identifier("palais")), name: LocalizedText("Palais", in: english),
            city: LocalizedText("Geneva", in: english),
            rooms: [room: Room(name: LocalizedText("Room XXV", in: english))])
        return MailContent(
            id: try #require(Identifier("mail-1")), recipient: address, name: name,
            languages: [try #require(LanguageTag(language))], campaign: LocalizedText("Defenders", in: english),
            zone: zone, domain: "x.example",
            topic: .event(
                EventMail(
                    message: message, party: 2, event: LocalizedText("A panel", in: english),
                    when: isFull
                        ? .timed(start: start, end: start.adding(seconds: 5_400), zone: zone, fold: nil)
                        : .unannounced(note: nil),
                    place: isFull ? PublicPlace(venue, room: room) : nil,
                    isPlaceLater: !isFull,
                    online: isFull
                        ? OnlineLink(address: try #require(WebAddress("https://meet.example/room"))) : nil,
                    entry: .badge(address: WebAddress("https://badges.example/apply"), by: LocalDate("2024-03-01")),
                    link: "https://x.example/places/TOKEN", confirm: "https://x.example/places/TOKEN/confirm/PROOF",
                    calendarEvent: nil)))
    }
}
