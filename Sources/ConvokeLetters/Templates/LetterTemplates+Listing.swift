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
}

extension TypesetLetter {
    /// The bytes that decide what it looks like: two letters of the same source are the same.
    public var source: [UInt8] {
        files.sorted { $0.key < $1.key }.reduce(into: Array(tree.utf8)) { source, file in
            source += Array("\u{0}\(file.key)\n".utf8) + file.value
        }
    }
}

extension WordLetter {
    /// As of a letter to be set.
    public var source: [UInt8] {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys]
            return try encoder.encode(PandocTree(document).json(version: [])) + logos.flatMap(\.bytes)
                + [UInt8](reference ?? Data())
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
