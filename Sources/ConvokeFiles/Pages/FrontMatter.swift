import ConvokeModel

/// A Markdown file taken apart: the fields between two lines of hyphens, and the text below.
struct FrontMatter {
    /// The lines that hold the fields.
    let fields: Range<Int>
    /// The text without blank lines around it; none where there is none.
    let body: String?
    let bodyLine: Int

    init?(_ page: Page) {
        let source = page.source
        guard source.line(1).isFence else {
            page.error(
                "no-front-matter", "The file has no fields: its first line is not '---'.",
                hint: "Begin the file with a line '---', then the fields, then another line '---'.", at: .start)
            return nil
        }
        var line = 2
        while line <= source.lineCount, !source.line(line).isFence { line += 1 }
        guard line <= source.lineCount else {
            page.error(
                "open-front-matter", "The fields that begin here never end.",
                hint: "Put a line '---' after the last field; the text follows below it.", at: .start)
            return nil
        }
        fields = 2..<line
        line += 1
        while line <= source.lineCount, source.line(line).isBlank { line += 1 }
        bodyLine = min(line, source.lineCount)
        var rest = source.bytes[source.offset(ofLine: line)...]
        while let last = rest.last, last == 10 || last == 32 || last == 9 { rest.removeLast() }
        body = rest.isEmpty ? nil : String(decoding: rest, as: UTF8.self)
    }
}

extension ArraySlice<UInt8> {
    fileprivate var isFence: Bool { starts(with: [45, 45, 45]) && dropFirst(3).isBlank }
    var isBlank: Bool { allSatisfy { $0 == 32 || $0 == 9 } }
}
