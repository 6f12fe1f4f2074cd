import ConvokeModel
import Foundation

/// The numbers that a letter may print, all from its list of signatories.
struct LetterNumbers: Hashable, Sendable {
    let counts: [String: Int]

    init(_ list: SignatoryList) {
        let counted = list.counts
        counts = [
            "organisations": counted.organisations, "individuals": counted.individuals,
            "signatories": counted.signatories, "countries": counted.countries,
        ]
    }

    static let names = ["organisations", "individuals", "signatories", "countries"].flatMap {
        ["\($0).count", "\($0).words"]
    }

    /// `organisations.count` in figures, `organisations.words` in words where the language is one that we can spell.
    func text(for name: String, in language: LanguageTag) -> String? {
        let parts = name.split(separator: ".")
        guard Self.names.contains(name), let what = parts.first.map(String.init), let count = counts[what] else {
            return nil
        }
        guard parts.last == "words" else { return Self.figures(count, in: language) }
        return Self.words(count, feminine: what == "organisations", in: language)
    }

    static func figures(_ number: Int, in language: LanguageTag) -> String {
        number.formatted(.number.locale(language.locale))
    }

    /// "nineteen"; before the noun that it counts, which in Spanish and French is feminine for organisations.
    static func words(_ number: Int, feminine: Bool, in language: LanguageTag) -> String {
        let spelled = ["en", "es", "fr"]
        guard let base = language.widening.last?.text, spelled.contains(base) else {
            return figures(number, in: language)
        }
        let formatter = NumberFormatter()
        formatter.locale = language.locale
        formatter.numberStyle = .spellOut
        guard let text = formatter.string(from: NSNumber(value: number)) else { return figures(number, in: language) }
        let words = text.replacing("\u{AD}", with: "")
        switch base {
        case "es" where feminine:
            return words.replacing("cientos", with: "cientas").replacing("quinientos", with: "quinientas")
                .endingChanged("uno", to: "una")
        case "es":
            return words.hasSuffix("veintiuno")
                ? words.endingChanged("uno", to: "ún") : words.endingChanged("uno", to: "un")
        case "fr" where feminine: return words.hasSuffix("un") ? words + "e" : words
        default: return words
        }
    }
}

extension String {
    fileprivate func endingChanged(_ ending: String, to other: String) -> String {
        hasSuffix(ending) ? dropLast(ending.count) + other : self
    }
}

extension LocalDate {
    /// `3 de julio de 2025`: the day as a letter in that language bears it.
    func written(in language: LanguageTag) -> String { spelled(in: language, withWeekday: false) }
}
