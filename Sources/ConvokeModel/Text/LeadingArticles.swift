/// The articles of a language that a list may pass over: "The Redress Trust" under R, "L'Observatoire" under O.
struct LeadingArticles: Sendable {
    private let words: Set<String>
    /// What is written in one with the word.
    private let prefixes: [String]

    init(language: LanguageTag) {
        (words, prefixes) = Self.articles[language.widening.last?.text ?? ""] ?? ([], [])
    }

    /// The name from its first word on that is no article; never nothing.
    func dropped(from name: Substring) -> Substring {
        if let space = name.firstIndex(where: \.isWhitespace), words.contains(name[..<space].lowercased()) {
            let rest = name[space...].drop { !$0.isLetter && !$0.isNumber }
            if !rest.isEmpty { return rest }
        }
        for prefix in prefixes where name.count > prefix.count + 1 && name.prefix(prefix.count).lowercased() == prefix {
            let rest = name.dropFirst(prefix.count)
            if rest.first?.isLetter == true { return rest }
        }
        return name
    }

    private static let articles: [String: (Set<String>, [String])] = [
        "ar": ([], ["ال"]),
        "de": (["der", "die", "das"], []),
        "en": (["the", "a", "an"], []),
        "es": (["el", "la", "los", "las"], []),
        "fr": (["le", "la", "les"], ["l'", "l’"]),
        "it": (["il", "lo", "la", "i", "gli", "le"], ["l'", "l’"]),
        "nl": (["de", "het", "een"], []),
        "pt": (["o", "a", "os", "as"], []),
    ]
}
