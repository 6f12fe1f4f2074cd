import ConvokeModel

extension LetterTemplates {
    /// The names on a statement's list under their headings, as the letter has them, and those who are counted without one.
    public func names(of content: LetterContent) -> PageHTML {
        var lines = SignatoryLines(content, Phrases(phrases, language: content.language))
        return PageHTML(lines.blocks(), in: content.language)
    }
}
