/// Changes single fields of a campaign file and leaves everything else as somebody wrote it: comments, order and form.
///
/// What changes follows from two texts in the writer's own form, before and after.
struct FilePatch {
    private let before: FieldBlocks
    private let after: FieldBlocks

    init(from before: String, to after: String) {
        self.before = FieldBlocks(before)
        self.after = FieldBlocks(after)
    }

    func applied(to text: String) -> String {
        var blocks = FieldBlocks(text)
        for name in before.names where after[name] == nil { blocks[name] = nil }
        for name in after.names where after[name] != before[name] { blocks[name] = after[name] }
        if before.body != after.body { blocks.body = after.body }
        return blocks.text
    }
}

/// A file by its top-level fields, each with the lines that belong to it.
private struct FieldBlocks {
    private struct Block {
        /// Nothing for comments and blank lines between fields.
        var name: String?
        var lines: [String]
    }

    private var blocks: [Block] = []
    /// What stands below the fields of a page; nothing in a file that is all fields.
    var body: String?

    init(_ text: String) {
        var lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false).map(
            String.init)
        if lines.last?.isEmpty == true { lines.removeLast() }
        if lines.first?.isFence == true, let end = lines.dropFirst().firstIndex(where: \.isFence) {
            body = lines[(end + 1)...].joined(separator: "\n")
            lines = Array(lines[1..<end])
        }
        for line in lines {
            if let name = Self.name(line) {
                blocks.append(Block(name: name, lines: [line]))
            } else if line.first == "#" || blocks.isEmpty {
                blocks.append(Block(name: nil, lines: [line]))
            } else {
                blocks[blocks.count - 1].lines.append(line)
            }
        }
    }

    var names: [String] { blocks.compactMap(\.name) }

    subscript(name: String) -> [String]? {
        get { blocks.first { $0.name == name }?.lines.withoutBlankEnd }
        set {
            guard let index = blocks.firstIndex(where: { $0.name == name }) else {
                if let newValue { append(Block(name: name, lines: newValue)) }
                return
            }
            if let newValue {
                let blanks = blocks[index].lines.count - blocks[index].lines.withoutBlankEnd.count
                blocks[index].lines = newValue + Array(repeating: "", count: blanks)
            } else {
                blocks.remove(at: index)
            }
        }
    }

    /// Entries of a file that is all fields stand apart from each other; fields of a page do not.
    private mutating func append(_ block: Block) {
        if body == nil, !blocks.isEmpty, blocks[blocks.count - 1].lines.last?.isEmpty == false {
            blocks[blocks.count - 1].lines.append("")
        }
        blocks.append(block)
    }

    var text: String {
        let fields = blocks.flatMap(\.lines).map { $0 + "\n" }.joined()
        guard let body else { return fields }
        return "---\n\(fields)---\n" + (body.isEmpty ? "" : body + "\n")
    }

    /// The name of a field that begins in this line.
    private static func name(_ line: String) -> String? {
        guard let first = line.first, first != " ", first != "\t", first != "#", first != "-",
            let colon = line.firstIndex(of: ":")
        else { return nil }
        let name = line[..<colon]
        let bare = name.first == "\"" || name.first == "'" ? name.dropFirst().dropLast() : name
        return bare.contains(" ") ? nil : String(bare)
    }
}

extension [String] {
    fileprivate var withoutBlankEnd: [String] {
        var lines = self
        while lines.last?.allSatisfy({ $0 == " " }) == true { lines.removeLast() }
        return lines
    }
}

extension String {
    /// Whether the line stands above or below the fields of a page.
    fileprivate var isFence: Bool { hasPrefix("---") && dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" } }
}
