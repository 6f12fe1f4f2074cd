extension String {
    /// The text on lines of at most `width` columns: broken at blanks, beside ideographs, and within a word only where the
    /// word alone is wider than a line. An address stays whole, so that it can be followed.
    func folded(to width: Int) -> [String] {
        var lines: [String] = []
        for paragraph in split(separator: "\n", omittingEmptySubsequences: false) {
            var line = "", lineWidth = 0
            for word in paragraph.split(separator: " ", omittingEmptySubsequences: true) {
                for (piece, joinsBefore) in word.breakable(at: width) {
                    let pieceWidth = piece.displayWidth
                    let blank = lineWidth == 0 || joinsBefore ? "" : " "
                    if lineWidth > 0, lineWidth + blank.count + pieceWidth > width {
                        lines.append(line)
                        (line, lineWidth) = (String(piece), pieceWidth)
                    } else {
                        line += blank + piece
                        lineWidth += blank.count + pieceWidth
                    }
                }
            }
            lines.append(line)
        }
        return lines.isolatedByLine
    }
}

extension [String] {
    /// Each line with its isolates closed: a line break ends them, so a name that goes on needs them anew.
    fileprivate var isolatedByLine: [String] {
        var open: [Unicode.Scalar] = []
        return map { line in
            let opened = String(String.UnicodeScalarView(open))
            for scalar in line.unicodeScalars {
                if (0x2066...0x2068).contains(scalar.value) { open.append(scalar) }
                if scalar.value == 0x2069 { _ = open.popLast() }
            }
            return opened + line + String(repeating: "\u{2069}", count: open.count)
        }
    }
}

extension Substring {
    /// The word in pieces between which a line may be broken; the flag tells that no blank goes before a piece.
    fileprivate func breakable(at width: Int) -> [(Substring, joinsBefore: Bool)] {
        let isAddress = contains("://") || contains("mailto:")
        guard !isAddress, displayWidth > width || contains(where: { $0.unicodeScalars.contains(where: \.isWide) })
        else {
            return [(self, false)]
        }
        var pieces: [(Substring, joinsBefore: Bool)] = []
        var start = startIndex, taken = 0, lastWasWide = false
        for index in indices {
            let character = self[index]
            let isWide = character.unicodeScalars.first?.isWide == true
            let mayBreak = (isWide || lastWasWide) && !character.isPunctuation
            if index > start, mayBreak || taken + character.displayWidth > width {
                pieces.append((self[start..<index], start > startIndex))
                (start, taken) = (index, 0)
            }
            taken += character.displayWidth
            lastWasWide = isWide
        }
        pieces.append((self[start...], start > startIndex))
        return pieces
    }
}
