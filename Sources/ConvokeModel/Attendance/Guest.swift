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
    /// Whether the name may be given to the office that lets people in; nothing where they did not say.
    public var entryConsent: Bool?
    /// Whether they have the badge that it takes to get in, and since when that is known.
    public var badge: ChecklistMark?

    public init(
        name: String, address: MailAddress? = nil, language: LanguageTag? = nil, companions: [String] = [],
        answers: [String: String] = [:], entryConsent: Bool? = nil, badge: ChecklistMark? = nil
    ) {
        self.name = name
        self.address = address
        self.language = language
        self.companions = companions
        self.answers = answers
        self.entryConsent = entryConsent
        self.badge = badge
    }

    /// Whether something is missing for the guest to get in.
    public func lacks(_ rule: EntryRule) -> Bool {
        switch rule {
        case .open: false
        case .list: entryConsent != true
        case .badge: badge?.isDone != true
        }
    }
}

/// A mail address that can stand in a header: one `@`, no blanks, controls or line ends (RFC 5321, without quoted names).
public struct MailAddress: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    public init?(_ text: String) {
        guard Self.isPlain(text) || Self.isAddress(text) else { return nil }
        self.text = text
    }

    /// Whether it is an address of letters, digits, hyphens, underscores and plus signs with single dots between, as most are.
    private static func isPlain(_ text: String) -> Bool {
        guard text.utf8.count <= 254 else { return false }
        var (ats, local, dots, last) = (0, 0, 0, UInt8(ascii: "."))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "+"):
                break
            case UInt8(ascii: "-"):
                if last == UInt8(ascii: ".") || last == UInt8(ascii: "@") { return false }
            case UInt8(ascii: "."), UInt8(ascii: "@"):
                if last == UInt8(ascii: ".") || last == UInt8(ascii: "@") { return false }
                if byte == UInt8(ascii: "@") { ats += 1 } else if ats > 0 { dots += 1 }
            default: return false
            }
            if ats == 0 { local += 1 }
            last = byte
        }
        return ats == 1 && local <= 64 && dots > 0 && last != UInt8(ascii: ".") && last != UInt8(ascii: "@")
    }

    private static func isAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && text.utf8.count <= 254 && (1...64).contains(parts[0].utf8.count)
            && parts[1].contains(".")
            && text.unicodeScalars.allSatisfy(Self.isAllowed) && !parts[0].hasPrefix(".") && !parts[0].hasSuffix(".")
            && parts[1].split(separator: ".", omittingEmptySubsequences: false).allSatisfy({
                !$0.isEmpty && !$0.hasPrefix("-")
            })
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
