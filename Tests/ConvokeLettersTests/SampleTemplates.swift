import ConvokeModel
import Foundation

@testable import ConvokeLetters

/// A folder of templates for one test, taken away when the value goes.
final class SampleTemplates {
    let folder: URL

    /// Files by their paths in the folder, such as `letters/note/letter.md.mustache`.
    init(_ files: [String: String]) throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "letters-\(UUID().uuidString)").appending(path: "templates")
        for (path, text) in files {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
    }

    /// One kind, `note`, with partials by name.
    convenience init(note: String, partials: [String: String] = [:]) throws {
        var files = ["letters/note/letter.md.mustache": note]
        for (name, text) in partials { files["letters/note/\(name).md.mustache"] = text }
        try self.init(files)
    }

    deinit { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }

    /// These before those that ship.
    func templates() throws -> LetterTemplates { try LetterTemplates(folders: [folder, Shipped.folder]) }

    /// `file:line:column code`, of the templates of this folder.
    func problems() throws -> [String] {
        try templates().lint().filter { $0.file.hasPrefix("templates/") }.map {
            "\($0.file.split(separator: "/").last ?? ""):\($0.line):\($0.column) \($0.code.rawValue)"
        }
    }

    func render(_ content: LetterContent, _ format: LetterFormat = .text) throws -> String {
        try templates().render(content, kind: "note", format: format)
    }
}

extension SampleLetter {
    /// A statement of one language whose text is given.
    static func content(
        saying text: String, title: String = "A title", signatories: [Signatory] = organisations,
        in language: LanguageTag = .english
    ) -> LetterContent {
        var content = content(in: language, signatories: signatories)
        content.text.title = LocalizedText(title, in: language)
        content.text.text = LocalizedText(text, in: language)
        content.text.addressees = []
        content.text.closing = nil
        return content
    }
}

extension String {
    /// What stands between two marks, for looking at one part of a page.
    func part(from start: String, to end: String) -> String {
        guard let first = firstRange(of: start), let last = self[first.upperBound...].firstRange(of: end) else {
            return ""
        }
        return String(self[first.upperBound..<last.lowerBound])
    }
}
