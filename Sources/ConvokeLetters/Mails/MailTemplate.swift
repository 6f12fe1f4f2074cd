import ConvokeModel

/// The template of a mail: a subject, a blank line, and text with `{{name}}`, `{{#name}}…{{/name}}`, `{{^name}}…{{/name}}`
/// and `{{>part}}`.
///
/// The subject takes no values: it is read on locked screens, so that it names neither event nor campaign. Values are put
/// in after the template was read and are never read themselves.
struct MailTemplate: Sendable {
    let file: String
    let subject: String
    let nodes: [MailNode]
    private(set) var problems: [TemplateProblem]

    init(_ text: String, file: String) {
        self.file = file
        var lines = text.withPlainLines.split(separator: "\n", omittingEmptySubsequences: false)
        var problems: [TemplateProblem] = []
        let first = lines.isEmpty ? "" : lines.removeFirst()
        let subject = first.hasPrefix("subject: ") ? first.dropFirst(9).trailingBlanksDropped : ""
        if subject.isEmpty || subject.contains("{{") || subject.unicodeScalars.contains(where: { $0.value < 0x20 }) {
            problems.append(
                TemplateProblem(
                    file: file, code: .badFrontMatter,
                    message: "The first line has to be 'subject: …', without tags: it is read on locked screens."))
        }
        if lines.first?.isEmpty != true {
            problems.append(
                TemplateProblem(
                    file: file, line: 2, code: .badFrontMatter, message: "A blank line has to follow the subject."))
        }
        self.subject = String(subject)
        var parser = MailParser(lines.dropFirst().joined(separator: "\n"), file: file, firstLine: 3)
        nodes = parser.parse()
        self.problems = problems + parser.problems
    }

    /// A part that several mails of a language share: text without a subject.
    init(part text: String, file: String) {
        self.file = file
        subject = ""
        var parser = MailParser(text.withPlainLines, file: file, firstLine: 1)
        nodes = parser.parse()
        problems = parser.problems
    }
}

/// A piece of a mail's template.
indirect enum MailNode: Hashable, Sendable {
    case text(String)
    case value(MailName, TextPlace)
    /// Printed where the value is there, or where it is not.
    case section(MailName, isInverted: Bool, [MailNode], TextPlace)
    case part(String, TextPlace)
}
