import ConvokeModel
import Foundation
import Testing

@testable import ConvokeLetters

@Suite("Mails are rendered from templates that can say nothing wrong")
struct MailTemplateTests {
    private let templates: MailTemplates

    init() throws { templates = try MailTemplates(folders: [MailSample.folder]) }

    @Test("Every kind is there in four languages, without a mistake")
    func isComplete() {
        #expect(templates.languages.map(\.text) == ["ar", "en", "es", "fr"])
        #expect(templates.lint() == [])
        #expect(Set(MailSample.messages.map(\.kind)) == Set(MessageKind.allCases))
    }

    @Test("Each renders with all its values or the fewest, with no tag left over", arguments: ["en", "es", "fr", "ar"])
    func renders(language: String) throws {
        for message in MailSample.messages {
            for isFull in [true, false] {
                let mail = try templates.render(MailSample.content(message, in: language, isFull: isFull))
                #expect(mail.language.text == language)
                #expect(!mail.text.contains("{{") && !mail.text.contains("}}"), "\(message)")
                #expect(!mail.text.contains("\n\n\n") && mail.text.hasSuffix("\n"))
                #expect(mail.text.contains("A panel") && mail.text.contains("Defenders"))
                // Neither the event nor the campaign nor the guest shows on a locked screen.
                for word in ["panel", "Defenders", "Yuki"] { #expect(!mail.subject.contains(word)) }
            }
        }
    }

    @Test("A confirmed mail says when, where and how to get in")
    func says() throws {
        let mail = try templates.render(MailSample.content(.confirmed))
        #expect(
            mail.text == """
                Hello Yuki,

                Your place at “A panel” is confirmed. Seats: 2.

                When: 5 March 2024, 14:00–15:30 (Europe/Zurich)
                Where: Room XXV, Palais, Geneva
                Online:
                https://meet.example/room
                To get in, you need a badge in your own name; an alias will not pass. Apply for it by 1 March 2024.
                https://badges.example/apply

                If you cannot come, please give your place back, so that somebody else can have it.
                To see, change or give back your place, open the link that you were given when you asked for it.

                Defenders

                """)
    }

    @Test("What whoever asked has written is in no mail to an address that nobody has confirmed")
    func carriesNoWordsOfStrangers() throws {
        let messages = MailSample.messages.filter { [.received, .confirmAddress, .placeExists].contains($0.kind) }
        #expect(messages.count == 4)
        for language in ["en", "es", "fr", "ar"] {
            for message in messages {
                let content = try MailSample.content(message, in: language, name: "Win at http://evil.example")
                #expect(try !templates.render(content).text.contains("evil"))
            }
        }
    }

    @Test("The two answers to a request look alike from outside", arguments: ["en", "es", "fr", "ar"])
    func lookAlike(language: String) throws {
        let new = try MailSample.content(.confirmAddress(link: "T", proof: "P", until: nil), in: language)
        let known = try MailSample.content(.placeExists, in: language)
        #expect(try templates.render(new).subject == templates.render(known).subject)
    }

    @Test("Data stays data: no lines, no tags, no turned text of its own")
    func dataIsNotMarkup() throws {
        let name = "{{campaign}}\r\n\r\nPlease pay\u{2028}{{>details}}\u{202E}evil"
        let mail = try templates.render(MailSample.content(.declined, name: name))
        #expect(mail.text.split(separator: "\n").count == 3)
        #expect(mail.text.contains("{{campaign}} Please pay {{>details}}\u{202E}evil\u{202C}\u{2069}"))
    }

    @Test("In a right-to-left mail values are set apart, addresses stay bare")
    func isolates() throws {
        let mail = try templates.render(
            MailSample.content(.confirmAddress(link: "T", proof: "P", until: nil), in: "ar"))
        #expect(mail.text.contains("\u{2068}A panel\u{2069}"))
        #expect(mail.text.contains("\nhttps://x.example/places/TOKEN/confirm/PROOF\n"))
    }

    @Test("A language that there are no mails in falls back to the next")
    func fallsBack() throws {
        var content = try MailSample.content(.declined, in: "pt-BR")
        #expect(try templates.render(content).language.text == "en")
        content.languages.append(try #require(LanguageTag("es-MX")))
        #expect(try templates.render(content).language.text == "es")
    }

    @Test(
        "A mistake is told with its place",
        arguments: [
            ("subject: {{event}}\n\nx", TemplateProblem.Code.badFrontMatter, 1),
            ("Hello\n\nx", .badFrontMatter, 1), ("subject: x\nHello", .badFrontMatter, 2),
            ("subject: x\n\n{{nmae}}", .unknownVariable, 3), ("subject: x\n\n{{link}}", .unknownVariable, 3),
            ("subject: x\n\n\n{{when}}", .mayBeMissing, 4), ("subject: x\n\n{{badge}}", .notText, 3),
            ("subject: x\n\n{{#when}}", .unclosedSection, 3), ("subject: x\n\n{{/when}}", .unopenedSection, 3),
            ("subject: x\n\n{{#name}}a{{/name}}", .notSection, 3), ("subject: x\n\n{{when", .unclosedTag, 3),
            ("subject: x\n\n{{>nothing}}", .unknownPartial, 3),
            ("subject: x\n\n{{^when}}{{when}}{{/when}}", .mayBeMissing, 3),
            ("subject: x\n\n{{{name}}}", .unknownVariable, 3), ("subject: x\n\n{{}}", .badTag, 3),
        ])
    func tellsMistakes(text: String, code: TemplateProblem.Code, line: Int) throws {
        let check = MailCheck(MailTemplate(text, file: "mails/x"), of: .event(.confirmed), parts: [:])
        #expect(check.problems.contains { $0.code == code && $0.line == line }, "\(check.problems)")
    }
}
