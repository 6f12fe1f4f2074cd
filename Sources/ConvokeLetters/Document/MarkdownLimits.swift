import CCmark

/// What Markdown may be before the C library sees it: its time grows with the square of some signs, and nesting becomes
/// recursion in whoever walks the tree.
enum MarkdownLimits {
    static let mostBytes = 200_000
    static let mostDepth = 60
    private static let mostMarkersInLine = 20
    private static let mostSigns = 2_000

    static func problem(in text: String) -> MarkdownProblem? {
        guard text.utf8.count <= mostBytes else {
            return MarkdownProblem(line: 1, code: .tooLarge, message: "A text may have at most \(mostBytes) bytes.")
        }
        var signs: [UInt8: Int] = [:]
        for (index, line) in text.utf8.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
            guard markers(in: line) <= mostMarkersInLine else {
                return MarkdownProblem(
                    line: index + 1, code: .tooDeep, message: "Quotes and lists are nested too deeply.")
            }
            for byte in line where "[]*_`<!&\\~|".utf8.contains(byte) {
                signs[byte, default: 0] += 1
                guard signs[byte, default: 0] <= mostSigns else {
                    return MarkdownProblem(
                        line: index + 1, code: .tooLarge,
                        message: "There are more than \(mostSigns) '\(Character(Unicode.Scalar(byte)))' in this text.")
                }
            }
        }
        return nil
    }

    /// How many quotes and list items a line opens at its beginning.
    private static func markers(in line: Substring.UTF8View.SubSequence) -> Int {
        let bytes = Array(line.prefix(1_000))
        var count = 0
        for (index, byte) in bytes.enumerated() {
            let endsWord = index + 1 >= bytes.count || bytes[index + 1] == 32 || bytes[index + 1] == 9
            switch byte {
            case UInt8(ascii: ">"): count += 1
            case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: ")"):
                if endsWord { count += 1 }
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "0")...UInt8(ascii: "9"): continue
            default: return count
            }
        }
        return count
    }

    /// How deep the tree is, found without recursion.
    static func depth(of root: OpaquePointer) -> Int {
        var node = root
        var (depth, deepest) = (0, 0)
        while true {
            if let child = cmark_node_first_child(node) {
                node = child
                depth += 1
                deepest = max(deepest, depth)
                continue
            }
            while cmark_node_next(node) == nil {
                guard node != root, let parent = cmark_node_parent(node) else { return deepest }
                node = parent
                depth -= 1
                if node == root { return deepest }
            }
            guard let next = cmark_node_next(node) else { return deepest }
            node = next
        }
    }
}
