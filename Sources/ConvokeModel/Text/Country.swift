import Foundation

/// A country or territory by its ISO 3166-1 alpha-2 code, such as `SV`.
public struct Country: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let code: String

    /// Nothing where the code is not one of ISO's.
    public init?(_ code: String) {
        guard Self.codes.contains(code) else { return nil }
        self.code = code
    }

    public static let codes = Set(
        Locale.Region.isoRegions.map(\.identifier).filter {
            $0.utf8.count == 2 && $0.utf8.allSatisfy { (65...90).contains($0) }
        })

    /// The name by CLDR in a language; a campaign may choose another (`Campaign.countries`).
    public func name(in language: LanguageTag) -> String {
        language.locale.localizedString(forRegionCode: code) ?? code
    }

    public var description: String { code }
    public static func < (left: Self, right: Self) -> Bool { left.code < right.code }
}

extension Country: TextCodable, CodingKeyRepresentable {
    public static var expectation: String { "a country code of ISO 3166 such as SV" }
    public var codingKey: any CodingKey { TextKey(stringValue: code) }
    public init?<T: CodingKey>(codingKey: T) { self.init(codingKey.stringValue) }
}
