import Foundation

/// A number that a statement's text says of its signatories in plain figures or words, where a placeholder should stand.
public struct PrintedNumber: Hashable, Sendable, Codable {
    public var language: LanguageTag
    public var part: String
    public var number: Int
    /// What the list has in its place.
    public var counted: Int
    /// The words around it.
    public var quote: String

    /// The numbers in a text that differ from the list.
    public static func differing(in text: StatementText, from counts: SignatoryCounts) -> [PrintedNumber] {
        text.languages.flatMap { language in
            text.parts(in: language).flatMap { part in
                found(in: part.text, language).compactMap { found in
                    guard !found.isBorneOut(by: counts) else { return nil }
                    return PrintedNumber(
                        language: language, part: part.name, number: found.number,
                        counted: found.expected(of: counts), quote: found.quote)
                }
            }
        }
    }

    public var sentence: String {
        "The text in \(language) says \"\(quote)\" (\(part)), and the list has \(counted): write a placeholder such as {{organisations.count}} there."
    }

    private struct Found {
        enum Noun { case organisations, individuals, signatories }
        var number: Int
        var noun: Noun
        /// "X and 80 others" counts one less than the list.
        var isOthers: Bool
        var quote: String

        func expected(of counts: SignatoryCounts) -> Int {
            let count =
                switch noun {
                case .organisations: counts.organisations
                case .individuals: counts.individuals
                case .signatories: counts.signatories
                }
            return isOthers ? max(0, count - 1) : count
        }

        func isBorneOut(by counts: SignatoryCounts) -> Bool {
            if number == expected(of: counts) { return true }
            // "We, the 19 undersigned" means organisations where only these sign, or all.
            return noun == .signatories && !isOthers && [counts.organisations, counts.individuals].contains(number)
        }
    }

    private static func found(in text: String, _ language: LanguageTag) -> [Found] {
        let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map {
            (text: String($0), folded: String($0).folded)
        }
        let spelled = SpelledNumbers.of(language)
        var found: [Found] = []
        var index = 0
        while index < words.count {
            guard let (number, length) = spelled.number(at: index, in: words.map(\.folded)) else {
                index += 1
                continue
            }
            let after = words[min(words.count, index + length)...].prefix(3).map(\.folded)
            let before = words[..<index].suffix(3).map(\.folded)
            // "y 18 organizaciones más", "y otras 18 organizaciones"
            let isOthers = (after + before.suffix(1)).contains { otherWords.contains($0) }
            var noun: Found.Noun?
            // A year is one unless a noun follows it at once.
            let isYear = length == 1 && (1900...2100).contains(number)
            for word in isYear ? after.prefix(1) : after[...] where noun == nil {
                if organisationWords.contains(word) { noun = .organisations }
                if individualWords.contains(word) { noun = .individuals }
                if signatoryWords.contains(word) { noun = .signatories }
            }
            // "signed by 22": the number stands alone. A year or a day of the month after these words is a date.
            if noun == nil, before.contains(where: { signatoryWords.contains($0) }), !looksLikeDate(number, after) {
                noun = .signatories
            }
            if let noun {
                let quote = words[max(0, index - 2)..<min(words.count, index + length + 3)].map(\.text)
                found.append(
                    Found(number: number, noun: noun, isOthers: isOthers, quote: quote.joined(separator: " ")))
            }
            index += length
        }
        return found
    }

    private static func looksLikeDate(_ number: Int, _ after: [String]) -> Bool {
        if (1900...2100).contains(number) { return true }
        guard let next = after.first, (1...31).contains(number) else { return false }
        return months.contains(next) || next == "de" || next == "of"
    }

    private static let organisationWords: Set<String> = folded([
        "organisation", "organisations", "organization", "organizations", "ngos", "ngo", "groups", "organizaciones",
        "organización", "entidades", "colectivos", "associations", "ong", "ongs", "oenegés", "منظمة", "منظمات",
        "organizações", "организаций", "организации",
    ])
    private static let individualWords: Set<String> = folded([
        "individuals", "individual", "experts", "academics", "personalidades", "personnalités", "individus",
        "particuliers", "أفراد", "شخصيات",
    ])
    private static let signatoryWords: Set<String> = folded([
        "undersigned", "signatories", "signed", "firmantes", "signatarios", "firmamos", "firmado", "firman",
        "soussignées", "soussignés", "signataires", "signé", "signée", "الموقعة", "الموقعون", "الموقعين", "موقع",
    ])
    private static let otherWords: Set<String> = folded([
        "other", "others", "another", "otras", "otros", "más", "autres", "outras", "أخرى", "آخرين",
    ])
    private static let months: Set<String> = folded([
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
        "novembre", "décembre",
    ])

    private static func folded(_ words: [String]) -> Set<String> { Set(words.map(\.folded)) }
}

/// Numbers in words, from two to two hundred, as one language spells them.
struct SpelledNumbers: Sendable {
    private let words: [String: Int]
    private let longest: Int

    static func of(_ language: LanguageTag) -> SpelledNumbers {
        known[language.widening.last?.text ?? ""] ?? SpelledNumbers()
    }

    private static let known = Dictionary(
        uniqueKeysWithValues: ["en", "es", "fr"].map { ($0, SpelledNumbers(Locale(identifier: $0))) })

    private init() { (words, longest) = ([:], 0) }

    private init(_ locale: Locale) {
        let formatter = NumberFormatter()
        formatter.locale = locale
        formatter.numberStyle = .spellOut
        var words: [String: Int] = [:]
        for number in 2...200 {
            guard let text = formatter.string(from: NSNumber(value: number)) else { continue }
            let spelled = text.replacing("\u{AD}", with: "").folded
            words[spelled] = number
            // Before the noun that they count: "veintiuna organizaciones", "vingt et une".
            if spelled.hasSuffix("uno") { words[spelled.dropLast() + "a"] = number }
            if spelled.hasSuffix(" un") || spelled.hasSuffix("vingt et un") { words[spelled + "e"] = number }
        }
        self.words = words
        longest = words.keys.map { $0.split(separator: " ").count }.max() ?? 0
    }

    /// The number that begins at a word, and how many words it takes.
    func number(at index: Int, in words: [String]) -> (Int, Int)? {
        guard index < words.count else { return nil }
        if let number = Int(words[index]), number > 1, number <= 10_000_000 {
            // "1 200": figures in groups of three.
            if index + 1 < words.count, words[index].count <= 3, words[index + 1].count == 3,
                let rest = Int(words[index + 1])
            {
                return (number * 1000 + rest, 2)
            }
            return (number, 1)
        }
        guard longest > 0 else { return nil }
        for length in stride(from: min(longest, words.count - index), through: 1, by: -1) {
            if let number = self.words[words[index..<index + length].joined(separator: " ")] { return (number, length) }
        }
        return nil
    }
}
