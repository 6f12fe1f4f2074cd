/// The words of a Markdown paragraph without the marks between them; a link keeps its address in brackets.
func plainInline(_ paragraph: String) -> String {
    var reader = InlineReader(Array(paragraph.unicodeScalars))
    return reader.read()
}

private struct InlineReader {
    private let text: [Unicode.Scalar]
    private var position = 0
    /// What was read; a mark that turned out to be one becomes nothing.
    private var kept: [Unicode.Scalar?] = []
    /// Where in `kept` marks of emphasis stand that wait for their partner.
    private var openMarks: [Unicode.Scalar: [Int]] = [:]
    /// Where in `kept` brackets stand that may begin a link.
    private var openBrackets: [Int] = []
    /// Where the last run of so many backticks begins.
    private var lastBackticks: [Int: Int] = [:]

    init(_ text: [Unicode.Scalar]) {
        self.text = text
        var index = 0
        while index < text.count {
            let length = text[index...].prefix { $0 == "`" }.count
            if length > 0 { lastBackticks[length] = index }
            index += max(1, length)
        }
    }

    mutating func read() -> String {
        while position < text.count {
            switch text[position] {
            case "\\": readEscape()
            case "`": readCode()
            case "*", "_", "~": readMarks()
            case "[":
                openBrackets.append(kept.count)
                keep()
            case "]": readLinkEnd()
            case "<": readTag()
            case "&": readEntity()
            default: keep()
            }
        }
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: kept.compactMap { $0 })
        return String(scalars)
    }

    private func scalar(_ index: Int) -> Unicode.Scalar? { text.indices.contains(index) ? text[index] : nil }

    private mutating func keep() {
        kept.append(text[position])
        position += 1
    }

    private mutating func readEscape() {
        if let next = scalar(position + 1), next.isASCII, next.properties.isPatternSyntax || next == "_" {
            position += 1
        }
        keep()
    }

    private mutating func readCode() {
        let length = text[position...].prefix { $0 == "`" }.count
        let start = position + length
        guard let last = lastBackticks[length], last >= start else {
            for _ in 0..<length { keep() }
            return
        }
        var index = start
        while index < text.count {
            let run = text[index...].prefix { $0 == "`" }.count
            if run == length { break }
            kept.append(contentsOf: text[index..<index + max(1, run)].map { $0 })
            index += max(1, run)
        }
        position = index + length
    }

    /// `*`, `**`, `_`, `__`, `~~` around words; inside a word an underscore is a letter, and a mark on its own stays.
    private mutating func readMarks() {
        let mark = text[position]
        let length = text[position...].prefix { $0 == mark }.count
        let before = scalar(position - 1)
        let after = scalar(position + length)
        let isInsideWord = before?.isWordPart == true && after?.isWordPart == true
        var canOpen = after.map { !$0.properties.isWhitespace } ?? false
        var canClose = before.map { !$0.properties.isWhitespace } ?? false
        if mark == "_" {
            canOpen = canOpen && before?.isWordPart != true
            canClose = canClose && after?.isWordPart != true
        }
        let isMark = mark != "~" || length == 2
        for _ in 0..<length {
            keep()
            guard isMark, !(mark == "_" && isInsideWord) else { continue }
            if canClose, let partner = openMarks[mark]?.popLast() {
                kept[partner] = nil
                kept[kept.count - 1] = nil
            } else if canOpen {
                openMarks[mark, default: []].append(kept.count - 1)
            }
        }
    }

    /// `](address)` or `](address "title")`
    private mutating func readLinkEnd() {
        guard let start = openBrackets.popLast(), scalar(position + 1) == "(" else { return keep() }
        var end = position + 2
        var address: [Unicode.Scalar] = []
        var depth = 0
        while let next = scalar(end), !next.properties.isWhitespace, next != "<", next != "[", next != "]" {
            if next == "(" { depth += 1 }
            if next == ")" {
                if depth == 0 { break }
                depth -= 1
            }
            address.append(next)
            end += 1
        }
        if let close = titleEnd(from: end) { end = close }
        guard scalar(end) == ")", !address.isEmpty else { return keep() }
        let words = kept[(start + 1)...]
        let isImage = start > 0 && kept[start - 1] == "!"
        kept[start] = nil
        if isImage { kept[start - 1] = nil }
        let shown = address.starts(with: "mailto:".unicodeScalars) ? Array(address.dropFirst(7)) : address
        let repeats = words.count <= shown.count + 4 && words.compactMap { $0 } == shown
        if !isImage, !repeats { kept.append(contentsOf: (" (".unicodeScalars + shown + ")".unicodeScalars).map { $0 }) }
        position = end + 1
    }

    /// Where ` "title"` ends, if that is what follows.
    private func titleEnd(from start: Int) -> Int? {
        guard scalar(start) == " ", let quote = scalar(start + 1), quote == "\"" || quote == "'" else { return nil }
        var index = start + 2
        while let next = scalar(index), next != quote, next != "[", next != "]" { index += 1 }
        return scalar(index) == quote ? index + 1 : nil
    }

    /// `<https://…>` stays without its brackets, `<br>` is a new line, any other tag goes.
    private mutating func readTag() {
        var end = position + 1
        while let next = scalar(end), next != ">", next != "<" { end += 1 }
        guard scalar(end) == ">", let first = scalar(position + 1), first == "/" || first.properties.isAlphabetic else {
            return keep()
        }
        let inside = text[(position + 1)..<end]
        let isAddress = inside.contains { $0 == ":" || $0 == "@" } && !inside.contains { $0.properties.isWhitespace }
        let name = String(String.UnicodeScalarView(inside.prefix { $0 != " " && $0 != "/" })).lowercased()
        if isAddress {
            kept.append(
                contentsOf: (inside.starts(with: "mailto:".unicodeScalars) ? inside.dropFirst(7) : inside).map { $0 })
        } else if name == "br" {
            kept.append("\n")
        }
        position = end + 1
    }

    private mutating func readEntity() {
        let name = text[(position + 1)...].prefix(6).prefix { $0 != ";" }
        guard scalar(position + 1 + name.count) == ";",
            let meant = Self.entities[String(String.UnicodeScalarView(name))]
        else { return keep() }
        kept.append(meant)
        position += name.count + 2
    }

    private static let entities: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–", "mdash": "—",
        "hellip": "…", "shy": "\u{AD}",
    ]
}

extension Unicode.Scalar {
    fileprivate var isWordPart: Bool { properties.isAlphabetic || properties.numericType != nil }
}
