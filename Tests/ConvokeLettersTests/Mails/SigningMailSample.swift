import ConvokeModel
import Foundation
import Testing

@testable import ConvokeLetters

/// A mail about a statement with everything that a mail may say.
struct SigningMailSample {
    static let messages: [SigningMessage] = [
        .confirmSignature(link: "TOKEN", until: MailSample.noon), .signatureExists, .signatureReceived(link: "TOKEN"),
        .signatureAccepted(link: "TOKEN"), .signatureDeclined, .signatureWithdrawn, .textCorrected(since: 1),
        .textChanged(since: 1, link: "TOKEN", consent: .optIn, until: MailSample.noon),
        .textChanged(since: 1, link: "TOKEN", consent: .optOut, until: MailSample.noon),
        .signInvitation(organisation: "Nube", link: "TOKEN"), .statementPublished,
        .letter(addressee: "Ministry", channel: nil),
    ]

    static func content(
        _ message: SigningMessage, in language: String = "en", name: String = "Yuki", signatory: String = "Nube",
        isFull: Bool = true
    ) throws -> MailContent {
        let english = LanguageTag.english
        let address = try #require(MailAddress("yuki@example.org"))
        let day = try #require(LocalDateTime("2024-03-08T18:00"))
        let kind = message.kind
        let mayLackTitle = [
            SigningMessageKind.confirmSignature, .signatureExists, .signatureDeclined, .signatureWithdrawn,
        ].contains(kind)
        return MailContent(
            id: try #require(Identifier("mail-1")), recipient: address, name: name,
            languages: [try #require(LanguageTag(language))], campaign: LocalizedText("Defenders", in: english),
            zone: try #require(Zone("Europe/Zurich")), domain: "x.example",
            topic: .statement(
                StatementMail(
                    message: message,
                    title: isFull || !mayLackTitle ? LocalizedText("A letter", in: english) : nil,
                    signatory: signatory, version: 2, sha256: String(repeating: "0a", count: 32),
                    link: kind == .signInvitation
                        ? "https://x.example/read/TOKEN" : "https://x.example/signatures/TOKEN",
                    deadline: isFull ? Deadline(at: day, zone: .anywhereOnEarth) : nil, signatories: 1204, since: 1,
                    difference: isFull ? difference() : nil, language: english)))
    }

    /// English sentences that went and came, and a Spanish one where it is given.
    static func difference(spanish: String? = nil) -> TextDifference {
        let before = JointStatement(
            key: key, title: LocalizedText("A letter", in: .english),
            text: LocalizedText("We, {{organisations.count}} organisations, ask. We stay.", in: .english))
        var after = before
        after.text = LocalizedText(
            "We, {{organisations.count}} organisations, demand.\nWe stay. We come back.", in: .english)
        if let spanish { after.text.texts[LanguageTag("es") ?? .english] = spanish }
        return TextDifference(from: StatementText(of: before), to: StatementText(of: after))
    }

    private static var key: Identifier<JointStatement> { Identifier(random: { [UInt8](repeating: 0, count: $0) }) }
}
