import ConvokeModel

/// A letter that goes with a mail.
public struct MailAttachment: Hashable, Sendable {
    /// Letters, digits, hyphens and a point.
    let name: String
    let type: String
    let bytes: [UInt8]

    public init(name: String, format: LetterFileFormat, bytes: [UInt8]) {
        self.name = name
        type =
            switch format {
            case .pdf: "application/pdf"
            case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            case .html: "text/html; charset=utf-8"
            case .text: "text/plain; charset=utf-8"
            case .markdown: "text/markdown; charset=utf-8"
            }
        self.bytes = bytes
    }
}

extension LetterTemplates {
    /// What a mail that brings a letter says: its title, and a line that the letter is attached.
    public func cover(of content: LetterContent) -> (subject: String, text: String) {
        let phrases = Phrases(phrases, language: content.language)
        var values = LetterValues(content, phrases)
        let title = values.title().inlines(in: content.language)
        let sender = (content.publisher ?? content.campaign).reading(in: content.language)?.text.asPrinted ?? ""
        let lines = [
            phrases.inlines(.dear), phrases.inlines(.letterAttached, ["title": title]), phrases.inlines(.sincerely),
        ]
        return (title.plain, (lines.map(\.plain) + [sender]).joined(separator: "\n\n") + "\n")
    }
}
