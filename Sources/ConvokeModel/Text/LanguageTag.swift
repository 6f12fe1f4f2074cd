import Foundation

/// A language as BCP 47 writes it, such as `en`, `pt-BR` or `zh-Hant`.
public struct LanguageTag: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let text: String

    /// Nothing where the text is no language tag. Case is set right: `PT-br` becomes `pt-BR`.
    public init?(_ text: String) {
        if text.utf8.count == 2, text.utf8.allSatisfy({ (97...122).contains($0) }) {
            self.text = text
            return
        }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let language = parts.first, (2...3).contains(language.utf8.count), parts.count <= 4,
            parts.allSatisfy({ (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(Self.isAlphanumeric) }),
            language.utf8.allSatisfy({ !(48...57).contains($0) })
        else { return nil }
        let rest = parts.dropFirst().map { part in
            switch part.utf8.count {
            case 2: part.uppercased()
            case 4: part.prefix(1).uppercased() + part.dropFirst().lowercased()
            default: part.lowercased()
            }
        }
        self.text = ([language.lowercased()] + rest).joined(separator: "-")
    }

    private init(known text: String) { self.text = text }
    public static let english = LanguageTag(known: "en")

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }

    /// This language, then the wider ones it is a form of: `zh-Hant-TW`, `zh-Hant`, `zh`.
    public var widening: [LanguageTag] {
        var parts = text.split(separator: "-")
        var tags: [LanguageTag] = []
        while !parts.isEmpty {
            tags.append(LanguageTag(known: parts.joined(separator: "-")))
            parts.removeLast()
        }
        return tags
    }

    public var locale: Locale { Locale(identifier: text) }
    public var isRightToLeft: Bool { locale.language.characterDirection == .rightToLeft }
    public var description: String { text }
    public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

extension LanguageTag: Codable, CodingKeyRepresentable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let tag = Self(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "'\(text)' is no language tag; write one such as 'en' or 'pt-BR'.")
        }
        self = tag
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    public var codingKey: any CodingKey { TextKey(stringValue: text) }
    public init?<T: CodingKey>(codingKey: T) { self.init(codingKey.stringValue) }
}
