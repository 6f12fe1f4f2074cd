import Foundation

/// The order of names in one language: Ñ after N in Spanish, "5 de mayo" before "10 de marzo", quotes and, on request,
/// leading articles passed over.
public struct Collation: Sendable {
    private let locale: Locale
    private let articles: LeadingArticles?

    public init(language: LanguageTag, ignoringArticles: Bool = false) {
        locale = language.locale
        articles = ignoringArticles ? LeadingArticles(language: language) : nil
    }

    /// From how many names on it pays to learn their alphabet first.
    static let largeList = 400

    /// The items in the order of their names; equal names keep the order they came in.
    public func sorted<Item>(_ items: [Item], by name: (Item) -> String) -> [Item] {
        order(of: items.map { key(name($0)) }).map { items[$0] }
    }

    /// The places of the names in their order. To compare two names takes microseconds, so a long list is first put into the
    /// order of keys that are cheap and nearly always right; then each name is held against the one before it, and only one
    /// that is out of place looks for its own. The result is that of comparing all.
    func order(of names: [String], largeList: Int = largeList) -> [Int] {
        func isBefore(_ left: Int, _ right: Int) -> Bool {
            guard names[left] != names[right] else { return left < right }
            return switch compare(names[left], names[right]) {
            case .orderedAscending: true
            case .orderedDescending: false
            case .orderedSame: left < right
            }
        }
        guard names.count >= largeList else { return names.indices.sorted(by: isBefore) }
        let alphabet = LearntAlphabet(of: names, compare: compare)
        let keys = names.map(alphabet.key)
        let guess = names.indices.sorted { left, right in
            if keys[left] != keys[right] { return keys[left].lexicographicallyPrecedes(keys[right]) }
            return names[left] == names[right] ? left < right : names[left] < names[right]
        }
        var order: [Int] = []
        order.reserveCapacity(names.count)
        for index in guess {
            if let last = order.last, isBefore(index, last) {
                var (low, high) = (0, order.count - 1)
                while low < high {
                    let middle = (low + high) / 2
                    if isBefore(index, order[middle]) { high = middle } else { low = middle + 1 }
                }
                order.insert(index, at: low)
            } else {
                order.append(index)
            }
        }
        return order
    }

    private func compare(_ left: String, _ right: String) -> ComparisonResult {
        left.compare(right, options: .numeric, locale: locale)
    }

    private func key(_ name: String) -> String {
        var rest = name.drop { !$0.isLetter && !$0.isNumber }
        if let articles { rest = articles.dropped(from: rest) }
        while let last = rest.last, !last.isLetter, !last.isNumber { rest.removeLast() }
        return String(rest.isEmpty ? name[...] : rest)
    }
}
