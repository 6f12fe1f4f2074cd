import Foundation

/// The files of all folders, read once: an earlier folder's file stands before a later one's.
struct TemplateShelf {
    struct File {
        /// The file's name without its endings.
        var name: String
        /// What problems call it: from the folder's name on.
        var path: String
        var text: String
    }

    private static let mostFiles = 500
    private(set) var problems: [TemplateProblem] = []
    private(set) var strings: [File] = []
    private var letters: [String: [String: File]] = [:]
    private var styles: [String: File] = [:]
    private var references: [String: Data] = [:]
    private var logos: [String: [LetterLogo]] = [:]
    /// Typst's layouts by kind and file.
    private var layouts: [String: [String: File]] = [:]
    private static let shared = "shared"

    init(folders: [URL]) throws {
        for folder in folders { try read(folder) }
    }

    var kinds: [String] { letters.keys.filter { $0 != Self.shared }.sorted() }

    /// The templates of a kind by name, with the partials of all kinds behind its own.
    func templates(of kind: String) -> [String: File] {
        (letters[kind] ?? [:]).merging(letters[Self.shared] ?? [:]) { own, _ in own }
    }

    /// The reference document for DOCX of a kind.
    func reference(of kind: String) -> Data? { references[kind] ?? references[Self.shared] }

    /// The logos above letters of a kind, by their names.
    func logos(of kind: String) -> [LetterLogo] { logos[kind] ?? logos[Self.shared] ?? [] }

    /// The layouts of a kind by the names of their files, with those of all kinds behind its own.
    func layouts(of kind: String) -> [String: File] {
        (layouts[kind] ?? [:]).merging(layouts[Self.shared] ?? [:]) { own, _ in own }
    }

    func style(of kind: String) -> File? { styles[kind] ?? styles[Self.shared] }

    private mutating func read(_ folder: URL) throws {
        let manager = FileManager.default
        _ = try manager.contentsOfDirectory(atPath: folder.path)
        let letters = folder.appending(path: "letters")
        for kind in (try? manager.contentsOfDirectory(atPath: letters.path))?.sorted() ?? [] {
            for name in entries(of: letters.appending(path: kind)) {
                let path = "letters/\(kind)/\(name)"
                if name.hasSuffix(".md.mustache"), let file = file(path, ending: ".md.mustache", in: folder) {
                    if self.letters[kind]?[file.name] == nil { self.letters[kind, default: [:]][file.name] = file }
                } else if name.hasSuffix(".typ"), layouts[kind]?[name] == nil {
                    layouts[kind, default: [:]][name] = file(path, ending: ".typ", in: folder)
                } else if name == "reference.docx", references[kind] == nil {
                    references[kind] = contained(path, in: folder).flatMap { try? Data(contentsOf: $0) }
                } else if name == "style.css", styles[kind] == nil {
                    styles[kind] = file(path, ending: ".css", in: folder)
                }
            }
            readLogos(of: kind, in: folder)
        }
        for name in entries(of: folder.appending(path: "strings")) where name.hasSuffix(".txt") {
            if let file = file("strings/\(name)", ending: ".txt", in: folder) { strings.append(file) }
        }
    }

    /// The logos of a kind are those of the first folder that has any; the writer's own stands first.
    private mutating func readLogos(of kind: String, in folder: URL) {
        let names = entries(of: folder.appending(path: "letters/\(kind)")).filter { LetterLogo.form(of: $0) != nil }
            .sorted { $0.hasPrefix("logo.") && !$1.hasPrefix("logo.") }
        guard logos[kind] == nil, !names.isEmpty else { return }
        logos[kind] = names.prefix(LetterLogo.most).compactMap { name in
            let path = "letters/\(kind)/\(name)"
            guard let real = contained(path, in: folder), let data = try? Data(contentsOf: real),
                let logo = LetterLogo(name, data)
            else {
                problems.append(
                    TemplateProblem(
                        file: "\(folder.lastPathComponent)/\(path)", code: .unreadable,
                        message: "This is no SVG or PNG of at most \(LetterLogo.mostBytes / 1_000_000) MB.",
                        hint: "Save the logo anew in the form that its name says."))
                return nil
            }
            return logo
        }
    }

    private func entries(of folder: URL) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().prefix(Self.mostFiles).map { $0 }
    }

    /// The file behind a path, where that is within the folder.
    private func contained(_ relative: String, in folder: URL) -> URL? {
        let root = folder.resolvingSymlinksInPath().standardizedFileURL.pathComponents
        let real = folder.appending(path: relative).resolvingSymlinksInPath().standardizedFileURL
        return real.pathComponents.starts(with: root) ? real : nil
    }

    private mutating func file(_ relative: String, ending: String, in folder: URL) -> File? {
        let path = "\(folder.lastPathComponent)/\(relative)"
        func problem(_ code: TemplateProblem.Code, _ message: String) -> File? {
            problems.append(TemplateProblem(file: path, code: code, message: message))
            return nil
        }
        guard let real = contained(relative, in: folder) else {
            return problem(.unsafePartial, "This is a link to a file outside of the templates' folder.")
        }
        guard (try? real.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true else {
            return problem(.unreadable, "This is no file that can be read.")
        }
        guard let handle = try? FileHandle(forReadingFrom: real) else {
            return problem(.unreadable, "This file cannot be read.")
        }
        defer { try? handle.close() }
        guard let data = try? handle.read(upToCount: TemplateScanner.most.bytes + 1) ?? Data() else {
            return problem(.unreadable, "This file cannot be read.")
        }
        guard data.count <= TemplateScanner.most.bytes else {
            return problem(.tooLarge, "A template may have at most \(TemplateScanner.most.bytes / 1024) KB.")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            return problem(.unreadable, "This file is not in UTF-8.")
        }
        return File(
            name: String(relative.split(separator: "/").last?.dropLast(ending.count) ?? ""), path: path, text: text)
    }
}
