import Foundation
import Testing

@testable import ConvokeLetters
@testable import ConvokeModel

@Suite("Mails to those who take part")
struct PartMailTests {
    private static let messages: [PartMessage] = [
        .invitation, .invitationReminder, .answerConfirmed, .answerWithdrawn,
        .programmeChanged([.moved, .changedPlace]), .programmeChanged([.cancelled]), .programmeChanged([.postponed]),
    ]

    private func rendered(_ message: PartMessage, _ role: PartRole, in language: String, isFull: Bool = true) throws
        -> RenderedMail
    {
        let start = try #require(LocalDateTime("2024-03-05T14:00"))
        let zone = try #require(Zone("Europe/Zurich"))
        let content = MailContent(
            id: try #require(Identifier("mail-1")), recipient: try #require(MailAddress("yuki@example.org")),
            name: "Yuki", languages: [try #require(LanguageTag(language))],
            campaign: LocalizedText("Defenders", in: .english), zone: zone, domain: "x.example",
            topic: .part(
                PartMail(
                    message: message, event: LocalizedText("A panel", in: .english),
                    when: isFull ? .timed(start: start, end: nil, zone: zone, fold: nil) : .unannounced(note: nil),
                    place: isFull ? PublicPlace(venue: LocalizedText("Palais", in: .english)) : nil,
                    online: isFull ? OnlineLink(address: try #require(WebAddress("https://meet.example/x"))) : nil,
                    role: role, link: "https://x.example/parts/TOKEN",
                    listUntil: isFull ? LocalDate("2024-03-01") : nil)))
        return try MailTemplates(folders: [MailSample.folder]).render(content)
    }

    @Test(
        "Each kind renders for every part in four languages, with its link on a line alone and no gap where nothing is")
    func renders() throws {
        #expect(Set(Self.messages.map(\.kind)) == Set(PartMessageKind.allCases))
        for language in ["en", "es", "fr", "ar"] {
            for message in Self.messages {
                for role in PartRole.allCases {
                    for isFull in [true, false] {
                        let mail = try rendered(message, role, in: language, isFull: isFull)
                        #expect(mail.language.text == language && mail.kind == .part(message.kind))
                        #expect(mail.text.contains("\nhttps://x.example/parts/TOKEN\n"))
                        #expect(!mail.text.contains("{{") && !mail.text.contains("\n\n\n"))
                        #expect(!mail.subject.contains("panel") && !mail.subject.contains("Defenders"))
                    }
                }
            }
        }
    }

    @Test("Each part is named as what it is, and what changed is said")
    func saysWhat() throws {
        #expect(try rendered(.invitation, .moderator, in: "en").text.contains("Your part: moderator\n"))
        #expect(try rendered(.invitation, .coSponsor, in: "fr").text.contains("coparrainage"))
        let parts = try Set(PartRole.allCases.map { try rendered(.invitation, $0, in: "es").text })
        #expect(parts.count == PartRole.allCases.count)
        let moved = try rendered(.programmeChanged([.moved]), .speaker, in: "en").text
        #expect(moved.contains("at another time") && !moved.contains("elsewhere") && !moved.contains("postponed"))
        #expect(try rendered(.programmeChanged([.cancelled]), .speaker, in: "en").text.contains("does not take place"))
    }
}
