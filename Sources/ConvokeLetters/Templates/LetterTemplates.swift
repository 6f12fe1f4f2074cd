import ConvokeModel
import Foundation
import Mustache

/// The templates and phrases that letters are written with.
///
/// A folder holds `letters/<kind>/letter.md.mustache` with its `style.css` and partials, partials for all kinds in
/// `letters/shared/`, and `strings/<language>.txt`.
public struct LetterTemplates: Sendable {
    let kinds: [String: LetterKind]
    let phrases: [LanguageTag: [PhraseFile]]
    /// What papers about events are set with.
    let dress: PaperDress
    private let otherProblems: [TemplateProblem]

    /// Reads the templates of several folders. A file in an earlier folder goes before its namesake in a later one, phrase
    /// by phrase for strings: a campaign's own folder comes first, then what ships.
    ///
    /// Throws only where a folder cannot be read; what is wrong inside is told by `lint` and `render`.
    public init(folders: [URL]) throws {
        let shelf = try TemplateShelf(folders: folders)
        kinds = Dictionary(uniqueKeysWithValues: shelf.kinds.map { ($0, LetterKind($0, from: shelf)) })
        var phrases: [LanguageTag: [PhraseFile]] = [:]
        var problems = shelf.problems
        for file in shelf.strings {
            guard let tag = LanguageTag(file.name) else {
                problems.append(
                    TemplateProblem(
                        file: file.path, code: .unknownField,
                        message: "'\(file.name)' is no language tag; name the file such as 'pt-BR.txt'."))
                continue
            }
            phrases[tag, default: []].append(PhraseFile(file.text, language: tag, file: file.path))
        }
        for (tag, files) in phrases {
            problems += files.flatMap(\.problems)
            if let shipped = files.last, let path = shelf.strings.last(where: { $0.name == tag.text })?.path {
                problems += shipped.warnings(file: path)
            }
        }
        self.phrases = phrases
        dress = PaperDress(from: shelf)
        otherProblems = problems
    }

    /// The kinds of letters that there are templates for.
    public var kindNames: [String] { kinds.keys.sorted() }

    /// The languages that have phrases.
    public var languages: [LanguageTag] { phrases.keys.sorted() }

    /// All that is wrong in the templates and phrases, in the order of files and lines.
    public func lint() -> [TemplateProblem] {
        TemplateProblems(otherProblems + kinds.values.flatMap(\.problems)).problems
    }

    /// Writes a letter. Throws `TemplateProblems` with everything that is wrong, and writes nothing then.
    public func render(_ content: LetterContent, kind name: String, format: LetterFormat) throws -> String {
        let kind = try kind(name, for: content)
        let document = try document(of: content, kind)
        switch format {
        case .html: return HTMLPage(document: document, style: kind.style).html
        case .text: return TextWriter(document: document, width: kind.width).text
        case .markdown: return MarkdownWriter(document: document).text
        }
    }

    /// A letter made ready for `PDFTypesetter`. Throws as `render` does.
    public func typeset(_ content: LetterContent, kind name: String) throws -> TypesetLetter {
        let kind = try kind(name, for: content)
        let phrases = Phrases(phrases, language: content.language)
        return try TypesetLetter(
            try document(of: content, kind), layouts: kind.layouts, logos: kind.logos, numbering: phrases.numbering,
            author: content.writer,
            name: "letter \(content.key) (\(content.language))")
    }

    /// A letter made ready for `DOCXConverter`. Throws as `render` does.
    public func word(_ content: LetterContent, kind name: String) throws -> WordLetter {
        let kind = try kind(name, for: content)
        return WordLetter(
            document: try document(of: content, kind), reference: kind.reference, logos: kind.logos,
            name: "letter \(content.key) (\(content.language))")
    }

    private func kind(_ name: String, for content: LetterContent) throws -> LetterKind {
        guard let kind = kinds[name] else {
            throw TemplateProblems([
                TemplateProblem(
                    file: "letters/\(name.asPrinted)", code: .unknownKind,
                    message: "There is no template for letters of the kind '\(name.asPrinted)'.",
                    hint: didYouMean(name, among: kinds.keys.sorted()))
            ])
        }
        let problems = (otherProblems + kind.problems).filter { $0.severity == .error } + content.sizeProblems
        guard problems.isEmpty else { throw TemplateProblems(problems) }
        return kind
    }

    /// The part of a bilingual letter that says the same in both languages.
    private func sides(of content: LetterContent, _ kind: LetterKind) throws -> [Block] {
        guard let other = content.beside ?? content.languages.first(where: { $0 != content.language }) else {
            throw TemplateProblems([
                TemplateProblem(
                    file: "statement \(content.key)", code: .oneLanguage,
                    message: "It is there in \(content.language) only, so there is nothing to set beside it.",
                    hint: "Add a translation, or take another kind.")
            ])
        }
        let languages = [content.language, other]
        let sides = try languages.map { language in
            var side = content
            side.language = language
            var values = LetterValues(
                side, Phrases(phrases, language: language), manner: kind.manner, logos: kind.logos)
            let root = values.make()
            var markdown = Markdown(slots: values.slots, hasParts: true)
            let blocks = markdown.blocks(of: kind.filled(with: root, from: LetterKind.side))
            guard values.problems.isEmpty else { throw TemplateProblems(values.problems) }
            return blocks
        }
        return [.beside(languages, sides)]
    }

    private func document(of content: LetterContent, _ kind: LetterKind) throws -> Document {
        let phrases = Phrases(phrases, language: content.language)
        let count = content.wordCount
        if let most = kind.manner.mostWords, count > most {
            throw TemplateProblems([
                TemplateProblem(
                    file: "statement \(content.key) (text, \(content.language))", code: .tooManyWords,
                    message: "It has \(count) words, and this kind of letter takes up to \(most). Shorten the text.")
            ])
        }
        var values = LetterValues(
            content, phrases, manner: kind.manner, beside: kind.isBilingual ? try sides(of: content, kind) : [],
            logos: kind.logos)
        let title = values.title()
        let root = values.make()
        var markdown = Markdown(slots: values.slots, hasParts: true)
        let blocks = markdown.blocks(of: kind.filled(with: root))
        let problems =
            values.problems
            + markdown.problems.map {
                TemplateProblem(file: kind.file, code: $0.code, message: $0.message)
            }
        guard problems.isEmpty else { throw TemplateProblems(problems) }
        let mark = ProvisionalMark(word: phrases.inlines(.provisional), note: phrases.inlines(.provisionalNote))
        return Document(
            language: content.language, title: title.text, titleLanguage: title.language, blocks: blocks,
            date: content.date,
            provisional: content.isFinal ? nil : mark)
    }
}

extension LetterContent {
    /// Lists so long that a template could repeat them without end.
    fileprivate var sizeProblems: [TemplateProblem] {
        let sizes = [
            ("addressees", text.addressees.count), ("demands", text.addressees.map(\.demands.count).max() ?? 0),
            ("documents", documents.count), ("links", links.count), ("languages", languages.count),
        ]
        return sizes.filter { $0.1 > 200 }.map { what, count in
            TemplateProblem(
                file: "statement \(key)", code: .tooLarge, message: "It has \(count) \(what); a letter takes up to 200."
            )
        }
    }
}
