import ConvokeModel
import Foundation
import Testing

@testable import ConvokeLetters

@Suite("Mails as servers pass them on")
struct InternetMessageTests {
    @Test(
        "No text becomes a second header, and each can be read back",
        arguments: [
            "Bcc: x", "a\r\nBcc: victim@example.org", "a\nb", "a\u{2028}b", "a\u{0}b", "=?UTF-8?B?QQ==?=", "مرحبًا",
            String(repeating: "ñ", count: 200), String(repeating: "a", count: 500), "👩‍👩‍👧‍👦 fin", "",
        ])
    func cannotEndAHeader(text: String) throws {
        let encoded = HeaderText(text).encoded
        #expect(encoded.utf8.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x0D || $0 == 0x0A })
        let lines = encoded.components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 76 && !$0.contains("\n") && !$0.contains("\r") })
        // Every further line begins with a blank and holds one encoded word: a reader takes it for the same header.
        #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(" =?UTF-8?B?") && $0.hasSuffix("?=") })
        let read = lines.map { line -> String in
            let word = line.trimmingCharacters(in: .whitespaces)
            guard word.hasPrefix("=?") else { return word }
            let data = Data(base64Encoded: String(word.dropFirst(10).dropLast(2))) ?? Data()
            return String(data: data, encoding: .utf8) ?? "broken"
        }.joined()
        #expect(read == text.asPrinted)
    }

    @Test("A token keeps only what a token may have")
    func tokens() {
        #expect(HeaderText(token: "<a@b.example>\r\nBcc: x y").encoded == "<a@b.example>Bccxy")
    }

    @Test("The whole of a mail, with its calendar file")
    func whole() throws {
        var mail = try MailTemplates(folders: [MailSample.folder]).render(MailSample.content(.thanks, in: "fr"))
        let sender = try #require(MailAddress("office@example.org"))
        mail.calendar = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"
        let message = InternetMessage(mail, from: sender, domain: "x.example\r\nBcc: y", at: MailSample.noon)
        let text = String(decoding: message.bytes, as: UTF8.self)
        #expect(
            text.hasPrefix(
                """
                From: <office@example.org>\r
                To: <yuki@example.org>\r
                Subject: =?UTF-8?B?TWVyY2kgZGUgdm90cmUgcHLDqXNlbmNl?=\r
                Date: Tue, 05 Mar 2024 11:00:00 +0000\r
                Message-ID: <mail-1@x.exampleBccy>\r
                Content-Language: fr\r
                Auto-Submitted: auto-generated\r
                List-Unsubscribe: <mailto:office@example.org?subject=unsubscribe%20mail-1>\r
                X-Unsent: 1\r
                MIME-Version: 1.0\r
                Content-Type: multipart/mixed; boundary="=_0-mail-1"\r
                \r
                --=_0-mail-1\r
                Content-Type: multipart/alternative; boundary="=_1-mail-1"\r
                \r
                --=_1-mail-1\r
                Content-Type: text/plain; charset=utf-8\r
                Content-Transfer-Encoding: base64\r
                \r

                """))
        #expect(
            text.hasSuffix("\r\n\(Data(mail.calendar?.utf8 ?? "".utf8).base64EncodedString())\r\n--=_0-mail-1--\r\n"))
        #expect(text.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 76 && !$0.contains("\n") })
    }

    @Test(
        "The page beside the text says the same, loads nothing, and its links say where they lead",
        arguments: ["en", "ar"])
    func page(language: String) {
        let text = "Hello <b>Ana</b> & all,\nhttps://x.example/places/TOKEN\n\njavascript:alert(1) https://\"onload=x\n"
        let page = MailHTML(subject: "A </title>", text: text, language: Languages.tag(language)).html
        #expect(page.contains("<html lang=\"\(language)\" dir=\"\(language == "ar" ? "rtl" : "ltr")\">"))
        #expect(page.contains("<title>A &lt;/title&gt;</title>"))
        #expect(page.contains("Hello &lt;b&gt;Ana&lt;/b&gt; &amp; all,<br>\n"))
        #expect(
            page.contains(
                "<a href=\"https://x.example/places/TOKEN\" dir=\"ltr\">https://x.example/places/TOKEN</a>"))
        #expect(page.components(separatedBy: "<a ").count == 2 && page.components(separatedBy: "<p>").count == 3)
        for loading in ["src=", "<link", "<script", "url(", "@import"] { #expect(!page.contains(loading)) }
    }
}
