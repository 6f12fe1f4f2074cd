import ConvokeModel

/// The phrases for letters in one language, with English for those that it has not.
struct Phrases: Sendable {
    let language: LanguageTag
    /// From the language itself to wider ones, then English; a campaign's own before those that ship.
    private let files: [PhraseFile]

    init(_ files: [LanguageTag: [PhraseFile]], language: LanguageTag) {
        self.language = language
        self.files = (language.widening + [.english]).flatMap { files[$0] ?? [] }
    }

    /// A phrase with its values in their places, marked where it is in another language than the letter.
    func inlines(_ key: PhraseKey, _ values: [String: [Inline]] = [:]) -> [Inline] {
        guard let (text, file) = phrase([key.rawValue]) else { return [] }
        return inlines(text, of: file, values)
    }

    /// A phrase in the form that its number takes; `{count}` is the number.
    func inlines(_ key: PhraseKey, count: Int, _ values: [String: [Inline]] = [:]) -> [Inline] {
        for file in files {
            let forms = [PluralCategory(of: count, in: file.language), .other].map { "\(key.rawValue).\($0.rawValue)" }
            guard let text = forms.lazy.compactMap({ file.texts[$0] }).first else { continue }
            let number = [Inline.text(LetterNumbers.figures(count, in: file.language))]
            return inlines(text, of: file, values.merging(["count": number]) { given, _ in given })
        }
        return []
    }

    private func phrase(_ keys: [String]) -> (PhraseText, PhraseFile)? {
        for file in files {
            for key in keys { if let text = file.texts[key] { return (text, file) } }
        }
        return nil
    }

    private func inlines(_ phrase: PhraseText, of file: PhraseFile, _ values: [String: [Inline]]) -> [Inline] {
        var result: [Inline] = []
        for part in phrase.parts {
            switch part {
            case .text(let text):
                result.append(language.covers(file.language) ? .text(text) : .language(file.language, [.text(text)]))
            case .parameter(let name): append(values[name] ?? [], to: &result, file.contractions)
            }
        }
        return result
    }

    /// Joins "a" and "el Estado" to "al Estado", where the language does so.
    private func append(
        _ value: [Inline], to result: inout [Inline], _ contractions: [(apart: String, together: String)]
    ) {
        if case .text(let before)? = result.last, case .text(let after)? = value.first {
            for (apart, together) in contractions {
                let words = apart.split(separator: " ").map(String.init)
                guard words.count == 2, after.hasPrefix(words[1] + " "),
                    before == words[0] + " " || before.hasSuffix(" \(words[0]) ")
                else { continue }
                result[result.count - 1] = .text(before.dropLast(words[0].count + 1) + together + " ")
                result.append(.text(String(after.dropFirst(words[1].count + 1))))
                result += value.dropFirst()
                return
            }
        }
        result += value
    }
}

extension Phrases {
    /// "Page {page} of {pages}" in parts, for a layout that knows the numbers.
    var numbering: [LetterTree] {
        let values: [String: [Inline]] = ["page": [.code("page")], "pages": [.code("pages")]]
        return inlines(.pageNumber, values).map { inline in
            if case .code(let value) = inline { return .map(["value": .text(value)]) }
            return .map(["text": .text([inline].plain)])
        }
    }
}
