/// Reads the tags of a template with their places, all of what is wrong at once, before the engine sees any of it: the
/// engine stops at the first error, gives the end of the file for a section that is never closed, and recurses.
struct TemplateScanner {
    /// More than any letter needs; the engine's time grows with the square of the tags, its stack with their nesting.
    static let most = (tags: 2_000, depth: 20, bytes: 256 * 1024)

    private let characters: [Character]
    private let file: String
    /// Whether the template is HTML; else it is Markdown, where HTML would not reach the reader.
    private let isMarkup: Bool
    private var position = 0
    private var place: TextPlace
    private var open: [(kind: Character, tag: TemplateTag)] = []
    private var nodes: [[TemplateNode]] = [[]]
    private var tagCount = 0
    private(set) var problems: [TemplateProblem] = []

    /// `firstLine` is the line of the file on which `text` begins.
    init(_ text: String, file: String, firstLine: Int = 1, isMarkup: Bool = false) {
        self.isMarkup = isMarkup
        characters = Array(text)
        self.file = file
        place = TextPlace(line: firstLine, column: 1)
    }

    mutating func scan() -> [TemplateNode] {
        while let character = peek() {
            if character == "{", peek(1) == "{" { readTag() } else { readText(character) }
            guard tagCount <= Self.most.tags, open.count <= Self.most.depth else {
                report(.tooLarge, "At most \(Self.most.tags) tags, nested at most \(Self.most.depth) deep.", at: place)
                return []
            }
        }
        for (_, tag) in open {
            report(
                .unclosedSection, "'\(tag.written)' is opened here and never closed.", "Add {{/\(tag.written)}}.",
                at: tag.place)
        }
        return nodes.first ?? []
    }

    private mutating func readText(_ character: Character) {
        if !isMarkup, character == "\\", peek(1) == "<" { return advance(2) }
        if !isMarkup, character == "<", let next = peek(1), next.isLetter || "/!?".contains(next), !isAutolink {
            report(
                .rawOutput, "Templates are Markdown: HTML in them would not reach the letter.",
                "Write Markdown, or \\< for the sign itself.", at: place)
        }
        if character.unicodeScalars.contains(where: { $0.value == 0 || $0 == Slot.opening || $0 == Slot.closing }) {
            report(.badCharacter, "This character is not allowed in a template.", at: place)
        }
        advance()
    }

    private var isAutolink: Bool {
        let ahead = String(characters.dropFirst(position + 1).prefix(7)).lowercased()
        return ["https:", "http:/", "mailto:", "tel:"].contains { ahead.hasPrefix($0) }
    }

    private mutating func readTag() {
        let start = place
        tagCount += 1
        advance(2)
        let isComment = peek() == "!"
        var content = ""
        while let character = peek() {
            if character == "}", peek(1) == "}" { break }
            content.append(character)
            advance()
        }
        guard peek() != nil else { return report(.unclosedTag, "This tag is never closed.", "Add }}.", at: start) }
        advance(2)
        guard !isComment else { return }
        if content.hasPrefix("{"), peek() == "}" { advance() }
        handle(content, at: start)
    }

    private mutating func handle(_ content: String, at start: TextPlace) {
        let kind = content.first ?? " "
        let hasSign = "#^/>$<".contains(kind)
        switch kind {
        case "{", "&":
            return report(
                .rawOutput, "Raw output is not allowed: what people entered could become markup.", "Write {{name}}.",
                at: start)
        case "=", "%":
            return report(.badTag, "Other delimiters and pragmas are not allowed here.", at: start)
        default: break
        }
        guard let tag = Self.tag(hasSign ? String(content.dropFirst()) : content, at: start) else {
            let isPartial = kind == ">" || kind == "<"
            return report(
                isPartial ? .unsafePartial : .badTag,
                isPartial
                    ? "A partial is named by a-z, 0-9 and hyphens, and lies in this folder or in 'shared'."
                    : "'\(content.asPrinted)' is no name: use letters, digits, hyphens and dots, or transform(name).",
                at: start)
        }
        switch kind {
        case "#", "^", "$", "<": openSection(kind, tag)
        case "/": closeSection(tag)
        case ">": append(.partial(tag))
        default: append(.variable(tag))
        }
        if kind == ">" || kind == "<", !tag.isPartialName {
            report(
                .unsafePartial, "A partial is named by a-z, 0-9 and hyphens, and lies in this folder or in 'shared'.",
                at: start)
        }
    }

    private mutating func openSection(_ kind: Character, _ tag: TemplateTag) {
        open.append((kind, tag))
        nodes.append([])
    }

    private mutating func closeSection(_ tag: TemplateTag) {
        guard let index = open.lastIndex(where: { $0.tag.written == tag.written }) else {
            return report(
                .unopenedSection, "'\(tag.written)' is closed here but was not opened.",
                didYouMean(tag.written, among: open.map(\.tag.written)), at: tag.place)
        }
        while open.count > index, let (kind, opened) = open.popLast(), let inner = nodes.popLast() {
            if open.count > index {
                report(
                    .unclosedSection, "'\(opened.written)' is opened here and not closed before '\(tag.written)'.",
                    "Add {{/\(opened.written)}}.", at: opened.place)
            }
            switch kind {
            case "#": append(.section(opened, inner))
            case "^": append(.inverted(opened, inner))
            case "$": append(.block(opened, inner))
            default: append(.parent(opened, inner))
            }
        }
    }

    private mutating func append(_ node: TemplateNode) {
        guard !nodes.isEmpty else { return }
        nodes[nodes.count - 1].append(node)
    }

    private mutating func report(
        _ code: TemplateProblem.Code, _ message: String, _ hint: String? = nil, at place: TextPlace
    ) {
        problems.append(
            TemplateProblem(
                file: file, line: place.line, column: place.column, code: code, message: message, hint: hint))
    }

    private func peek(_ offset: Int = 0) -> Character? {
        position + offset < characters.count ? characters[position + offset] : nil
    }

    private mutating func advance(_ count: Int = 1) {
        for _ in 0..<count where position < characters.count {
            if characters[position].isNewline {
                place = TextPlace(line: place.line + 1, column: 1)
            } else {
                place.column += 1
            }
            position += 1
        }
    }
}

extension TemplateTag {
    /// Whether it may name a partial: no path, no folder above.
    var isPartialName: Bool {
        transforms.isEmpty && !name.isEmpty
            && name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    }
}

extension TemplateScanner {
    /// `name`, `a.name`, `.` or `transform(name)`; nothing where it is none of them.
    fileprivate static func tag(_ content: String, at place: TextPlace) -> TemplateTag? {
        let text = content.drop { $0.isWhitespace }.trailingBlanksDropped
        var parts = text.split(separator: "(", omittingEmptySubsequences: false).map(String.init)
        guard var name = parts.popLast() else { return nil }
        let closing = name.reversed().prefix { $0 == ")" }.count
        name.removeLast(closing)
        guard closing == parts.count, parts.count <= 3, parts.allSatisfy({ !$0.isEmpty && $0.isTagName }),
            name.isTagName, !name.isEmpty || !parts.isEmpty
        else { return nil }
        guard
            name == "." || name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy({ !$0.isEmpty })
                || name.isEmpty
        else { return nil }
        return TemplateTag(name: name, transforms: parts, place: place)
    }
}

extension StringProtocol {
    fileprivate var isTagName: Bool {
        utf8.allSatisfy {
            (97...122).contains($0) || (65...90).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 46
        }
    }

    var trailingBlanksDropped: SubSequence {
        guard let last = lastIndex(where: { !$0.isWhitespace }) else { return self[endIndex...] }
        return self[...last]
    }
}
