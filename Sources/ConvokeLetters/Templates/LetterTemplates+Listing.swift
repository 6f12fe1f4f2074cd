import ConvokeModel
import Foundation

/// A kind of letter as it is listed.
public struct LetterKindListing: Codable, Hashable, Sendable {
    public var kind: String
    /// What its front matter calls it.
    public var name: String
    /// Its template, from the name of its folder on.
    public var file: String
    /// Whether it says the same in two languages.
    public var isBilingual: Bool
    public var problems: Int
}

/// A name that templates can print or ask for.
public struct TemplateVariable: Codable, Hashable, Sendable {
    public var name: String
    /// `text`, `text, may be missing`, `flag`, `list` or `group`.
    public var what: String
}

extension LetterTemplates {
    /// Every kind, by its name.
    public var listing: [LetterKindListing] {
        kinds.sorted { $0.key < $1.key }.map { name, kind in
            LetterKindListing(
                kind: name, name: kind.title, file: kind.file, isBilingual: kind.isBilingual,
                problems: kind.problems.count)
        }
    }

    /// Every name that templates of letters have, those of a list's items and groups below theirs.
    public static var variables: [TemplateVariable] { Vocabulary.letter.variables(below: "") }

    /// The bytes that decide what a letter looks like: two letters of the same source are the same.
    public func source(of content: LetterContent, kind name: String, as format: LetterFileFormat) throws -> [UInt8] {
        switch format {
        case .html, .text, .markdown:
            guard let text = format.text else { return [] }
            return Array(try render(content, kind: name, format: text).utf8)
        case .pdf:
            let letter = try typeset(content, kind: name)
            return letter.files.sorted { $0.key < $1.key }.reduce(into: Array(letter.tree.utf8)) { source, file in
                source += Array("\u{0}\(file.key)\n".utf8) + file.value
            }
        case .docx:
            let letter = try word(content, kind: name)
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys]
            return try encoder.encode(PandocTree(letter.document).json(version: []))
                + letter.logos.flatMap(\.bytes) + [UInt8](letter.reference ?? Data())
        }
    }
}

extension Vocabulary {
    fileprivate func variables(below prefix: String) -> [TemplateVariable] {
        names.sorted { $0.key < $1.key }.flatMap { name, value in
            [TemplateVariable(name: prefix + name, what: value.what)]
                + value.item.variables(below: "\(prefix)\(name).")
        }
    }

    /// What stands in a list's items, or in it.
    private var item: Vocabulary {
        switch self {
        case .list(let item): item
        case .optional(let value): value.item
        case .text, .flag, .group: self
        }
    }

    private var what: String {
        switch self {
        case .text: "text"
        case .flag: "flag"
        case .optional(let value): value.what + ", may be missing"
        case .list: "list"
        case .group: "group"
        }
    }
}
