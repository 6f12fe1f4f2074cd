import Foundation

/// The order of names in one language: Ñ after N in Spanish, quotes and leading articles passed over on request.
public struct Collation: Sendable {
    private let locale: Locale
    private let articles: Set<String>
    private let ignoresArticles: Bool

    public init(language: LanguageTag, ignoringArticles: Bool = false) {
        locale = language.locale
        ignoresArticles = ignoringArticles
        articles = Self.leadingArticles[language.widening.last?.text ?? ""] ?? []
    }

    /// The items in the order of their names. Each name's key is made once; equal names keep the order they came in.
    public func sorted<Item>(_ items: [Item], by name: (Item) -> String) -> [Item] {
        let keyed = items.enumerated().map { (offset: $0.offset, item: $0.element, key: key(name($0.element))) }
        return keyed.sorted { left, right in
            switch left.key.compare(right.key, locale: locale) {
            case .orderedAscending: true
            case .orderedDescending: false
            case .orderedSame: left.offset < right.offset
            }
        }.map(\.item)
    }

    private func key(_ name: String) -> String {
        var rest = name.drop { !$0.isLetter && !$0.isNumber }
        if ignoresArticles, let space = rest.firstIndex(of: " "), articles.contains(rest[..<space].lowercased()) {
            rest = rest[space...].drop { $0.isWhitespace }
        }
        while let last = rest.last, !last.isLetter, !last.isNumber { rest.removeLast() }
        return String(rest.isEmpty ? name[...] : rest)
    }

    private static let leadingArticles: [String: Set<String>] = [
        "en": ["the", "a", "an"],
        "es": ["el", "la", "los", "las"],
        "fr": ["le", "la", "les"],
    ]
}
