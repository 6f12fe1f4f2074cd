import ConvokeModel

/// Writes a letter as Markdown that reads back as the same words: every sign that could be markup goes behind a `\`.
struct MarkdownWriter {
    let document: Document

    var text: String {
        let (blocks, notes) = document.blocks.numberingNotes { .code("\u{0}\($0)") }
        var parts = [banner, self.lines(of: blocks)]
        parts.append(
            notes.enumerated().flatMap { index, note in ["[^\(index + 1)]: \(line(note))", ""] }.dropLast())
        parts.append(banner)
        return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    private var banner: [String] {
        document.provisional.map { ["> **\(line($0.word))** – \(line($0.note))"] } ?? []
    }

    private func lines(of blocks: [Block]) -> [String] {
        Array(blocks.map { lines(of: $0) }.filter { !$0.isEmpty }.joined(separator: [""]))
    }

    private func lines(of block: Block) -> [String] {
        switch block {
        case .heading(let level, let inlines): ["\(String(repeating: "#", count: level)) \(line(inlines))"]
        case .paragraph(let inlines): paragraph(inlines)
        case .list(let start, let items): lines(of: items, start: start)
        case .quote(let blocks): lines(of: blocks).map { $0.isEmpty ? ">" : "> \($0)" }
        case .code(let text): text.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }
        case .rule: ["---"]
        case .signatories(let names): names.map { "- \(line($0))" }
        case .language(_, let blocks), .part(_, let blocks): lines(of: blocks)
        case .beside(_, let sides): Array(sides.map { lines(of: $0) }.joined(separator: ["", "---", ""]))
        case .table(let headings, let rows):
            [row(headings), "|" + String(repeating: " --- |", count: headings.count)] + rows.map(row)
        case .pageBreak, .picture, .logos: []
        }
    }

    private func row(_ cells: [[Inline]]) -> String { "| " + cells.map(line).joined(separator: " | ") + " |" }

    private func lines(of items: [[Block]], start: Int?) -> [String] {
        let isLoose = items.contains { $0.count > 1 }
        let written = items.enumerated().map { index, item in
            let mark = start.map { "\($0.addingReportingOverflow(index).partialValue). " } ?? "- "
            return lines(of: item).enumerated().map { number, line in
                number == 0 ? mark + line : line.isEmpty ? "" : String(repeating: " ", count: mark.count) + line
            }
        }
        return Array(written.joined(separator: isLoose ? [""] : []))
    }

    /// A paragraph whose lines begin with nothing that would open a list, heading or table.
    private func paragraph(_ inlines: [Inline]) -> [String] {
        text(of: inlines).split(separator: "\n", omittingEmptySubsequences: false).map { String($0).beginningEscaped }
    }

    /// For where a line break would end the construct.
    private func line(_ inlines: [Inline]) -> String { text(of: inlines).replacing("\\\n", with: " ") }

    private func text(of inlines: [Inline]) -> String { inlines.map { text(of: $0) }.joined() }

    private func text(of inline: Inline) -> String {
        switch inline {
        case .text(let text), .name(let text), .symbol(let text), .date(let text, _): return text.markdownEscaped
        case .softBreak: return " "
        case .lineBreak: return "\\\n"
        case .emphasis(let inner): return "*\(text(of: inner))*"
        case .strong(let inner): return "**\(text(of: inner))**"
        case .code(let text):
            if text.hasPrefix("\u{0}") { return "[^\(text.dropFirst())]" }
            let fence = String(repeating: "`", count: text.longestRunOfBackticks + 1)
            return "\(fence) \(text) \(fence)"
        case .link(let inner, let address): return "[\(text(of: inner))](<\(address.text.asPrinted)>)"
        case .language(_, let inner): return text(of: inner)
        case .mark(let consent): return consent.sign
        case .note: return ""
        }
    }
}

extension String {
    /// The text with a `\` before whatever Markdown reads as a sign.
    fileprivate var markdownEscaped: String {
        var result = ""
        for character in self {
            if "\\`*_[]<>#|&!~$:@^=".contains(character) { result.append("\\") }
            result.append(character)
        }
        // Readers of GitHub's Markdown link what looks like an address.
        return result.replacing("www.", with: "www\\.")
    }

    /// With a `\` before what opens a list at the beginning of a line.
    fileprivate var beginningEscaped: String {
        guard let first else { return self }
        if "-+".contains(first) { return "\\" + self }
        let digits = prefix { ("0"..."9").contains($0) }
        guard !digits.isEmpty, let sign = dropFirst(digits.count).first, ".)".contains(sign) else { return self }
        return digits + "\\" + dropFirst(digits.count)
    }

    fileprivate var longestRunOfBackticks: Int {
        var longest = 0, run = 0
        for character in self {
            run = character == "`" ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }
}
