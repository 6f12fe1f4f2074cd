import Foundation

/// A file that goes with a mail.
public struct MailAttachment: Codable, Hashable, Sendable {
    /// The file's name: ASCII letters, digits, hyphens and points.
    public var name: String
    /// Its media type, such as `application/pdf`.
    public var type: String
    public var bytes: Data

    public init(name: String, type: String, bytes: Data) { (self.name, self.type, self.bytes) = (name, type, bytes) }

    /// The most that servers pass on without asking, once it is written as mail wants it.
    public static let most = 10_000_000

    /// Why it cannot be sent; nothing where it can.
    public var problem: String? {
        func isPlain(_ text: String, _ others: String) -> Bool {
            !text.isEmpty && text.utf8.count <= 200
                && text.unicodeScalars.allSatisfy {
                    $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
                        || others.unicodeScalars.contains($0)
                }
        }
        guard isPlain(name, "-._") else { return "Name the attachment in ASCII letters, digits, hyphens and points." }
        guard isPlain(type, "-._/+;= ") else { return "Give the attachment's media type, such as 'application/pdf'." }
        guard !bytes.isEmpty, bytes.count <= Self.most else {
            return
                "An attachment has 1 to \(Self.most) bytes, and '\(name)' has \(bytes.count). Make it smaller, such as by smaller logos."
        }
        return nil
    }
}
