import ConvokeModel

/// Writes a letter as plain text.
struct TextWriter {
    let document: Document
    let width: Int

    var text: String {
        var lines = banner
        let (blocks, notes) = document.blocks.numberingNotes { .text("[\($0)]") }
        append(self.lines(of: blocks, width: width), to: &lines)
        append(self.lines(of: notes), to: &lines)
        append(banner, to: &lines)
        return lines.map { String($0.trailingBlanksDropped) }.joined(separator: "\n") + "\n"
    }

    private var banner: [String] {
        guard let mark = document.provisional else { return [] }
        let edge = String(repeating: "*", count: width)
        return [edge]
            + "\(mark.word.plain.uppercased(with: document.language.locale)) – \(plain(mark.note))".folded(to: width)
            + [edge]
    }

    private func append(_ more: [String], to lines: inout [String]) {
        if !lines.isEmpty, !more.isEmpty { lines.append("") }
        lines += more
    }

    private func lines(of blocks: [Block], width: Int) -> [String] {
        var lines: [String] = []
        for block in blocks { append(self.lines(of: block, width: max(width, 20)), to: &lines) }
        return lines
    }

    private func lines(of block: Block, width: Int) -> [String] {
        switch block {
        case .heading(let level, let inlines):
            let lines = plain(inlines).folded(to: width)
            guard level < 3 else { return lines }
            let widest = lines.map(\.displayWidth).max() ?? 0
            return lines + [String(repeating: level == 1 ? "=" : "-", count: widest)]
        case .paragraph(let inlines): return plain(inlines).folded(to: width)
        case .list(let start, let items): return self.lines(of: items, start: start, width: width)
        case .quote(let blocks): return lines(of: blocks, width: width - 2).map { "> \($0)" }
        case .code(let text): return text.split(separator: "\n").map { "    \($0)" }
        case .rule: return ["* * *"]
        case .signatories(let names):
            return names.flatMap { hung(plain($0).folded(to: width - 2), mark: "", indent: 2) }
        case .part(.addressee, let blocks), .part(.letterhead, let blocks):
            return blocks.flatMap { self.lines(of: $0, width: width) }
        case .language(_, let blocks), .part(_, let blocks): return lines(of: blocks, width: width)
        case .beside(_, let sides):
            return Array(sides.map { lines(of: $0, width: width) }.joined(separator: ["", "* * *", ""]))
        case .table(let headings, let rows): return TextTable([headings] + rows, plain: plain).lines(width: width)
        case .pageBreak, .picture, .logos: return []
        }
    }

    /// The notes of the text, at its end.
    private func lines(of notes: [[Inline]]) -> [String] {
        guard !notes.isEmpty else { return [] }
        return ["* * *", ""]
            + notes.enumerated().flatMap { index, note in
                let mark = "[\(index + 1)] "
                return hung(plain(note).folded(to: width - mark.count), mark: mark, indent: mark.count)
            }
    }

    private func lines(of items: [[Block]], start: Int?, width: Int) -> [String] {
        var lines: [String] = []
        let isLoose = items.contains { $0.count > 1 }
        for (index, item) in items.enumerated() {
            let mark = start.map { "\($0.addingReportingOverflow(index).partialValue). " } ?? "- "
            let inner = hung(self.lines(of: item, width: width - mark.count), mark: mark, indent: mark.count)
            if isLoose { append(inner, to: &lines) } else { lines += inner }
        }
        return lines
    }

    private func hung(_ lines: [String], mark: String, indent: Int) -> [String] {
        lines.enumerated().map { index, line in (index == 0 ? mark : String(repeating: " ", count: indent)) + line }
    }

    private func plain(_ inlines: [Inline]) -> String { inlines.map { plain($0) }.joined() }

    private func plain(_ inline: Inline) -> String {
        switch inline {
        case .text(let text), .code(let text), .date(let text, _): return text
        case .softBreak: return " "
        case .mark(let consent): return consent.sign
        case .note: return ""
        case .lineBreak: return "\n"
        case .emphasis(let inner), .strong(let inner), .language(_, let inner): return plain(inner)
        case .name(let text), .symbol(let text): return isolated(text)
        case .link(let inner, let address):
            let words = plain(inner)
            let saysIt = ["", "mailto:", "tel:", "https://", "http://"].contains { $0 + inner.plain == address.text }
            return saysIt ? words : "\(words) <\(address.text.asPrinted)>"
        }
    }

    /// A name between isolates where it, or the letter, runs from right to left.
    private func isolated(_ text: String) -> String {
        document.language.isRightToLeft || text.affectsDirection ? "\u{2068}\(text)\u{2069}" : text
    }
}
