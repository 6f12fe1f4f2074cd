import CCmark

/// The C library that reads Markdown, with tables and notes.
enum MarkdownParser {
    private static let hasExtensions: Bool = {
        cmark_gfm_core_extensions_ensure_registered()
        return true
    }()

    /// The tree of a text; whoever asks frees it.
    static func tree(of text: String) -> OpaquePointer? {
        guard hasExtensions, let parser = cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES) else { return nil }
        defer { cmark_parser_free(parser) }
        if let tables = cmark_find_syntax_extension("table") {
            cmark_parser_attach_syntax_extension(parser, tables)
        }
        var text = text
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        }
        return cmark_parser_finish(parser)
    }

    /// The word for what a node is; extensions have no constants for theirs.
    static func name(of node: OpaquePointer) -> String { String(cString: cmark_node_get_type_string(node)) }
}

/// A line of a template that opens or closes a part, or begins a page.
enum PartLine: Hashable {
    case opens(DocumentPart)
    case closes
    case pageBreak

    /// Nothing where the line is none of them.
    init?(_ text: String) {
        guard text.hasPrefix(":::") else { return nil }
        let name = text.dropFirst(3).drop { $0 == " " }.trailingBlanksDropped
        switch name {
        case "": self = .closes
        case "page": self = .pageBreak
        default:
            guard let part = DocumentPart(rawValue: String(name)) else { return nil }
            self = .opens(part)
        }
    }
}

/// Looks through a template for parts that are unknown, left open, or closed without having been opened.
enum PartCheck {
    static func problems(in body: String, file: String, firstLine: Int) -> [TemplateProblem] {
        var problems: [TemplateProblem] = []
        var open: [(name: String, line: Int)] = []
        let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where line.hasPrefix(":::") {
            let number = index + firstLine
            func report(_ code: TemplateProblem.Code, _ message: String, _ hint: String? = nil) {
                problems.append(TemplateProblem(file: file, line: number, code: code, message: message, hint: hint))
            }
            let name = String(line.dropFirst(3).drop { $0 == " " }.trailingBlanksDropped)
            let isAlone =
                (index == 0 || lines[index - 1].leavesNothing)
                && (index + 1 == lines.count || lines[index + 1].leavesNothing)
            if !isAlone { report(.badTag, "A line that begins with ':::' stands between empty lines.") }
            switch PartLine(String(line)) {
            case .opens: open.append((name, number))
            case .closes: if open.popLast() == nil { report(.unopenedSection, "No part is open here to be closed.") }
            case .pageBreak: break
            case nil:
                report(
                    .unknownPart, "There is no part '\(name.asPrinted)'.",
                    didYouMean(name, among: DocumentPart.allCases.map(\.rawValue) + ["page"]))
            }
        }
        return problems
            + open.map {
                TemplateProblem(
                    file: file, line: $0.line, code: .unclosedSection,
                    message: "The part '\($0.name)' is never closed.",
                    hint: "Add a line ':::'.")
            }
    }
}

extension Substring {
    /// Whether a line of a template is empty, or a tag that leaves nothing of its line.
    fileprivate var leavesNothing: Bool {
        let text = drop { $0.isWhitespace }.trailingBlanksDropped
        if text.isEmpty { return true }
        return ["{{#", "{{/", "{{^", "{{!", "{{>"].contains { text.hasPrefix($0) } && text.hasSuffix("}}")
    }
}
