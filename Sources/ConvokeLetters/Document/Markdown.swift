import CCmark
import ConvokeModel

/// Reads Markdown into blocks. What is not plain writing (HTML, pictures) stays visible as text.
struct Markdown {
    private let slots: [Slot]
    /// Headings of the text are this much below those of the letter.
    private let headingShift: Int
    private(set) var problems: [MarkdownProblem] = []

    /// Whether `::: name` sets a part apart: in templates, never in what people wrote.
    private let hasParts: Bool
    private var notes: [[Inline]] = []

    init(slots: [Slot] = [], headingShift: Int = 0, hasParts: Bool = false) {
        self.slots = slots
        self.headingShift = headingShift
        self.hasParts = hasParts
    }

    mutating func blocks(of text: String) -> [Block] {
        if let problem = MarkdownLimits.problem(in: text) {
            problems.append(problem)
            return []
        }
        guard let root = MarkdownParser.tree(of: text) else { return [] }
        defer { cmark_node_free(root) }
        cmark_consolidate_text_nodes(root)
        guard MarkdownLimits.depth(of: root) <= MarkdownLimits.mostDepth else {
            problems.append(
                MarkdownProblem(line: 1, code: .tooDeep, message: "Quotes and lists are nested too deeply."))
            return []
        }
        let nodes = children(of: root)
        readNotes(nodes.filter { cmark_node_get_type($0) == CMARK_NODE_FOOTNOTE_DEFINITION })
        return hasParts ? parts(of: nodes) : nodes.flatMap { blocks($0) }
    }

    /// What `[^1]` stands for, in the order of the numbers.
    private mutating func readNotes(_ definitions: [OpaquePointer]) {
        notes = []
        for definition in definitions {
            let read = children(of: definition).flatMap { blocks($0) }
            notes.append(read.asInlines)
        }
    }

    /// The blocks of a template: what stands between `::: name` and `:::` is a part.
    private mutating func parts(of nodes: [OpaquePointer]) -> [Block] {
        var open: [(part: DocumentPart?, blocks: [Block])] = [(nil, [])]
        for node in nodes {
            guard let line = partLine(node) else {
                open[open.count - 1].blocks += blocks(node)
                continue
            }
            switch line {
            case .pageBreak: open[open.count - 1].blocks.append(.pageBreak)
            case .opens(let part): open.append((part, []))
            case .closes:
                guard open.count > 1, let last = open.popLast(), let part = last.part else { continue }
                if !last.blocks.isEmpty { open[open.count - 1].blocks.append(.part(part, last.blocks)) }
            }
        }
        return open.flatMap(\.blocks)
    }

    private func partLine(_ node: OpaquePointer) -> PartLine? {
        guard cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH, let only = cmark_node_first_child(node),
            cmark_node_next(only) == nil, cmark_node_get_type(only) == CMARK_NODE_TEXT
        else { return nil }
        return PartLine(literal(only))
    }

    private func children(of node: OpaquePointer) -> [OpaquePointer] {
        var children: [OpaquePointer] = []
        var next = cmark_node_first_child(node)
        while let child = next {
            children.append(child)
            next = cmark_node_next(child)
        }
        return children
    }

    private mutating func blocks(_ node: OpaquePointer) -> [Block] {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_PARAGRAPH: return paragraph(node)
        case CMARK_NODE_HEADING:
            return [.heading(level: min(6, Int(cmark_node_get_heading_level(node)) + headingShift), inlines(of: node))]
        case CMARK_NODE_BLOCK_QUOTE: return [.quote(children(of: node).flatMap { blocks($0) })]
        case CMARK_NODE_LIST:
            let isNumbered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
            let items = children(of: node).map { item in children(of: item).flatMap { blocks($0) } }
            return [.list(start: isNumbered ? Int(cmark_node_get_list_start(node)) : nil, items: items)]
        case CMARK_NODE_CODE_BLOCK:
            let lines = literal(node).split(separator: "\n", omittingEmptySubsequences: false)
            return [.code(lines.map { pieces(String($0)).plain }.joined(separator: "\n"))]
        case CMARK_NODE_THEMATIC_BREAK: return [.rule]
        case CMARK_NODE_HTML_BLOCK: return [.paragraph(pieces(String(literal(node).trailingBlanksDropped)))]
        default:
            guard MarkdownParser.name(of: node) == "table" else { return [] }
            var rows = children(of: node).map { row in children(of: row).map { inlines(of: $0) } }
            guard !rows.isEmpty else { return [] }
            return [.table(headings: rows.removeFirst(), rows: rows)]
        }
    }

    /// A mark alone in its paragraph stands for whole blocks.
    private mutating func paragraph(_ node: OpaquePointer) -> [Block] {
        if let only = cmark_node_first_child(node), cmark_node_next(only) == nil,
            cmark_node_get_type(only) == CMARK_NODE_TEXT
        {
            let pieces = slots.pieces(of: literal(only))
            if pieces.count == 1, case .slot(.blocks(let blocks))? = pieces.first { return blocks }
        }
        let inlines = inlines(of: node)
        return inlines.isEmpty ? [] : [.paragraph(inlines)]
    }

    private mutating func inlines(of node: OpaquePointer) -> [Inline] {
        var result: [Inline] = []
        for child in children(of: node) {
            switch cmark_node_get_type(child) {
            case CMARK_NODE_TEXT: result += pieces(literal(child))
            case CMARK_NODE_HTML_INLINE: result += pieces(literal(child))
            case CMARK_NODE_SOFTBREAK: result.append(.softBreak)
            case CMARK_NODE_LINEBREAK: result.append(.lineBreak)
            case CMARK_NODE_CODE: result.append(.code(pieces(literal(child)).plain))
            case CMARK_NODE_EMPH: result.append(.emphasis(inlines(of: child)))
            case CMARK_NODE_STRONG: result.append(.strong(inlines(of: child)))
            case CMARK_NODE_LINK: result += link(child)
            // A letter loads nothing from elsewhere: a picture is the words that describe it.
            case CMARK_NODE_IMAGE: result += inlines(of: child)
            case CMARK_NODE_FOOTNOTE_REFERENCE:
                if let number = Int(literal(child)), notes.indices.contains(number - 1) {
                    result.append(.note(notes[number - 1]))
                }
            default: break
            }
        }
        return result
    }

    private mutating func link(_ node: OpaquePointer) -> [Inline] {
        let words = inlines(of: node)
        let text = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
        guard let address = WebAddress(text), address.isForLetters,
            !text.unicodeScalars.contains(where: Slot.marks.contains)
        else {
            problems.append(
                MarkdownProblem(
                    line: Int(cmark_node_get_start_line(node)), code: .unsafeLink,
                    message:
                        "'\(text.asPrinted.prefix(80))' cannot be linked from a letter: write a whole address that begins with https:// (or mailto:, tel:)."
                ))
            return words
        }
        return [.link(words, to: address)]
    }

    private func literal(_ node: OpaquePointer) -> String {
        cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    }

    private func pieces(_ text: String) -> [Inline] {
        slots.pieces(of: text).flatMap { piece -> [Inline] in
            switch piece {
            case .text(let text): text.asPrinted.withSymbols
            case .slot(.inlines(let inlines)): inlines
            case .slot(.blocks(let blocks)): blocks.asInlines
            }
        }
    }
}

struct MarkdownProblem: Hashable, Sendable {
    var line: Int
    var code: TemplateProblem.Code
    var message: String
}

extension WebAddress {
    /// Whether a letter may link to it. Subscriptions to calendars are not for letters.
    var isForLetters: Bool { !text.lowercased().hasPrefix("webcal:") }
}

extension [Block] {
    /// Paragraphs put into a line one after the other.
    fileprivate var asInlines: [Inline] {
        var result: [Inline] = []
        for block in self {
            let inner: [Inline] =
                switch block {
                case .paragraph(let inlines), .heading(_, let inlines): inlines
                case .list(_, let items): items.flatMap(\.asInlines)
                case .quote(let blocks): blocks.asInlines
                case .code(let text): [.code(text)]
                case .rule, .pageBreak, .picture, .logos: []
                case .signatories(let lines): [Inline](lines.joined(separator: [Inline.lineBreak]))
                case .language(let tag, let blocks): [.language(tag, blocks.asInlines)]
                case .part(_, let blocks): blocks.asInlines
                case .beside(let languages, let sides):
                    zip(languages, sides).map { Inline.language($0, $1.asInlines) }
                case .table(let headings, let rows):
                    [Inline](
                        ([headings] + rows).map { [Inline]($0.joined(separator: [.text(", ")])) }
                            .joined(separator: [.lineBreak]))
                }
            if !result.isEmpty, !inner.isEmpty { result.append(.softBreak) }
            result += inner
        }
        return result
    }
}
