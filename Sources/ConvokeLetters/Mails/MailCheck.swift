import ConvokeModel

/// Holds a template against what mails of its kind have.
struct MailCheck {
    let kind: MailKind
    /// The parts of the template's language.
    let parts: [String: MailTemplate]
    private(set) var problems: Set<TemplateProblem> = []

    init(_ template: MailTemplate, of kind: MailKind, parts: [String: MailTemplate]) {
        self.kind = kind
        self.parts = parts
        problems = Set(template.problems)
        check(template.nodes, in: template.file, asked: [], isPart: false)
    }

    private mutating func check(_ nodes: [MailNode], in file: String, asked: Set<MailName>, isPart: Bool) {
        for node in nodes {
            switch node {
            case .text: break
            case .value(let name, let place): check(name, at: place, in: file, asked)
            case .section(let name, let isInverted, let inner, let place):
                if !kind.mayHave.contains(name), !isPart {
                    report(
                        .notSection,
                        kind.alwaysHas.contains(name)
                            ? "'\(name.rawValue)' is always there, so there is nothing to ask."
                            : "A mail of the kind '\(kind.word)' never has '\(name.rawValue)'.", at: place, in: file)
                }
                check(inner, in: file, asked: isInverted ? asked : asked.union([name]), isPart: isPart)
            case .part(let name, let place):
                guard !isPart, let part = parts[name] else {
                    report(
                        .unknownPartial,
                        isPart ? "A part has no parts of its own." : "There is no part '\(name.asPrinted)'.",
                        didYouMean(name, among: parts.keys.sorted()), at: place, in: file)
                    continue
                }
                problems.formUnion(part.problems)
                check(part.nodes, in: part.file, asked: asked, isPart: true)
            }
        }
    }

    private mutating func check(_ name: MailName, at place: TextPlace, in file: String, _ asked: Set<MailName>) {
        if name.isFlag {
            report(
                .notText, "'\(name.rawValue)' is no text. Open a section: {{#\(name.rawValue)}}.", at: place, in: file)
        } else if !kind.alwaysHas.contains(name), !asked.contains(name) {
            let isKnown = kind.mayHave.contains(name)
            report(
                isKnown ? .mayBeMissing : .unknownVariable,
                isKnown
                    ? "Not every mail has '\(name.rawValue)'."
                    : "A mail of the kind '\(kind.word)' has no '\(name.rawValue)'.",
                isKnown ? "Put it into {{#\(name.rawValue)}}…{{/\(name.rawValue)}}." : nil, at: place, in: file)
        }
    }

    private mutating func report(
        _ code: TemplateProblem.Code, _ message: String, _ hint: String? = nil, at place: TextPlace, in file: String
    ) {
        problems.insert(
            TemplateProblem(
                file: file, line: place.line, column: place.column, code: code, message: message, hint: hint))
    }
}
