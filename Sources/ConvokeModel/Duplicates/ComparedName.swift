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
