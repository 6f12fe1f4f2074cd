import ConvokeModel
import Foundation

/// A paper about events, from the same tree and writers as letters.
public struct Paper: Sendable {
    let document: Document
    let dress: PaperDress
    let numbering: [LetterTree]
    let author: String
    let name: String

    /// The paper in a form that is text.
    public func text(as format: LetterFormat) -> String {
        switch format {
        case .html: HTMLPage(document: document, style: dress.style).html
        case .text: TextWriter(document: document, width: 72).text
        case .markdown: MarkdownWriter(document: document).text
        }
    }

    /// Made ready for `PDFTypesetter`.
    public func typeset() throws -> TypesetLetter {
        try TypesetLetter(
            document, layouts: dress.layouts, logos: dress.logos, numbering: numbering, author: author, name: name)
    }

    /// Made ready for `DOCXConverter`.
    public var word: WordLetter {
        WordLetter(document: document, reference: dress.reference, logos: dress.logos, name: name)
    }
}

/// The style, layouts and reference document that papers share with letters.
struct PaperDress: Sendable {
    var style: String
    var layouts: [String: String]
    var reference: Data?
    var logos: [LetterLogo]
    var problems: [TemplateProblem]

    init(from shelf: TemplateShelf) {
        let (styleFile, layoutFiles) = (shelf.style(of: "papers"), shelf.layouts(of: "papers"))
        style = styleFile?.text.withPlainLines ?? ""
        layouts = layoutFiles.mapValues(\.text)
        reference = shelf.reference(of: "papers")
        logos = shelf.logos(of: "papers")
        problems =
            (styleFile.map { StyleCheck.problems(in: $0.text, file: $0.path) } ?? [])
            + layoutFiles.values.flatMap { LayoutCheck.problems(in: $0.text, file: $0.path) }
    }
}

/// The papers of an event.
public enum EventPaper: String, Word {
    /// For the wall: title, time, place, who speaks, and a QR symbol that leads to the page.
    case flyer
    /// For those who run it.
    case runSheet
    /// For the table: one card for each who takes part under a public name.
    case nameCards
}
