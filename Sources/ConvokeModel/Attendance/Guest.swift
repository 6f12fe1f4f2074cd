/// Who asked for a place, as far as they said: sealed wherever it is kept.
public struct Guest: Hashable, Sendable, Codable {
    /// A name or alias; guests decide which.
    public var name: String
    public var address: MailAddress?
    public var language: LanguageTag?
    /// Names of those who come along, where they are asked for.
    public var companions: [String]
    /// Answers to what the event asks, by the question's key.
    public var answers: [String: String]

    public init(
        name: String, address: MailAddress? = nil, language: LanguageTag? = nil, companions: [String] = [],
        answers: [String: String] = [:]
    ) {
        self.name = name
        self.address = address
        self.language = language
        self.companions = companions
        self.answers = answers
    }
}

/// A mail address that can stand in a header: one `@`, no blanks, controls or line ends (RFC 5321, without quoted names).
public struct MailAddress: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    public init?(_ text: String) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, text.utf8.count <= 254, (1...64).contains(parts[0].utf8.count), parts[1].contains("."),
            text.unicodeScalars.allSatisfy(Self.isAllowed), !parts[0].hasPrefix("."), !parts[0].hasSuffix("."),
            parts[1].split(separator: ".", omittingEmptySubsequences: false).allSatisfy({
                !$0.isEmpty && !$0.hasPrefix("-")
            })
        else { return nil }
        self.text = text
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: false
        default: !"()<>[],;:\\\"".unicodeScalars.contains(scalar)
        }
    }

    /// The form by which the same mailbox is found again: without case and what follows a plus sign, and as the provider
    /// reads it where it passes over more.
    public var canonical: String {
        let lower = text.lowercased()
        guard let at = lower.lastIndex(of: "@") else { return lower }
        return MailProvider.canonical(String(lower[..<at]), at: String(lower[lower.index(after: at)...]))
    }

    public var description: String { text }
}

extension MailAddress: TextCodable {
    public static var expectation: String { "a mail address such as name@example.org" }
}
