import ConvokeModel
import Mustache

/// The template of one kind of letter with its partials and style, checked.
struct LetterKind: Sendable {
    /// The file of the template itself.
    let file: String
    let style: String
    let width: Int
    let problems: [TemplateProblem]
    private let library: MustacheLibrary

    private static let main = "letter"

    init(_ name: String, from shelf: TemplateShelf) {
        let sources = shelf.templates(of: name).mapValues { TemplateSource($0.text, file: $0.path) }
        let styleFile = shelf.style(of: name)
        file = sources[Self.main]?.file ?? "letters/\(name)/letter.md.mustache"
        style = styleFile?.text.withPlainLines ?? ""
        width = sources[Self.main]?.width ?? 72
        var check = TemplateCheck(sources)
        check.check(Self.main)
        // A partial that no letter includes is not checked for names, which depend on where it stands, but for its tags.
        var problems = check.problems.union(sources.values.flatMap(\.problems))
        if sources[Self.main] == nil {
            problems.insert(
                TemplateProblem(
                    file: file, code: .unreadable, message: "This kind has no template of its own.",
                    hint: "Write letter.md.mustache."))
        }
        if let styleFile { problems.formUnion(StyleCheck.problems(in: styleFile.text, file: styleFile.path)) }
        var library = MustacheLibrary()
        // The engine sees only what passed: it recurses on nesting and on partials that include each other.
        if problems.isEmpty {
            for (name, source) in sources {
                do {
                    library.register(try MustacheTemplate(string: source.body), named: name)
                } catch {
                    problems.insert(
                        TemplateProblem(
                            file: source.file, code: .badTag,
                            message: "The template cannot be read: \(Self.reason(error))"))
                }
            }
        }
        self.library = library
        self.problems = problems.sorted()
    }

    /// The template's text with the marks of its values.
    func filled(with values: LetterValue) -> String { library.render(values, withTemplate: Self.main) ?? "" }

    private static func reason(_ error: any Error) -> String {
        guard let error = error as? MustacheTemplate.ParserError else { return "\(error)" }
        return "\(error.error), near '\(error.context.line.asPrinted)'."
    }
}

/// Looks through a style sheet for what would leave it or load something.
enum StyleCheck {
    static func problems(in style: String, file: String) -> [TemplateProblem] {
        style.withPlainLines.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap {
            index, line in
            ["<", "\\", "@import", "url(", "image-set(", "expression("].compactMap { sign in
                line.lowercased().firstRange(of: sign).map { range in
                    TemplateProblem(
                        file: file, line: index + 1,
                        column: line.lowercased().distance(from: line.lowercased().startIndex, to: range.lowerBound)
                            + 1,
                        code: .unsafeStyle,
                        message:
                            "A letter's style may not have '\(sign)': it loads nothing and stays within its element.")
                }
            }
        }
    }
}
