import ConvokeModel

/// The phrases of one language as its file has them: lines of `key: text`, with `#` before remarks.
struct PhraseFile: Sendable {
    let language: LanguageTag
    private(set) var texts: [String: PhraseText] = [:]
    private(set) var contractions: [(apart: String, together: String)] = []
    private(set) var problems: [TemplateProblem] = []

    init(_ text: String, language: LanguageTag, file: String) {
        self.language = language
        for (index, line) in text.withPlainLines.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard let first = line.first(where: { !$0.isWhitespace }), first != "#" else { continue }
            read(line, at: index + 1, of: file)
        }
    }

    private mutating func read(_ line: Substring, at number: Int, of file: String) {
        func problem(_ code: TemplateProblem.Code, _ message: String, _ hint: String? = nil) {
            problems.append(TemplateProblem(file: file, line: number, code: code, message: message, hint: hint))
        }
        guard let colon = line.firstIndex(of: ":") else { return problem(.badFrontMatter, "Write 'key: text'.") }
        let key = String(line[..<colon])
        let text = String(line[line.index(after: colon)...].drop { $0.isWhitespace }.trailingBlanksDropped).asPrinted
        let parts = key.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard let phrase = parts.first.flatMap(PhraseKey.init(rawValue:)), parts.count == (phrase.isPlural ? 2 : 1),
            !phrase.isPlural || PluralCategory(rawValue: parts[1]) != nil
        else {
            return problem(
                .unknownPhrase, "There is no phrase '\(key.asPrinted)'.",
                didYouMean(key, among: Self.keys(in: language)))
        }
        if phrase == .contractions {
            contractions += text.split(separator: ",").compactMap { pair in
                let sides = pair.split(separator: "=").map { $0.split(separator: " ").joined(separator: " ") }
                return sides.count == 2 ? (sides[0], sides[1]) : nil
            }
            return
        }
        let read = PhraseText(text)
        let wanted = phrase.parameters
        // Some languages have a word of its own for one and two, without the figure.
        let missing = wanted.subtracting(read.parameters).subtracting(phrase.isPlural ? ["count"] : [])
        for name in read.parameters.subtracting(wanted).sorted() {
            problem(.unknownVariable, "'\(key)' has no '{\(name)}'.", didYouMean(name, among: wanted.sorted()))
        }
        for name in missing.sorted() { problem(.missingPhrase, "'\(key)' has to say where '{\(name)}' goes.") }
        texts[key] = read
    }

    /// Every key that a language's file should have.
    static func keys(in language: LanguageTag) -> [String] {
        PhraseKey.allCases.flatMap { key in
            key.isPlural ? PluralCategory.all(in: language).map { "\(key.rawValue).\($0.rawValue)" } : [key.rawValue]
        }.sorted()
    }

    /// What is not yet translated; contractions are there only where a language has some.
    func warnings(file: String) -> [TemplateProblem] {
        Self.keys(in: language).filter { texts[$0] == nil && $0 != PhraseKey.contractions.rawValue }.map {
            TemplateProblem(
                .warning, file: file, code: .missingPhrase,
                message: "There is no '\($0)' here, so letters will say it in English.")
        }
    }
}

/// A phrase with places for values: `{name}, {country}`.
struct PhraseText: Hashable, Sendable {
    enum Part: Hashable, Sendable { case text(String), parameter(String) }
    let parts: [Part]

    init(_ text: String) {
        var parts: [Part] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
            parts.append(.parameter(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.text(String(rest))) }
        self.parts = parts
    }

    var parameters: Set<String> {
        Set(parts.compactMap { if case .parameter(let name) = $0 { name } else { nil } })
    }
}
