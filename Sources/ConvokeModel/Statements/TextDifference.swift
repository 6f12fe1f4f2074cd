/// What changed between two versions of a statement's text, sentence by sentence.
public struct TextDifference: Hashable, Sendable, Codable {
    public struct Part: Hashable, Sendable, Codable {
        public var language: LanguageTag
        /// `title`, `text`, `closing`, `addressee 1`, `demand 1.2`.
        public var name: String
        public var sentences: [Sentence]
    }

    public struct Sentence: Hashable, Sendable, Codable {
        public var change: Change
        public var text: String
    }

    public enum Change: String, Word { case kept, removed, added }

    /// Only parts in which something changed.
    public var parts: [Part]

    public var isEmpty: Bool { parts.isEmpty }

    public init(from old: StatementText, to new: StatementText) {
        parts = []
        for language in Set(old.languages + new.languages).sorted() {
            let (before, after) = (old.parts(in: language), new.parts(in: language))
            let names = before.map(\.name) + after.map(\.name).filter { name in !before.contains { $0.name == name } }
            for name in names {
                let (gone, come) = (before.first { $0.name == name }?.text, after.first { $0.name == name }?.text)
                guard gone != come else { continue }
                let sentences = Self.sentences(from: gone ?? "", to: come ?? "")
                parts.append(Part(language: language, name: name, sentences: sentences))
            }
        }
    }

    private static func sentences(from old: String, to new: String) -> [Sentence] {
        let (before, after) = (old.sentences, new.sentences)
        var (removed, added): (Set<Int>, Set<Int>) = ([], [])
        for change in after.difference(from: before) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var result: [Sentence] = []
        var (left, right) = (0, 0)
        while left < before.count || right < after.count {
            if removed.contains(left) {
                result.append(Sentence(change: .removed, text: before[left]))
                left += 1
            } else if added.contains(right) || left >= before.count {
                guard right < after.count else { break }
                result.append(Sentence(change: .added, text: after[right]))
                right += 1
            } else {
                result.append(Sentence(change: .kept, text: before[left]))
                (left, right) = (left + 1, right + 1)
            }
        }
        return result
    }
}

extension StatementText {
    /// The texts that one language has, by name.
    func parts(in language: LanguageTag) -> [(name: String, text: String)] {
        var parts: [(String, String?)] = [("title", title[language]), ("text", text[language])]
        for (index, addressee) in addressees.enumerated() {
            parts.append(("addressee \(index + 1)", addressee.name[language]))
            for (number, demand) in addressee.demands.enumerated() {
                parts.append(("demand \(index + 1).\(number + 1)", demand[language]))
            }
        }
        parts.append(("closing", closing?[language]))
        return parts.compactMap { name, text in text.map { (name, $0) } }
    }
}

extension String {
    /// Its sentences, each with its full stop: a sign that ends one, with blanks or a line end behind it, or a blank line.
    var sentences: [String] {
        var sentences: [String] = []
        var sentence = ""
        var isOver = false
        for character in self {
            if isOver, character.isWhitespace || character.isNewline {
                if !sentence.isEmpty { sentences.append(sentence) }
                (sentence, isOver) = ("", false)
            } else if sentence.isEmpty, character.isWhitespace {
                continue
            } else if character.isNewline {
                // Where a line is broken says nothing.
                if sentence.hasSuffix(" ") {
                    sentences.append(String(sentence.dropLast()))
                    sentence = ""
                } else {
                    sentence.append(" ")
                }
            } else {
                sentence.append(character)
                if ".!?…؟。！？".contains(character) {
                    isOver = true
                } else if !"\"”»’)]".contains(character) {
                    isOver = false
                }
            }
        }
        let rest = sentence.hasSuffix(" ") ? String(sentence.dropLast()) : sentence
        return rest.isEmpty ? sentences : sentences + [rest]
    }
}
