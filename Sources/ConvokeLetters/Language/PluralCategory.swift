import ConvokeModel

/// The forms that a word takes after a number, by CLDR.
enum PluralCategory: String, CaseIterable, Sendable {
    case zero, one, two, few, many, other

    /// The form after a whole number in a language; `other` for languages that are not in the table.
    init(of number: Int, in language: LanguageTag) { self.init(of: number, inBase: language.widening.last?.text ?? "") }

    /// The form in a language without its regions and scripts.
    private init(of number: Int, inBase base: String) {
        let (last, lastTwo) = (number % 10, number % 100)
        let isMillions = number != 0 && number % 1_000_000 == 0
        self =
            switch base {
            case "ar":
                switch (number, lastTwo) {
                case (0, _): .zero
                case (1, _): .one
                case (2, _): .two
                case (_, 3...10): .few
                case (_, 11...99): .many
                default: .other
                }
            case "en", "de", "nl", "sv", "tr": number == 1 ? .one : .other
            case "es", "it": number == 1 ? .one : isMillions ? .many : .other
            case "fr", "pt": number < 2 ? .one : isMillions ? .many : .other
            case "ru", "uk":
                switch (last, lastTwo) {
                case (1, let two) where two != 11: .one
                case (2...4, let two) where !(12...14).contains(two): .few
                default: .many
                }
            case "pl":
                switch (last, lastTwo) {
                case _ where number == 1: .one
                case (2...4, let two) where !(12...14).contains(two): .few
                default: .many
                }
            default: .other
            }
    }

    /// The forms that a language has.
    static func all(in language: LanguageTag) -> Set<PluralCategory> {
        let base = language.widening.last?.text ?? ""
        return Set((Array(0...111) + [1_000_000]).map { PluralCategory(of: $0, inBase: base) }).union([.other])
    }
}
