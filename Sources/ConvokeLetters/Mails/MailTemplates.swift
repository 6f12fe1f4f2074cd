import ConvokeModel
import Foundation

/// The templates that mails are written with: `mails/<kind>.<language>.txt` for each kind of message, and
/// `mails/part-<name>.<language>.txt` for what several share.
public struct MailTemplates: Sendable {
    private var templates: [LanguageTag: [MailKind: MailTemplate]] = [:]
    private var parts: [LanguageTag: [String: MailTemplate]] = [:]
    private var otherProblems: [TemplateProblem] = []

    /// Reads the templates of several folders. A file in an earlier folder goes before its namesake in a later one: a
    /// campaign's own folder comes first, then what ships.
    public init(folders: [URL]) throws {
        for folder in folders {
            let mails = folder.appending(path: "mails")
            for name in (try? FileManager.default.contentsOfDirectory(atPath: mails.path))?.sorted() ?? []
            where name.hasSuffix(".txt") {
                try read(mails.appending(path: name), name: name)
            }
        }
    }

    /// The languages that mails can be in.
    public var languages: [LanguageTag] { templates.keys.sorted() }

    /// What mails of a kind are called in their subject: nothing of what they are about. Nothing where there is no template.
    public func subject(of kind: MailKind, in language: LanguageTag) -> String? {
        templates[self.language(for: kind, among: [language])]?[kind]?.subject
    }

    /// All that is wrong in the templates, and every kind that a language lacks.
    public func lint() -> [TemplateProblem] {
        var problems = Set(otherProblems)
        for (language, kinds) in templates {
            for kind in MailKind.allCases {
                guard let template = kinds[kind] else {
                    problems.insert(Self.missing(kind, language))
                    continue
                }
                problems.formUnion(MailCheck(template, of: kind, parts: parts[language] ?? [:]).problems)
            }
        }
        return problems.sorted()
    }

    /// Writes a mail, in the first of its languages that there is a template in, else in English. Throws `TemplateProblems`
    /// with everything that is wrong with its template, and writes nothing then.
    public func render(_ content: MailContent) throws -> RenderedMail {
        let kind = content.kind
        let language = language(for: kind, among: content.languages)
        guard let template = templates[language]?[kind] else {
            throw TemplateProblems([Self.missing(kind, language)])
        }
        if let words = content.words {
            return RenderedMail(
                id: content.id, kind: kind, language: language, recipient: content.recipient, subject: words.subject,
                text: words.text.hasSuffix("\n") ? words.text : words.text + "\n", isOutdated: content.isOutdated)
        }
        let parts = parts[language] ?? [:]
        let check = MailCheck(template, of: kind, parts: parts)
        guard check.problems.isEmpty else { throw TemplateProblems(check.problems) }
        let values = content.values(in: language)
        // A value that should always be there and is not is a fault of ours or of the data: nothing half-said goes out.
        let absent = kind.alwaysHas.subtracting(values.keys)
        guard absent.isEmpty else {
            throw TemplateProblems(
                absent.map {
                    TemplateProblem(
                        file: template.file, code: .mayBeMissing, message: "This mail has no '\($0.rawValue)'.")
                })
        }
        let allowed = values.filter { kind.alwaysHas.contains($0.key) || kind.mayHave.contains($0.key) }
        // No value has a blank line of its own, so that only the template's gaps are closed.
        let lines = Self.filled(template.nodes, with: allowed, parts).split(
            separator: "\n", omittingEmptySubsequences: false)
        let text =
            lines.enumerated().filter { $0.offset == 0 || !$0.element.isEmpty || !lines[$0.offset - 1].isEmpty }
            .map(\.element).joined(separator: "\n").trimmingCharacters(in: .newlines) + "\n"
        return RenderedMail(
            id: content.id, kind: kind, language: language, recipient: content.recipient, subject: template.subject,
            text: text, isOutdated: content.isOutdated)
    }

    private func language(for kind: MailKind, among wanted: [LanguageTag]) -> LanguageTag {
        wanted.flatMap(\.widening).first { templates[$0]?[kind] != nil } ?? .english
    }

    private static func filled(
        _ nodes: [MailNode], with values: [MailName: String], _ parts: [String: MailTemplate]
    ) -> String {
        nodes.map { node in
            switch node {
            case .text(let text): text
            case .value(let name, _): values[name] ?? ""
            case .section(let name, let isInverted, let inner, _):
                (values[name] != nil) != isInverted ? filled(inner, with: values, parts) : ""
            case .part(let name, _): parts[name].map { filled($0.nodes, with: values, parts) } ?? ""
            }
        }.joined()
    }

    private mutating func read(_ url: URL, name: String) throws {
        let file = "mails/\(name)"
        let pieces = name.split(separator: ".", omittingEmptySubsequences: false)
        guard pieces.count == 3, let language = LanguageTag(String(pieces[1])) else {
            return report(.unknownKind, "A mail's file is named '<kind>.<language>.txt'.", file)
        }
        guard let handle = try? FileHandle(forReadingFrom: url),
            let data = try? handle.read(upToCount: TemplateScanner.most.bytes + 1) ?? Data(),
            data.count <= TemplateScanner.most.bytes, let text = String(validating: data, as: UTF8.self)
        else { return report(.unreadable, "This file cannot be read as text in UTF-8.", file) }
        if pieces[0].hasPrefix("part-") {
            let part = String(pieces[0].dropFirst(5))
            guard parts[language]?[part] == nil else { return }
            parts[language, default: [:]][part] = MailTemplate(part: text, file: file)
        } else if let kind = MailKind(word: String(pieces[0])) {
            guard templates[language]?[kind] == nil else { return }
            templates[language, default: [:]][kind] = MailTemplate(text, file: file)
        } else {
            report(
                .unknownKind, "There are no mails of the kind '\(String(pieces[0]).asPrinted)'.", file,
                didYouMean(String(pieces[0]), among: MailKind.words))
        }
    }

    private mutating func report(
        _ code: TemplateProblem.Code, _ message: String, _ file: String, _ hint: String? = nil
    ) {
        otherProblems.append(TemplateProblem(file: file, code: code, message: message, hint: hint))
    }

    private static func missing(_ kind: MailKind, _ language: LanguageTag) -> TemplateProblem {
        TemplateProblem(
            file: "mails/\(kind.word).\(language).txt", code: .unknownKind, message: "There is no such template.",
            hint: "Write it, or install Convoke's templates again with 'make install'.")
    }
}
