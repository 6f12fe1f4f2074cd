import ConvokeModel
import Mustache

/// The template of one page with its partials, checked against what the page can say.
struct PageTemplate: Sendable {
    let problems: [TemplateProblem]
    private let vocabulary: Vocabulary
    private let library: MustacheLibrary
    private let name: String
    private let file: String

    init(_ page: PageName, _ sources: [String: TemplateSource], _ library: MustacheLibrary) {
        name = page.rawValue
        vocabulary = page.vocabulary
        file = sources[name]?.file ?? "pages/\(name).html.mustache"
        self.library = library
        var check = TemplateCheck(sources, vocabulary: vocabulary)
        check.check(name)
        var problems = check.problems
        if sources[name] == nil {
            problems.insert(
                TemplateProblem(
                    file: file, code: .unreadable, message: "This page has no template.",
                    hint: "Write it, or install Convoke's templates again with 'make install'."))
        }
        self.problems = problems.sorted()
    }

    /// All templates as the engine reads them, and what it cannot read. It is given only what has passed, since it recurses
    /// on nesting and on partials that include each other: those are found for each page before anything is written.
    static func library(of sources: [String: TemplateSource]) -> (MustacheLibrary, [TemplateProblem]) {
        var library = MustacheLibrary()
        var problems = sources.values.flatMap { $0.problems + MarkupCheck.problems(in: $0.body, file: $0.file) }
        guard problems.isEmpty else { return (library, problems) }
        for (name, source) in sources {
            do { library.register(try MustacheTemplate(string: source.body), named: name) } catch {
                problems.append(
                    TemplateProblem(
                        file: source.file, code: .badTag, message: "The template cannot be read by the engine."))
            }
        }
        return (library, problems)
    }

    /// The page with these values. Throws where something is wrong with the template or a value is missing: nothing
    /// half-said goes out.
    func filled(with values: [String: PageValue]) throws -> String {
        guard problems.isEmpty else { throw TemplateProblems(problems) }
        var slots: [String] = []
        guard let value = Self.value(.group(values), vocabulary, &slots) else {
            throw TemplateProblems([
                TemplateProblem(
                    file: file, code: .mayBeMissing,
                    message:
                        "This page was not given: \(Self.lacking(.group(values), vocabulary).joined(separator: ", ")).")
            ])
        }
        let text = library.render(value, withTemplate: name) ?? ""
        return Self.resolved(text, slots)
    }

    /// The value as the engine takes it, with markup behind marks; nothing where it is not what the vocabulary says.
    private static func value(_ value: PageValue, _ vocabulary: Vocabulary, _ slots: inout [String]) -> LetterValue? {
        switch (value, vocabulary) {
        case (.nothing, .optional): return .nothing
        case (_, .optional(let inner)): return self.value(value, inner, &slots)
        case (.text(let text), .text): return .text(PageHTML.unmarked(text).asPrinted)
        case (.html(let piece), .text):
            slots.append(piece.html)
            return .text(Slot.mark(slots.count - 1))
        case (.flag(let flag), .flag): return .flag(flag)
        case (.list(let items), .list(let inner)):
            var values: [LetterValue] = []
            for item in items {
                guard let made = self.value(item, inner, &slots) else { return nil }
                values.append(made)
            }
            return .list(values)
        case (.group(let values), .group(let names)):
            var group: [String: LetterValue] = [:]
            for (name, inner) in names {
                guard let made = self.value(values[name] ?? .nothing, inner, &slots) else { return nil }
                group[name] = made
            }
            return .group(group)
        default: return nil
        }
    }

    /// What the vocabulary has and the values have not.
    private static func lacking(_ value: PageValue, _ vocabulary: Vocabulary) -> [String] {
        guard case (.group(let values), .group(let names)) = (value, vocabulary) else { return [] }
        var slots: [String] = []
        return names.filter { self.value(values[$0.key] ?? .nothing, $0.value, &slots) == nil }.keys.sorted()
    }

    private static func resolved(_ text: String, _ slots: [String]) -> String {
        var result = ""
        var rest = text.unicodeScalars[...]
        while let start = rest.firstIndex(of: Slot.opening), let end = rest[start...].firstIndex(of: Slot.closing) {
            result += String(rest[..<start])
            if let index = Int(String(rest[rest.index(after: start)..<end])), slots.indices.contains(index) {
                result += slots[index]
            }
            rest = rest[rest.index(after: end)...]
        }
        return result + String(rest)
    }
}

/// Looks through a page's template for what would run, load or frame something, or leave a value outside of quotes.
enum MarkupCheck {
    private static let signs = [
        "<script", "<style", "<iframe", "<object", "<embed", "<base", "<meta http-equiv", "javascript:", "={{",
        " style=",
        " src=\"http", " srcset=", " action=\"http", "@import",
    ]

    static func problems(in template: String, file: String) -> [TemplateProblem] {
        template.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { index, line in
            let lower = line.lowercased()
            return (signs + handlers(in: lower)).compactMap { sign in
                lower.firstRange(of: sign).map { range in
                    TemplateProblem(
                        file: file, line: index + 1,
                        column: lower.distance(from: lower.startIndex, to: range.lowerBound) + 1, code: .rawOutput,
                        message:
                            "A page may not have '\(sign)': it runs no script, loads nothing from elsewhere, and has values in quotes."
                    )
                }
            }
        }
    }

    /// Attributes such as `onclick=`.
    private static func handlers(in line: String) -> [String] {
        line.split(whereSeparator: \.isWhitespace).filter { $0.hasPrefix("on") }.compactMap { word in
            word.firstIndex(of: "=").map { String(word[...$0]) }
        }.filter { $0.dropLast().allSatisfy { $0.isASCII && $0.isLetter } }
    }
}
