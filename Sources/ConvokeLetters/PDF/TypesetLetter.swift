import ConvokeModel
import Foundation

/// A letter that is ready to be set as PDF: its tree, its layouts, and the scripts that it has.
public struct TypesetLetter: Hashable, Sendable {
    /// The layouts and logos by the names of their files.
    let files: [String: Data]
    /// The tree as JSON.
    let tree: String
    let scripts: [LetterScript]
    /// The midnight of the letter's day, in seconds of 1970; else of 1 January 2000: the same bytes at any time.
    let time: Int
    /// What problems call it.
    let name: String

    init(
        _ document: Document, layouts: [String: String], logos: [LetterLogo], numbering: [LetterTree], author: String,
        name: String
    ) throws {
        files = layouts.mapValues { Data($0.utf8) }.merging(logos.map { ($0.name, $0.bytes) }) { layout, _ in layout }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let tree = LetterTree(document, numbering: numbering, author: author)
        self.tree = String(decoding: try encoder.encode(tree), as: UTF8.self)
        scripts = LetterScript.needed(by: self.tree)
        time = document.date.map { $0.dayNumber * 86_400 } ?? 946_684_800
        self.name = name
    }
}
