import ConvokeModel

extension LetterFileFormat {
    /// The media type of a file in this form.
    public var mediaType: String {
        switch self {
        case .pdf: "application/pdf"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .html: "text/html; charset=utf-8"
        case .text: "text/plain; charset=utf-8"
        case .markdown: "text/markdown; charset=utf-8"
        }
    }
}

extension LetterTemplates {
    /// What a mail that brings a letter says: its title, and a line that the letter is attached.
    public func cover(of content: LetterContent) -> MailWords {
        let phrases = Phrases(phrases, language: content.language)
        var values = LetterValues(content, phrases)
        let title = values.title().inlines(in: content.language)
        let lines = [
            phrases.inlines(.dear), phrases.inlines(.letterAttached, ["title": title]), phrases.inlines(.sincerely),
        ]
        return MailWords(
            subject: title.plain, text: (lines.map(\.plain) + [content.writer]).joined(separator: "\n\n") + "\n")
    }
}
