import ConvokeModel
import Foundation

/// A mail as servers pass it on (RFC 5322, MIME): text in UTF-8, plain and as a page, with the calendar or a
/// letter beside it.
public struct InternetMessage: Sendable {
    private var headers: [(name: StaticString, value: HeaderText)]
    private let subject: String
    private let text: String
    private let language: LanguageTag
    private let calendar: String?
    /// Where the calendar is for the reader's calendar and not only a file: what it asks of it.
    private let method: String?
    private let boundary: String
    private let attachment: MailAttachment?

    public init(
        _ mail: RenderedMail, with attachment: MailAttachment? = nil, from sender: MailAddress, domain: String,
        at now: Date, isDraft: Bool = true
    ) {
        headers = [
            ("From", HeaderText(sender)), ("To", HeaderText(mail.recipient)), ("Subject", HeaderText(mail.subject)),
            ("Date", HeaderText(now)), ("Message-ID", HeaderText(token: "<\(mail.id)@\(domain)>")),
            ("Content-Language", HeaderText(token: mail.language.text)),
        ]
        // RFC 3834: no holiday notices in answer. A letter asks for an answer.
        if attachment == nil { headers.append(("Auto-Submitted", HeaderText("auto-generated"))) }
        // RFC 2369: what goes to many can be refused by those who get it. The mail's identifier tells the team whose it is.
        if mail.kind.goesToMany, attachment == nil {
            headers.append(("List-Unsubscribe", HeaderText(unsubscribingFrom: sender, mail: mail.id)))
        }
        // Mail programs open it as a draft that can be sent.
        if isDraft { headers.append(("X-Unsent", HeaderText("1"))) }
        (subject, text, language) = (mail.subject, mail.text, mail.language)
        calendar = mail.calendar
        method = mail.calendarMethod
        boundary = "\(mail.id)"
        self.attachment = attachment
    }

    public var bytes: [UInt8] {
        let lines = headers.map { "\($0.name): \($0.value.encoded)" } + ["MIME-Version: 1.0"]
        return Self.bytes(of: lines + body.lines(boundary))
    }

    /// The words as plain text and as a page; what mail programs answer to is a third form of them (RFC 6047, 2.4), and a file
    /// stands beside them.
    private var body: MessagePart {
        let page = MailHTML(subject: subject, text: text, language: language).html
        var forms: [MessagePart] = [
            .leaf(["Content-Type: text/plain; charset=utf-8"], Data(text.asMailLines.utf8)),
            .leaf(["Content-Type: text/html; charset=utf-8"], Data(page.asMailLines.utf8)),
        ]
        if let attachment {
            // The name is checked when the letter is drafted; a token cannot end its header.
            let name = HeaderText(token: attachment.name).encoded
            let file = MessagePart.leaf(
                [
                    "Content-Type: \(HeaderText(attachment.type).encoded)",
                    "Content-Disposition: attachment; filename=\"\(name)\"",
                ], attachment.bytes)
            return .multipart("mixed", [.multipart("alternative", forms), file])
        }
        guard let calendar else { return .multipart("alternative", forms) }
        let kind = "Content-Type: text/calendar; charset=utf-8; method="
        guard let method else {
            let file = MessagePart.leaf(
                [kind + "PUBLISH", "Content-Disposition: attachment; filename=\"event.ics\""],
                Data(calendar.asMailLines.utf8))
            return .multipart("mixed", [.multipart("alternative", forms), file])
        }
        forms.append(.leaf([kind + HeaderText(token: method).encoded], Data(calendar.asMailLines.utf8)))
        return .multipart("alternative", forms)
    }

    private static func bytes(of lines: [String]) -> [UInt8] { Array((lines.joined(separator: "\r\n") + "\r\n").utf8) }
}

/// A part of a mail (RFC 2046), in Base64 where it holds something.
private indirect enum MessagePart {
    case leaf([String], Data)
    case multipart(String, [MessagePart])

    /// No line of Base64 can be a boundary; that of a part within another begins otherwise.
    func lines(_ token: String, depth: Int = 0) -> [String] {
        let boundary = "=_\(depth)-\(token)"
        switch self {
        case .leaf(let headers, let data):
            return headers + ["Content-Transfer-Encoding: base64", ""] + Self.base64(data)
        case .multipart(let kind, let parts):
            return ["Content-Type: multipart/\(kind); boundary=\"\(boundary)\"", ""]
                + parts.flatMap { ["--\(boundary)"] + $0.lines(token, depth: depth + 1) } + ["--\(boundary)--"]
        }
    }

    private static func base64(_ data: Data) -> [String] {
        let encoded = Array(data.base64EncodedString().utf8)
        return stride(from: 0, to: encoded.count, by: 76).map {
            String(decoding: encoded[$0..<min($0 + 76, encoded.count)], as: UTF8.self)
        }
    }
}

extension String {
    /// With the line ends that mail wants, within the text, too.
    fileprivate var asMailLines: String { withPlainLines.replacing("\n", with: "\r\n") }
}
