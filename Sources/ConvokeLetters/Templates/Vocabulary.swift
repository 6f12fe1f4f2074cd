/// What a template may say: the names that there are, and what each stands for.
indirect enum Vocabulary: Hashable, Sendable {
    /// A piece of text or whole paragraphs, printed by `{{name}}`.
    case text
    /// Yes or no, asked by `{{#name}}` and `{{^name}}`.
    case flag
    /// There only in some letters: it has to be asked for before it is printed.
    case optional(Vocabulary)
    case list(Vocabulary)
    case group([String: Vocabulary])

    /// The names of a letter made from a joint statement.
    static let letter = group([
        "title": .text, "text": .text, "closing": .optional(.text),
        "date": .optional(.text), "place": .optional(.text), "place-and-date": .optional(.text),
        "campaign": .text, "publisher": .optional(.text), "contact": .optional(.text),
        "logos": .optional(.text),
        "is-final": .flag, "has-affiliations": .flag,
        "addressees": .list(
            .group([
                "name": .text, "we-call-on": .text, "has-demands": .flag, "demands": .list(.group(["demand": .text])),
            ])),
        "documents": .list(.group(["document": .text])),
        "links": .list(.group(["link": .text])),
        "languages": .list(.group(["language": .text])),
        "signatories": numbers.merging(["list": .text, "summary": .text]),
        "organisations": numbers, "individuals": numbers, "countries": numbers,
        "recipient": .optional(
            .group([
                "honorific": .optional(.text), "name": .optional(.text), "role": .optional(.text),
                "body": .optional(.text), "address": .list(.group(["line": .text])),
            ])),
        "salutation": .text, "copies": .list(.group(["copy": .text])),
        "words-and-minutes": .text, "side-by-side": .text,
        "deadline": .optional(.text), "sign-at": .optional(.text), "embargo": .optional(.text),
        "as-of": .optional(.text), "invitation-to-sign": .text, "thanks-for-signing": .text,
        "accredited": .list(.group(["accredited-name": .text])),
        "associated": .list(.group(["associated-name": .text])),
        "phrases": .group(Dictionary(uniqueKeysWithValues: PhraseKey.plain.map { ($0.rawValue, .text) })),
    ])

    private static let numbers = group(["count": .text, "words": .text])

    private func merging(_ more: [String: Vocabulary]) -> Vocabulary {
        guard case .group(let names) = self else { return self }
        return .group(names.merging(more) { old, _ in old })
    }

    /// Itself, or what it is where it is there.
    var whenThere: Vocabulary { if case .optional(let inner) = self { inner } else { self } }

    /// The names in it.
    var names: [String: Vocabulary] { if case .group(let names) = whenThere { names } else { [:] } }

    /// Every name as a template writes it, for suggestions.
    var allNames: [String] {
        names.flatMap { name, inner in [name] + inner.allNames.map { "\(name).\($0)" } }.sorted()
    }
}
