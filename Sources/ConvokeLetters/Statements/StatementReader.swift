import ConvokeModel

/// Reads the texts of a statement for a letter: in the language wanted or the nearest there is, numbers filled in.
struct StatementReader {
    private let content: LetterContent
    private let numbers: LetterNumbers
    private(set) var problems: [TemplateProblem] = []

    init(_ content: LetterContent) {
        self.content = content
        numbers = LetterNumbers(content.signatories)
    }

    private func file(_ part: String, _ language: LanguageTag) -> String {
        "statement \(content.key) (\(part), \(language))"
    }

    /// A text without markup, such as the title.
    mutating func line(_ text: LocalizedText, part: String) -> LocalizedText.Reading {
        guard let reading = text.reading(in: content.language) else {
            return LocalizedText.Reading(text: "", language: content.language)
        }
        let filled = Placeholders.filled(reading.text, file: file(part, reading.language), problems: &problems) {
            numbers.text(for: $0, in: reading.language)
        }
        return LocalizedText.Reading(text: filled.asPrinted, language: reading.language)
    }

    /// A text in Markdown.
    mutating func blocks(_ text: LocalizedText, part: String) -> [Block] {
        guard let reading = text.reading(in: content.language) else { return [] }
        let file = file(part, reading.language)
        var slots: [Slot] = []
        // Marks that somebody typed are no marks of ours.
        let typed = String(String.UnicodeScalarView(reading.text.unicodeScalars.filter { !Slot.marks.contains($0) }))
        let filled = Placeholders.filled(typed, file: file, problems: &problems) { name in
            numbers.text(for: name, in: reading.language).map { slots.keep(.inlines([.text($0)])) }
        }
        var markdown = Markdown(slots: slots, headingShift: 1)
        let blocks = markdown.blocks(of: filled)
        problems += markdown.problems.map {
            TemplateProblem(file: file, line: $0.line, code: $0.code, message: $0.message)
        }
        return content.language.covers(reading.language) ? blocks : [.language(reading.language, blocks)]
    }
}
