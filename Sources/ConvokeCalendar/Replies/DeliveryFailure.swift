import Foundation

/// A mail server's word that a mail of ours could not be delivered, and will not be (RFC 3464).
public struct DeliveryFailure: Hashable, Sendable {
    /// What stands before the `@` of our mail's Message-ID, and behind it.
    public var mail: (id: String, domain: String) { (id, domain) }
    private let id: String
    private let domain: String

    /// Nothing for any other mail, and for one that says it is tried again.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count <= ReplyMail.sizeLimit else { return nil }
        let report = MailPart(bytes[...])
        guard report.kind == "multipart/report" else { return nil }
        let parts = report.leaves
        guard let status = parts.first(where: { $0.kind == "message/delivery-status" }),
            Self.isFinal(String(decoding: status.decoded, as: UTF8.self)),
            let original = parts.first(where: { $0.kind == "message/rfc822" || $0.kind == "text/rfc822-headers" })
        else { return nil }
        let token = MailPart(original.decoded[...]).header("message-id")
        guard token.hasPrefix("<"), token.hasSuffix(">") else { return nil }
        let halves = token.dropFirst().dropLast().split(separator: "@", omittingEmptySubsequences: false)
        guard halves.count == 2 else { return nil }
        (id, domain) = (String(halves[0]), String(halves[1]))
    }

    /// Whether a recipient's fields say that it failed for good: `Action: failed`, and a status of class 5.
    private static func isFinal(_ text: String) -> Bool {
        let fields = text.split(whereSeparator: \.isNewline).map { line in
            line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
        }
        return fields.contains(["action", "failed"])
            && fields.contains { $0.count == 2 && $0[0] == "status" && $0[1].hasPrefix("5.") }
    }
}
