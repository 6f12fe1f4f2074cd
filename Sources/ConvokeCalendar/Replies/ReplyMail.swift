import ConvokeModel
import Foundation

/// An answer as it comes in: a mail with a calendar part (RFC 6047), or the part alone as somebody saved it.
public struct ReplyMail: Hashable, Sendable {
    /// The largest that is read, in bytes.
    public static let sizeLimit = 4_000_000

    /// Who sent the mail, by its header; nothing for a calendar that came alone.
    public var sender: MailAddress?
    /// Whether it is a mail that names several senders or none.
    public var isSenderUnclear = false
    public var calendar: [UInt8]

    public init(_ bytes: [UInt8]) throws(ReplyRefusal) {
        guard bytes.count <= Self.sizeLimit else { throw .tooLarge }
        let start = String(decoding: bytes.prefix(200), as: UTF8.self).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        if start.prefix(15).uppercased() == "BEGIN:VCALENDAR" {
            calendar = bytes
            return
        }
        let mail = MailPart(bytes[...])
        guard !mail.headers.isEmpty else { throw .noCalendar }
        let senders = mail.headers.filter { $0.name == "from" }
        guard let part = mail.calendarPart else { throw .noCalendar }
        sender = senders.count == 1 ? senders.first.flatMap { MailAddress(header: $0.value) } : nil
        isSenderUnclear = sender == nil
        calendar = part
    }
}

extension MailAddress {
    /// The one address of a From header: `Ana <ana@example.org>`. What is quoted is a name.
    fileprivate init?(header: String) {
        var plain = ""
        var isQuoted = false
        var isEscaped = false
        for character in header {
            if isEscaped {
                isEscaped = false
            } else if isQuoted, character == "\\" {
                isEscaped = true
            } else if character == "\"" {
                isQuoted.toggle()
            } else if !isQuoted {
                plain.append(character)
            }
        }
        let parts = plain.split(separator: "<", omittingEmptySubsequences: false)
        switch parts.count {
        case 1: self.init(plain.trimmingCharacters(in: .whitespaces))
        case 2:
            let inside = parts[1].split(separator: ">", omittingEmptySubsequences: false)
            guard inside.count == 2, !plain.contains(",") else { return nil }
            self.init(inside[0].trimmingCharacters(in: .whitespaces))
        default: return nil
        }
    }
}
