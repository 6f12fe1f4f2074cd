/// A key that a mapping holds more than once. The parser stops at it and tells only of the first; this finds the others
/// and renames them, so that the rest of the file is read too.
struct DoubledKey {
    let key: String
    let first: Spot
    let text: String

    /// The text with the later keys renamed, and where they are; nothing where they are not found.
    func mended(by marks: inout PrivateMarks) -> (text: String, spots: [Spot])? {
        guard !key.isEmpty else { return nil }
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
        var spots = inBlock(lines)
        if spots.isEmpty { spots = inFlow(lines) }
        guard !spots.isEmpty else { return nil }
        var mended = lines
        for spot in spots {
            guard let mark = marks.nextForDoubledKey() else { return nil }
            let line = spot.line - 1
            var column = spot.column - 1
            if lines[line][column] == "\"" || lines[line][column] == "'" { column += 1 }
            mended[line][column] = mark
        }
        return (mended.map { String(String.UnicodeScalarView($0)) }.joined(separator: "\n"), spots)
    }

    /// Keys of one block mapping stand in one column, down to the first line that begins further left.
    private func inBlock(_ lines: [[Unicode.Scalar]]) -> [Spot] {
        var spots: [Spot] = []
        for line in lines.indices.dropFirst(first.line) {
            let content = lines[line]
            guard let indent = content.firstIndex(where: { $0 != " " }), content[indent] != "#" else { continue }
            if indent < first.column - 1 { break }
            if indent == first.column - 1, isKey(content, at: indent) {
                spots.append(Spot(line: line + 1, column: indent + 1))
            }
        }
        return spots
    }

    /// Keys of a flow mapping follow a comma, up to the brace that ends it.
    private func inFlow(_ lines: [[Unicode.Scalar]]) -> [Spot] {
        var spots: [Spot] = []
        var depth = 0
        var quote: Unicode.Scalar?
        var expectsKey = false
        for line in lines.indices.dropFirst(first.line - 1) {
            let content = lines[line]
            var column = line == first.line - 1 ? first.column - 1 : 0
            while column < content.count {
                let scalar = content[column]
                if expectsKey, depth == 0, scalar != " ", scalar != "\t" {
                    if isKey(content, at: column) { spots.append(Spot(line: line + 1, column: column + 1)) }
                    expectsKey = false
                }
                if let open = quote {
                    if scalar == "\\", open == "\"" { column += 1 } else if scalar == open { quote = nil }
                } else {
                    switch scalar {
                    case "\"", "'": quote = scalar
                    case "{", "[": depth += 1
                    case "}", "]": depth -= 1
                    case ",": expectsKey = depth == 0
                    default: break
                    }
                }
                if depth < 0 { return spots }
                column += 1
            }
        }
        return spots
    }

    private func isKey(_ content: [Unicode.Scalar], at start: Int) -> Bool {
        let name = Array(key.unicodeScalars)
        let isQuoted = content[start] == "\"" || content[start] == "'"
        let from = isQuoted ? start + 1 : start
        guard content.count > from + name.count, content[from..<(from + name.count)].elementsEqual(name) else {
            return false
        }
        var next = from + name.count
        if isQuoted {
            guard content[next] == content[start] else { return false }
            next += 1
        }
        while next < content.count, content[next] == " " { next += 1 }
        return next < content.count && content[next] == ":"
    }
}
