import ConvokeTestSupport
import Foundation
import Testing

@testable import ConvokeModel

@Suite("Long lists are in the same order as short ones")
struct LargeCollationTests {
    private static let beginnings = [
        "Asociación", "ASOCIACION", "Ñandú", "N\u{303}andu\u{301}", "Nube", "Zapata", "Öst", "Åland", "Aarhus", "Azul",
        "Chorale", "Cizí", "Hlas", "Žena", "Ljudi", "Lug", "Œuvre", "Of", "Ozone", "Straße", "Strasse", "Strast",
        "æther",
        "Адвокат", "Ёлка", "Женщины", "منظمة", "آمال", "Ελλάδα", "中国", "+972 Magazine", "5 de mayo", "10 de marzo",
        "٧ أيار",
        "0007", "½ plus", "Łódź", "Lodz", "@lis", "O'Hara", "ｆｕｌｌ", "İstanbul", "Iğdır", "dž", "dzik", "", "—",
    ]
    private static let languages: [LanguageTag] = [
        "en", "es", "fr", "de", "sv", "da", "cs", "hr", "ru", "ar", "tr", "hu",
    ]

    @Test("Keys that are learnt never change the result", arguments: languages)
    func sameAsComparing(language: LanguageTag) {
        var generator = SeededGenerator(seed: 11)
        let names = (0..<700).map { number in
            let words = (0...Int.random(in: 0...2, using: &generator)).map { _ in
                Self.beginnings.randomElement(using: &generator) ?? ""
            }
            return words.joined(separator: " ") + (number % 3 == 0 ? " \(number % 40)" : "")
        }
        let collation = Collation(language: language)
        #expect(collation.order(of: names) == collation.order(of: names, largeList: .max))
    }

    private static let own: [(LanguageTag, [String])] = [
        ("es", ["Nz", "Ña", "Oa"]), ("es", ["Cha", "Cz", "Da"]),
        ("cs", ["Cz", "Ha", "Cha", "Ia"]), ("sv", ["Za", "Åa", "Äa", "Öa"]), ("de", ["Äa", "Az", "Öa", "Oz", "Za"]),
        ("da", ["Az", "Za", "Øa", "Aarhus"]), ("en", ["5 voices", "10 voices", "Åa", "Az"]),
        ("ru", ["Ёлка", "Ельник", "Жало"]), ("ar", ["أمل", "باب", "تاج"]),
        ("fr", ["Cote", "Côte", "Œuf", "Ouf"]),
    ]

    @Test("A language's own letters have their place", arguments: own)
    func letters(language: LanguageTag, names: [String]) {
        let many = (0..<Collation.largeList).map { "\(names[$0 % names.count])" }
        #expect(Collation(language: language).sorted(names.reversed(), by: \.self) == names)
        let sorted = Collation(language: language).sorted(many, by: \.self)
        #expect(sorted.reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } } == names)
    }

    @Test("The keys alone put nearly all names right", arguments: languages)
    func learnt(language: LanguageTag) {
        let names = [
            "Nz", "Na", "Ña", "Oa", "Cza", "Cha", "Ha", "Ia", "Za", "Åa", "Az", "ÑA", "Ljudi", "Luk", "7 a", "12 a",
        ]
        func compare(_ left: String, _ right: String) -> ComparisonResult {
            left.compare(right, options: .numeric, locale: language.locale)
        }
        let alphabet = LearntAlphabet(of: names, compare: compare)
        let wrong = names.flatMap { left in names.map { (left, $0) } }.filter { left, right in
            alphabet.key(left).lexicographicallyPrecedes(alphabet.key(right))
                && compare(left, right) != .orderedAscending
        }
        #expect(wrong.map { "\($0)" } == [])
    }

    private static let withArticles: [(LanguageTag, [String])] = [
        ("fr", ["L'Observatoire", "Les Oranges"]), ("de", ["Die Brücke", "Zwei"]), ("pt", ["Os Amigos", "Casa"]),
        ("ar", ["باب", "التاج"]), ("en", ["The", "The Voice"]),
    ]

    @Test("Articles are passed over in the list's language", arguments: withArticles)
    func articles(language: LanguageTag, names: [String]) {
        #expect(Collation(language: language, ignoringArticles: true).sorted(names.reversed(), by: \.self) == names)
    }
}
