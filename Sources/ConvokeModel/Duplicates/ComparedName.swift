/// A name as it is held against others: folded, without leading article, legal form and "and"; never nothing.
struct ComparedName: Hashable {
    let words: [String]
    /// All words as folded.
    let whole: [String]

    init(_ name: String) {
        var words = name.folded.split(separator: " ").map(String.init)
        whole = words
        words = LegalForms.dropped(from: words)
        if words.count > 1, let first = words.first, Self.articles.contains(first) { words.removeFirst() }
        let joined = words.filter { !Self.conjunctions.contains($0) }
        self.words = joined.isEmpty ? words : joined
    }

    var text: String { words.joined(separator: " ") }

    /// The first letters of the words of a long name: of all, and of those that carry meaning.
    var initials: Set<String> {
        let meant = whole.filter { !Self.smallWords.contains($0) }
        let texts = [whole, meant].map { String($0.compactMap(\.first)) }
        return Set(texts.filter { (3...10).contains($0.count) })
    }

    /// Whether a name is an acronym by its looks: one word of capitals.
    static func isAcronym(_ name: String) -> Bool {
        (2...12).contains(name.count) && name.count(where: \.isLetter) >= 2
            && name.allSatisfy { $0.isUppercase || $0.isNumber || "-.&".contains($0) }
    }

    /// A name with its acronym behind it, in brackets or after a dash, taken apart.
    static func parts(of name: String) -> (name: String, acronym: String?) {
        if name.hasSuffix(")"), let open = name.lastIndex(of: "(") {
            let inside = String(name[name.index(after: open)...].dropLast())
            let before = name[..<open].trimmingBlanks
            if isAcronym(inside), !before.isEmpty { return (before, inside) }
        }
        guard name.utf8.contains(where: { $0 == UInt8(ascii: "-") || $0 == 0xE2 }) else { return (name, nil) }
        for dash in [" - ", " – ", " — ", " -", " –"] {
            guard let range = name.ranges(of: dash).last else { continue }
            let after = name[range.upperBound...].trimmingBlanks
            let before = name[..<range.lowerBound].trimmingBlanks
            if isAcronym(after), !before.isEmpty { return (before, after) }
        }
        return (name, nil)
    }

    private static let articles: Set<String> = [
        "the", "a", "an", "el", "la", "los", "las", "le", "les", "l", "der", "die", "das", "o", "os", "as", "il", "lo",
        "gli", "al",
    ]
    private static let conjunctions: Set<String> = ["and", "y", "e", "et", "und"]
    private static let smallWords: Set<String> = [
        "a", "al", "and", "aux", "by", "con", "contra", "contre", "da", "das", "de", "del", "der", "des", "die", "do",
        "dos", "du", "e", "el", "en", "et", "for", "fur", "gegen", "in", "l", "la", "las", "le", "les", "los", "o",
        "of",
        "on", "para", "por", "pour", "pro", "sur", "the", "to", "und", "von", "with", "y",
    ]
}

extension StringProtocol {
    /// Without blanks at either end.
    var trimmingBlanks: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
        while rest.last?.isWhitespace == true { rest = rest.dropLast() }
        return String(rest)
    }
}
