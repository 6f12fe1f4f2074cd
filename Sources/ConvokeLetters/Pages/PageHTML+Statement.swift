import ConvokeModel

extension PageHTML {
    /// A statement's text, demands and closing, with the numbers of its list filled in. Without its title, which is the
    /// page's.
    public init(statement content: LetterContent) throws {
        var reader = StatementReader(content)
        var blocks = reader.blocks(content.text.text, part: "text")
        for (index, addressee) in content.text.addressees.enumerated() {
            // Letters put the name into a sentence; here it begins a line.
            let reading = addressee.name.reading(in: content.language).map {
                LocalizedText.Reading(text: $0.text.prefix(1).uppercased() + $0.text.dropFirst(), language: $0.language)
            }
            let name = reading?.inlines(in: content.language) ?? []
            blocks.append(.heading(level: 2, name))
            let demands = addressee.demands.enumerated().map { number, demand in
                reader.blocks(demand, part: "addressee \(index + 1), demand \(number + 1)")
            }
            if !demands.isEmpty { blocks.append(.list(start: 1, items: demands)) }
        }
        if let closing = content.text.closing { blocks += reader.blocks(closing, part: "closing") }
        guard reader.problems.isEmpty else { throw TemplateProblems(reader.problems) }
        self.init(blocks, in: content.language)
    }
}

extension LetterContent {
    /// The statement's title with its numbers filled in.
    public func titleLine() -> String {
        var reader = StatementReader(self)
        return reader.line(text.title, part: "title").text
    }
}
