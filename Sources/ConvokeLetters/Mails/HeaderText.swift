import ConvokeModel
import Foundation

/// What stands behind the colon of a mail's header: printable ASCII on lines of our own making. Whatever it is made from, it
/// cannot end the header or begin another.
struct HeaderText: Hashable, Sendable {
    let encoded: String

    /// Text for people. What is not plain ASCII becomes encoded words (RFC 2047).
    init(_ text: String) {
        let line = text.asPrinted
        let isPlain =
            line.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !line.contains("=?") && line.utf8.count <= 60
        guard !isPlain else {
            encoded = line
            return
        }
        // An encoded word has at most 75 characters: 45 bytes of text, cut between code points.
        var words: [[UInt8]] = [[]]
        for scalar in line.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if let last = words.last, last.count + bytes.count > 45 { words.append([]) }
            words[words.count - 1] += bytes
        }
        encoded = words.map { "=?UTF-8?B?\(Data($0).base64EncodedString())?=" }.joined(separator: "\r\n ")
    }

    /// An address has no blanks, controls or line ends by its type; one in other scripts stands as it is (RFC 6532).
    init(_ address: MailAddress) { encoded = "<\(address.text)>" }

    /// A token that we made: everything but letters, digits and `-._@<>` is left out.
    init(token: String) {
        encoded = String(decoding: token.utf8.filter { Self.isToken($0) }, as: UTF8.self)
    }

    /// A way to write to the sender that one wants no more (RFC 2369); empty where the address cannot stand in a link.
    init(unsubscribingFrom sender: MailAddress, mail: Identifier<MailDraft>) {
        let allowed = CharacterSet(charactersIn: "-._@+").union(.alphanumerics)
        let address = sender.text.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
        encoded = address.utf8.allSatisfy { $0 < 0x7F } ? "<mailto:\(address)?subject=unsubscribe%20\(mail)>" : "<>"
    }

    /// An instant as RFC 5322 writes it, in UTC: `Tue, 05 Mar 2024 11:00:00 +0000`.
    init(_ instant: Date) {
        let local = Zone.utc.local(instant)
        let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let date = local.date
        encoded =
            "\(days[date.weekday - 1]), \(two(date.day)) \(months[date.month - 1]) \(date.year) "
            + "\(two(local.hour)):\(two(local.minute)):\(two(local.second)) +0000"
    }

    private static func isToken(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: Array("-._@<>".utf8).contains(byte)
        }
    }
}
