import ConvokeModel

/// The words of the pages in one language.
public struct PageWords: Sendable {
    public let language: LanguageTag
    let problems: [TemplateProblem]
    private let texts: [PageWord: String]
    /// Every word without a parameter, as templates print it.
    let values: PageValue

    /// Reads lines of `key: text`; an earlier text's word goes before a later one's.
    init(_ language: LanguageTag, texts: [String]) {
        let file = "pages/words/\(language).txt"
        var words: [PageWord: String] = [:]
        var problems: [TemplateProblem] = []
        for text in texts {
            for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                guard let first = line.first(where: { !$0.isWhitespace }), first != "#" else { continue }
                let key = line.prefix { $0 != ":" }
                let value = line.dropFirst(key.count + 1).drop { $0.isWhitespace }.trailingBlanksDropped
                guard let word = PageWord.named[String(key)], !value.isEmpty else {
                    problems.append(
                        TemplateProblem(
                            file: file, line: index + 1, code: .unknownPhrase,
                            message: "There is no word '\(String(key).asPrinted)', or it says nothing.",
                            hint: didYouMean(String(key), among: PageWord.words)))
                    continue
                }
                for parameter in word.parameters where !value.contains("{\(parameter)}") {
                    problems.append(
                        TemplateProblem(
                            file: file, line: index + 1, code: .missingPhrase,
                            message: "'\(key)' has to say where '{\(parameter)}' goes."))
                }
                if words[word] == nil { words[word] = String(value).asPrinted }
            }
        }
        problems += PageWord.allCases.filter { words[$0] == nil }.map {
            TemplateProblem(file: file, code: .missingPhrase, message: "There is no '\($0.word)' here.")
        }
        self.language = language
        self.texts = words
        self.problems = problems
        values = .group(
            Dictionary(
                uniqueKeysWithValues: PageWord.plain.map { ($0.word, .text(words[$0] ?? $0.word)) }))
    }

    public subscript(word: PageWord) -> String { texts[word] ?? word.word }

    /// A word with its values in their places. Values are put in once and never read themselves.
    public subscript(word: PageWord, values: [String: String]) -> String {
        PhraseText(self[word]).parts.map { part in
            switch part {
            case .text(let text): text
            case .parameter(let name): values[name] ?? ""
            }
        }.joined()
    }

    /// The word for one of the field's own, such as `role-speaker`.
    public func word(_ prefix: String, _ value: some Word) -> String {
        PageWord.named["\(prefix)-\(value.word)"].map { self[$0] } ?? value.spoken
    }
}
