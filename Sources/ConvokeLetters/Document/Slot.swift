/// Values go through templates and Markdown as marks and take their places in the tree afterwards: no parser ever sees
/// what people entered, so none can take it for markup.
enum Slot: Hashable, Sendable {
    case inlines([Inline])
    case blocks([Block])

    static let opening: Unicode.Scalar = "\u{E000}"
    static let closing: Unicode.Scalar = "\u{E001}"
    static let marks: Set<Unicode.Scalar> = [opening, closing]

    static func mark(_ index: Int) -> String { "\(opening)\(index)\(closing)" }
}

extension [Slot] {
    /// Keeps a value and gives the mark that stands for it.
    mutating func keep(_ slot: Slot) -> String {
        append(slot)
        return Slot.mark(count - 1)
    }

    /// A text with its marks resolved.
    func pieces(of text: String) -> [SlotPiece] {
        var pieces: [SlotPiece] = []
        var rest = text.unicodeScalars[...]
        while let start = rest.firstIndex(of: Slot.opening), let end = rest[start...].firstIndex(of: Slot.closing) {
            if start > rest.startIndex { pieces.append(.text(String(rest[..<start]))) }
            if let index = Int(String(rest[rest.index(after: start)..<end])), indices.contains(index) {
                pieces.append(.slot(self[index]))
            }
            rest = rest[rest.index(after: end)...]
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        return pieces
    }
}

enum SlotPiece: Hashable, Sendable {
    case text(String)
    case slot(Slot)
}
