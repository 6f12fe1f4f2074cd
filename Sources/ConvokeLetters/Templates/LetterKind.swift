import ConvokeModel
import Foundation
import Mustache

/// The template of one kind of letter with its partials and style, checked.
struct LetterKind: Sendable {
    /// The file of the template itself.
    let file: String
    let style: String
    let width: Int
    let manner: LetterManner
    /// What the kind is called in its front matter.
    let title: String
    /// The templates by name, with their partials behind them.
    let sources: [String: TemplateSource]
    /// Whether it says the same in two languages: whether it has a `side`.
    var isBilingual: Bool { sources[Self.side] != nil }
    /// Typst's layouts by the names of their files.
    let layouts: [String: String]
    let logos: [LetterLogo]
    /// The document whose styles DOCX takes.
    let reference: Data?
    let problems: [TemplateProblem]
    private let library: MustacheLibrary

    private static let main = "letter"
    static let side = "side"

    init(_ name: String, from shelf: TemplateShelf) {
        let sources = shelf.templates(of: name).mapValues { TemplateSource($0.text, file: $0.path) }
        let styleFile = shelf.style(of: name)
        file = sources[Self.main]?.file ?? "letters/\(name)/letter.md.mustache"
        style = styleFile?.text.withPlainLines ?? ""
        self.sources = sources
        manner = sources[Self.main]?.manner ?? LetterManner()
        title = sources[Self.main]?.fields["name"] ?? name
        width = sources[Self.main]?.width ?? 72
        let layoutFiles = shelf.layouts(of: name)
        reference = shelf.reference(of: name)
        layouts = layoutFiles.mapValues(\.text)
        logos = shelf.logos(of: name)
        var check = TemplateCheck(sources)
        check.check(Self.main)
        check.check(Self.side)
        // A partial that no letter includes is not checked for names, which depend on where it stands, but for its tags.
        var problems = check.problems.union(sources.values.flatMap(\.problems))
        if sources[Self.main] == nil {
            problems.insert(
                TemplateProblem(
                    file: file, code: .unreadable, message: "This kind has no template of its own.",
                    hint: "Write letter.md.mustache."))
        }
        if let styleFile { problems.formUnion(StyleCheck.problems(in: styleFile.text, file: styleFile.path)) }
        for layout in layoutFiles.values {
            problems.formUnion(LayoutCheck.problems(in: layout.text, file: layout.path))
        }
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
    func filled(with values: LetterValue, from template: String = main) -> String {
        library.render(values, withTemplate: template) ?? ""
    }

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

/// Looks through a layout for what would fetch code from elsewhere or run a program's.
enum LayoutCheck {
    static func problems(in layout: String, file: String) -> [TemplateProblem] {
        layout.withPlainLines.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap {
            index, line in
            ["\"@", "plugin("].compactMap { sign in
                line.firstRange(of: sign).map { range in
                    TemplateProblem(
                        file: file, line: index + 1,
                        column: line.distance(from: line.startIndex, to: range.lowerBound) + 1, code: .badLayout,
                        message: "A layout may not have '\(sign)': it loads nothing from elsewhere.")
                }
            }
        }
    }
}
