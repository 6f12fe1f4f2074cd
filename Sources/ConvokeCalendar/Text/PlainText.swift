import Foundation

/// Markdown as text that reads well where nothing is set: marks go, words and addresses stay.
///
/// Not a Markdown parser: what it does not know stays as it was written. A few passes over the text, however it is built.
func plainText(fromMarkdown markdown: String) -> String {
    var lines: [String] = []
    var paragraph = ""
    var separator = ""
    var fence: String?

    func endParagraph() {
        if !paragraph.isEmpty { lines.append(plainInline(paragraph)) }
        paragraph = ""
    }

    for raw in withoutComments(markdown).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
        if let mark = fence {
            if raw.trimmingCharacters(in: .whitespaces).hasPrefix(mark) {
                fence = nil
            } else {
                lines.append(String(raw))
            }
            continue
        }
        switch MarkdownLine(raw) {
        case .fence(let mark):
            endParagraph()
            fence = mark
        case .blank:
            endParagraph()
            lines.append("")
        case .rule:
            // Under a text it makes that a heading, else it parts two sections.
            if paragraph.isEmpty { lines.append("") }
            endParagraph()
        case .heading(let text):
            endParagraph()
            lines.append(plainInline(text))
        case .item(let text):
            endParagraph()
            paragraph = text
        case .text(let text): paragraph += (paragraph.isEmpty ? "" : separator) + text
        }
        separator = raw.hasSuffix("  ") || raw.hasSuffix("\\") ? "\n" : " "
    }
    endParagraph()
    return withSingleBlankLines(lines)
}

/// One line of Markdown by what it does to the lines around it.
private enum MarkdownLine {
    case blank, rule
    case fence(String)
    case heading(String)
    case item(String)
    case text(String)

    init(_ raw: Substring) {
        var line = raw.drop(while: \.isWhitespace)
        while line.first == ">" { line = line.dropFirst().drop(while: \.isWhitespace) }
        while line.last?.isWhitespace == true { line.removeLast() }
        let mark = line.prefix { $0 == line.first }
        let afterMark = line.dropFirst(mark.count)
        switch line.first {
        case nil: self = .blank
        case "`" where mark.count >= 3, "~" where mark.count >= 3: self = .fence(String(mark))
        case "#" where mark.count <= 6 && (afterMark.isEmpty || afterMark.first == " "):
            self = .heading(Self.withoutClosingMarks(afterMark))
        case "-" where Self.isRule(line, of: "-"), "*" where Self.isRule(line, of: "*"),
            "_" where Self.isRule(line, of: "_"),
            "=" where afterMark.isEmpty && mark.count >= 2:
            self = .rule
        case "-" where mark.count == 1 && afterMark.first == " ", "*" where mark.count == 1 && afterMark.first == " ",
            "+" where mark.count == 1 && afterMark.first == " ":
            self = .item("- " + afterMark.drop(while: \.isWhitespace))
        default:
            let text = line.last == "\\" ? String(line.dropLast()) : String(line)
            self = Self.isNumbered(line) ? .item(text) : .text(text)
        }
    }

    private static func isRule(_ line: Substring, of mark: Character) -> Bool {
        line.allSatisfy { $0 == mark || $0 == " " } && line.count { $0 == mark } >= 3
    }

    /// `1. ` or `12) `
    private static func isNumbered(_ line: Substring) -> Bool {
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        let rest = line.dropFirst(digits.count).prefix(2)
        return (1...9).contains(digits.count) && (rest == ". " || rest == ") ")
    }

    private static func withoutClosingMarks(_ text: Substring) -> String {
        var text = text
        while text.last == "#" { text.removeLast() }
        return text.trimmingCharacters(in: .whitespaces)
    }
}

/// Notes to oneself, which no reader of a page sees and no subscriber of a calendar shall.
private func withoutComments(_ text: String) -> String {
    var rest = text[...]
    var kept = ""
    while let start = rest.range(of: "<!--"), let end = rest[start.upperBound...].range(of: "-->") {
        kept += rest[..<start.lowerBound]
        rest = rest[end.upperBound...]
    }
    return kept + rest
}

private func withSingleBlankLines(_ lines: [String]) -> String {
    var kept: [String] = []
    for line in lines where !line.isEmpty || kept.last?.isEmpty == false { kept.append(line) }
    while kept.last?.isEmpty == true { kept.removeLast() }
    return kept.joined(separator: "\n")
}
