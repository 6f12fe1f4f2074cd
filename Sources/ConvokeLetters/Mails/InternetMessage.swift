import ConvokeModel
import Foundation

/// A mail as servers pass it on (RFC 5322, MIME): plain text in UTF-8, with the calendar file beside it.
public struct InternetMessage: Sendable {
    private var headers: [(name: StaticString, value: HeaderText)]
    private let text: String
    private let calendar: String?
    /// Where the calendar is for the reader's calendar and not only a file: what it asks of it.
    private let method: String?
    private let boundary: String
    private let attachment: MailAttachment?

    public init(_ mail: RenderedMail, from sender: MailAddress, domain: String, at now: Date, isDraft: Bool = true) {
        headers = [
            ("From", HeaderText(sender)), ("To", HeaderText(mail.recipient)), ("Subject", HeaderText(mail.subject)),
            ("Date", HeaderText(now)), ("Message-ID", HeaderText(token: "<\(mail.id)@\(domain)>")),
            ("Content-Language", HeaderText(token: mail.language.text)),
            // RFC 3834: no holiday notices in answer.
            ("Auto-Submitted", HeaderText("auto-generated")),
        ]
        // RFC 2369: what goes to many can be refused by those who get it. The mail's identifier tells the team whose it is.
        if mail.kind.goesToMany {
            headers.append(("List-Unsubscribe", HeaderText(unsubscribingFrom: sender, mail: mail.id)))
        }
        // Mail programs open it as a draft that can be sent.
        if isDraft { headers.append(("X-Unsent", HeaderText("1"))) }
        text = mail.text
        calendar = mail.calendar
        method = mail.calendarMethod
        // No line of Base64 can be this one.
        boundary = "=_\(mail.id)"
        attachment = nil
    }

    /// A mail that brings a letter, as a draft. The token makes its identifier; the same letter has the same.
    public init(
        subject: String, text: String, in language: LanguageTag, attachment: MailAttachment, to recipient: MailAddress,
        from sender: MailAddress, token: String, domain: String, at now: Date
    ) {
        headers = [
            ("From", HeaderText(sender)), ("To", HeaderText(recipient)), ("Subject", HeaderText(subject)),
            ("Date", HeaderText(now)), ("Message-ID", HeaderText(token: "<\(token)@\(domain)>")),
            ("Content-Language", HeaderText(token: language.text)), ("X-Unsent", HeaderText("1")),
        ]
        self.text = text
        calendar = nil
        method = nil
        boundary = "=_\(HeaderText(token: token).encoded)"
        self.attachment = attachment
    }

    public var bytes: [UInt8] {
        var lines = headers.map { "\($0.name): \($0.value.encoded)" } + ["MIME-Version: 1.0"]
        let textPart =
            ["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", ""]
            + Self.base64(text)
        if let attachment {
            let name = HeaderText(token: attachment.name).encoded
            lines += ["Content-Type: multipart/mixed; boundary=\"\(boundary)\"", "", "--\(boundary)"] + textPart
            lines += [
                "--\(boundary)", "Content-Type: \(attachment.type)",
                "Content-Disposition: attachment; filename=\"\(name)\"", "Content-Transfer-Encoding: base64", "",
            ]
            return Self.bytes(of: lines + Self.base64(Data(attachment.bytes)) + ["--\(boundary)--"])
        }
        guard let calendar else { return Self.bytes(of: lines + textPart) }
        // What mail programs answer to is another form of the text (RFC 6047, 2.4); a file is something beside it.
        let kind = method == nil ? "multipart/mixed" : "multipart/alternative"
        lines += ["Content-Type: \(kind); boundary=\"\(boundary)\"", "", "--\(boundary)"] + textPart
        lines += [
            "--\(boundary)",
            "Content-Type: text/calendar; charset=utf-8; method=\(HeaderText(token: method ?? "PUBLISH").encoded)",
        ]
        if method == nil { lines.append("Content-Disposition: attachment; filename=\"event.ics\"") }
        lines += ["Content-Transfer-Encoding: base64", ""] + Self.base64(calendar) + ["--\(boundary)--"]
        return Self.bytes(of: lines)
    }

    private static func bytes(of lines: [String]) -> [UInt8] { Array((lines.joined(separator: "\r\n") + "\r\n").utf8) }

    /// Lines end as mail wants it within the text, too.
    private static func base64(_ text: String) -> [String] {
        let crlf = text.withPlainLines.replacing("\n", with: "\r\n")
        return base64(Data(crlf.utf8))
    }

    private static func base64(_ data: Data) -> [String] {
        let encoded = Array(data.base64EncodedString().utf8)
        return stride(from: 0, to: encoded.count, by: 76).map {
            String(decoding: encoded[$0..<min($0 + 76, encoded.count)], as: UTF8.self)
        }
    }
}
