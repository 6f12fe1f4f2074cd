import ConvokeModel
import Foundation
import Testing

@testable import ConvokeLetters

/// Set CONVOKE_WRITE_GOLDEN=1 to write the files anew, and read the difference before you commit it.
@Suite("Mails to signatories say what was signed, and nothing of a stranger's")
struct SigningMailTests {
    private let templates: MailTemplates
    private static let languages = ["en", "es", "fr", "ar"]

    init() throws { templates = try MailTemplates(folders: [MailSample.folder]) }

    @Test("Every kind of mail to signatories is there in four languages, without a mistake")
    func isComplete() {
        #expect(Set(SigningMailSample.messages.map(\.kind)) == Set(SigningMessageKind.allCases))
        let kinds = SigningMessageKind.allCases.map(MailKind.statement)
        #expect(
            MailKind.allCases == MessageKind.allCases.map(MailKind.event) + kinds
                + PartMessageKind.allCases.map(MailKind.part) + TeamMessageKind.allCases.map(MailKind.team))
        #expect(Set(MailKind.words).count == MailKind.allCases.count)
        #expect(templates.languages.map(\.text) == ["ar", "en", "es", "fr"] && templates.lint() == [])
    }

    @Test("A kind that a language lacks is told by its file")
    func tellsMissing() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "convoke-test-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let mails = folder.appending(path: "mails")
        try FileManager.default.createDirectory(at: mails, withIntermediateDirectories: true)
        try Data("subject: x\n\n{{name}} {{nothing}}\n".utf8).write(to: mails.appending(path: "sign-invitation.pt.txt"))
        let problems = try MailTemplates(folders: [folder]).lint()
        #expect(problems.count == MailKind.allCases.count)
        #expect(problems.contains { $0.file == "mails/statement-published.pt.txt" && $0.code == .unknownKind })
        #expect(problems.contains { $0.file == "mails/sign-invitation.pt.txt" && $0.code == .unknownVariable })
    }

    @Test("In English each is the mail that lies beside the test, word for word")
    func isGolden() throws {
        for (index, message) in SigningMailSample.messages.enumerated() {
            for isFull in [true, false] {
                let mail = try templates.render(SigningMailSample.content(message, isFull: isFull))
                let name = "\(index)-\(mail.kind.word)\(isFull ? "" : "-short").txt"
                let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                    .appending(path: "Golden/mails/\(name)")
                let text = "Subject: \(mail.subject)\n\n\(mail.text)"
                if ProcessInfo.processInfo.environment["CONVOKE_WRITE_GOLDEN"] == "1" {
                    try Data(text.utf8).write(to: file)
                }
                #expect(try String(contentsOf: file, encoding: .utf8) == text, "\(name)")
            }
        }
    }

    @Test("Each renders with all its values or the fewest; the subject names nothing", arguments: languages)
    func renders(language: String) throws {
        for message in SigningMailSample.messages {
            for isFull in [true, false] {
                let content = try SigningMailSample.content(message, in: language, isFull: isFull)
                let mail = try templates.render(content)
                #expect(mail.language.text == language && mail.kind == .statement(message.kind))
                #expect(!mail.text.contains("{{") && !mail.text.contains("}}"), "\(message)")
                #expect(!mail.text.contains("\n\n\n") && mail.text.hasSuffix("\n"))
                #expect(mail.text.contains("Defenders"))
                for word in ["letter", "Defenders", "Yuki", "Nube"] { #expect(!mail.subject.contains(word)) }
            }
        }
    }

    @Test("Where silence counts is told as its custom has it, with the time and its zone", arguments: languages)
    func asks(language: String) throws {
        func text(_ consent: ConsentCustom) throws -> String {
            try templates.render(
                SigningMailSample.content(
                    .textChanged(since: 1, link: "T", consent: consent, until: MailSample.noon), in: language)
            ).text
        }
        #expect(try text(.optIn) != text(.optOut))
        for consent in [ConsentCustom.optIn, .optOut] {
            #expect(try text(consent).contains("12:00 (Europe/Zurich)"))
            #expect(try text(consent).contains("\nhttps://x.example/signatures/TOKEN\n"))
        }
    }

    @Test("To an address that nobody has confirmed goes one name, short and on one line", arguments: languages)
    func carriesNoWordsOfStrangers(language: String) throws {
        let evil = "Win\r\n\r\nhttp://evil.example/\u{0}\u{202E} " + String(repeating: "x", count: 400)
        for message in SigningMailSample.messages.prefix(2) + [.signatureDeclined, .signatureWithdrawn] {
            let mail = try templates.render(
                SigningMailSample.content(message, in: language, name: evil, signatory: evil))
            #expect(!mail.text.contains("http://evil"))
            guard message.kind == .confirmSignature else {
                #expect(!mail.text.contains("evil"), "\(message)")
                continue
            }
            let line = try #require(mail.text.split(separator: "\n").first { $0.contains("evil") })
            #expect(!mail.text.unicodeScalars.contains("\u{202E}"))
            #expect(line.filter { $0 != "\u{2068}" && $0 != "\u{2069}" }.count == 120)
        }
    }

    @Test("The two answers to somebody who signs look alike from outside", arguments: languages)
    func lookAlike(language: String) throws {
        let new = try SigningMailSample.content(.confirmSignature(link: "T", until: MailSample.noon), in: language)
        let known = try SigningMailSample.content(.signatureExists, in: language)
        #expect(try templates.render(new).subject == templates.render(known).subject)
    }

    @Test("What changed is shown in the language that the signatory reads, else in one in which something did")
    func showsChanges() throws {
        var content = try SigningMailSample.content(.textCorrected(since: 1), in: "es")
        let english = "\n- We, … organisations, ask.\n+ We, … organisations, demand.\n+ We come back.\n"
        #expect(try templates.render(content).text.contains(english))
        guard case .statement(var mail) = content.topic else {
            Issue.record("no mail about a statement")
            return
        }
        mail.difference = SigningMailSample.difference(spanish: "Pedimos.")
        content.topic = .statement(mail)
        #expect(try templates.render(content).text.contains(english))
        mail.language = LanguageTag("es-SV")
        content.topic = .statement(mail)
        let text = try templates.render(content).text
        #expect(text.contains("\n+ Pedimos.\n") && !text.contains("demand"))
    }
}
