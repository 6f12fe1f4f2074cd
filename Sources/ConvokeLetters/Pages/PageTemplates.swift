import ConvokeModel
import Foundation

/// The templates, words and style of the public pages: `pages/<name>.html.mustache`, `pages/words/<language>.txt` and
/// `pages/style.css`.
public struct PageTemplates: Sendable {
    private let pages: [PageName: PageTemplate]
    private let words: [LanguageTag: PageWords]
    /// The style sheet of all pages.
    public let style: String
    private let otherProblems: [TemplateProblem]

    /// The languages that pages are written in.
    public static let languages = ["en", "es", "fr", "ar"].compactMap { LanguageTag($0) }

    /// Reads the templates of several folders. A file in an earlier folder goes before its namesake in a later one, word by
    /// word for words: a campaign's own folder comes first, then what ships.
    public init(folders: [URL]) {
        var files = PageFiles(folders: folders)
        var sources: [String: TemplateSource] = [:]
        for name in files.names(in: "pages", ending: ".html.mustache") {
            guard let text = files.text("pages/\(name).html.mustache") else { continue }
            sources[name] = TemplateSource(page: text, file: "pages/\(name).html.mustache")
        }
        let (library, faults) = PageTemplate.library(of: sources)
        pages = Dictionary(
            uniqueKeysWithValues: PageName.allCases.map { ($0, PageTemplate($0, sources, library)) })
        style = files.text("pages/style.css") ?? ""
        var problems =
            style.isEmpty
            ? [TemplateProblem(file: "pages/style.css", code: .unreadable, message: "The style sheet is missing.")]
            : StyleCheck.problems(in: style, file: "pages/style.css")
        var words: [LanguageTag: PageWords] = [:]
        for language in Self.languages {
            let read = PageWords(language, texts: files.texts("pages/words/\(language).txt"))
            problems += read.problems
            words[language] = read
        }
        self.words = words
        otherProblems = problems + files.problems + faults
    }

    /// All that is wrong in templates, words and style, in the order of files and lines.
    public func lint() -> [TemplateProblem] {
        TemplateProblems(otherProblems + pages.values.flatMap(\.problems)).problems
    }

    /// The words of a language; English ones for a language without.
    public func words(in language: LanguageTag) -> PageWords {
        language.widening.lazy.compactMap { words[$0] }.first ?? words[.english] ?? PageWords(.english, texts: [])
    }

    /// Writes a page. Throws `TemplateProblems` with what is wrong, and writes nothing then.
    public func render(_ page: PageName, _ values: [String: PageValue], in language: LanguageTag) throws -> String {
        let problems = otherProblems.filter { $0.severity == .error }
        guard problems.isEmpty else { throw TemplateProblems(problems) }
        var values = values
        values["w"] = words(in: language).values
        return try pages[page]?.filled(with: values) ?? ""
    }
}

/// The files of all folders under their paths; the first folder that has one gives it.
struct PageFiles {
    private let folders: [URL]
    private(set) var problems: [TemplateProblem] = []

    init(folders: [URL]) { self.folders = folders }

    func names(in folder: String, ending: String) -> [String] {
        let all = folders.flatMap {
            (try? FileManager.default.contentsOfDirectory(atPath: $0.appending(path: folder).path)) ?? []
        }
        return Set(all.filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }).sorted().prefix(200)
            .map { $0 }
    }

    mutating func text(_ path: String) -> String? { texts(path).first }

    /// The file's text in each folder that has it.
    mutating func texts(_ path: String) -> [String] {
        var texts: [String] = []
        for folder in folders {
            let url = folder.appending(path: path)
            guard FileManager.default.fileExists(atPath: url.path) else { continue }
            let root = folder.resolvingSymlinksInPath().standardizedFileURL.pathComponents
            let real = url.resolvingSymlinksInPath().standardizedFileURL
            guard real.pathComponents.starts(with: root), let handle = try? FileHandle(forReadingFrom: real),
                let data = try? handle.read(upToCount: TemplateScanner.most.bytes + 1) ?? Data(),
                data.count <= TemplateScanner.most.bytes, let text = String(validating: data, as: UTF8.self)
            else {
                problems.append(
                    TemplateProblem(
                        file: path, code: .unreadable,
                        message: "This cannot be read as text in UTF-8 of at most 256 KB within the templates' folder.")
                )
                continue
            }
            texts.append(text.withPlainLines)
        }
        return texts
    }
}
