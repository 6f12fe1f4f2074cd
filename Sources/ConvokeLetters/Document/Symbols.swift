extension String {
    /// The text with documents' symbols such as A/HRC/RES/50/17 set apart.
    var withSymbols: [Inline] {
        guard utf8.contains(UInt8(ascii: "/")) else { return isEmpty ? [] : [.text(self)] }
        var result: [Inline] = []
        var text = ""
        for (index, word) in split(separator: " ", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { text += " " }
            guard let range = word.symbolRange else {
                text += word
                continue
            }
            text += word[..<range.lowerBound]
            if !text.isEmpty { result.append(.text(text)) }
            result.append(.symbol(String(word[range])))
            text = String(word[range.upperBound...])
        }
        if !text.isEmpty { result.append(.text(text)) }
        return result
    }
}

extension Substring {
    /// Where a word holds a symbol: capitals and figures with at least two strokes between them, brackets and stops aside.
    fileprivate var symbolRange: Range<Index>? {
        guard let start = firstIndex(where: { $0.isSymbolPart }), let last = lastIndex(where: { $0.isSymbolPart })
        else { return nil }
        let range = start..<index(after: last)
        let parts = self[range].split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count > 2, parts.first?.first?.isLetter == true,
            parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isSymbolPart || "-.".contains($0) } })
        else { return nil }
        return range
    }
}

extension Character {
    fileprivate var isSymbolPart: Bool { ("A"..."Z").contains(self) || ("0"..."9").contains(self) }
}
