/// The sections of an organisation in one country, by their names: "ARTICLE 19 México" of "ARTICLE 19".
enum CountrySection {
    /// The name of the whole, where a name is a section's.
    static func main(of words: [String]) -> String? {
        for count in 1...4 where words.count > count {
            let (before, end) = (words.dropLast(count), words.suffix(count))
            if Country.named(folded: end.joined(separator: " ")) != nil { return shortened(before) }
            let (start, after) = (words.prefix(count), words.dropFirst(count))
            if Country.named(folded: start.joined(separator: " ")) != nil { return shortened(after) }
        }
        return nil
    }

    /// Without what stands between an organisation and its country: "Amnesty International, sección de España".
    private static func shortened(_ words: ArraySlice<String>) -> String? {
        var words = words
        while let last = words.last, joints.contains(last) { words.removeLast() }
        while let first = words.first, ["of", "de", "du"].contains(first) { words.removeFirst() }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    private static let joints: Set<String> = [
        "in", "en", "of", "de", "du", "del", "section", "seccion", "chapter", "capitulo", "office", "oficina", "bureau",
        "branch", "antenne", "sektion",
    ]
}
