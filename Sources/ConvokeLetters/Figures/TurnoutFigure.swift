import ConvokeModel

/// The turnout as a picture: bars with their numbers beside them, and the same numbers in words for those who do not see it.
public struct TurnoutFigure: Sendable {
    let turnout: Turnout
    let title: String

    public init(_ turnout: Turnout, title: String) {
        self.turnout = turnout
        // XML has no place for controls.
        self.title = String(
            title.map { $0.isWhitespace ? " " : $0 }.filter {
                $0.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0xFFFE && $0.value != 0xFFFF }
            })
    }

    public var svg: String {
        let bars = turnout.bars
        let rows = bars.enumerated().map { index, bar in
            // A gap sets the arrivals apart.
            let y = 44 + index * 26 + (index > 2 ? 16 : 0)
            let width = Int(Double(bar.people) / Double(turnout.most) * 370)
            return """
                <text x="16" y="\(y + 14)">\(bar.label.escaped)</text>\
                <rect x="190" y="\(y)" width="\(width)" height="18" fill="\(index > 2 ? "#5b7f00" : "#1b5e9e")"/>\
                <text x="\(198 + width)" y="\(y + 14)">\(bar.people)</text>

                """
        }.joined()
        let height = 60 + bars.count * 26 + 16
        let words = bars.map { "\($0.label) \($0.people)" }.joined(separator: ", ")
        return """
            <svg xmlns="http://www.w3.org/2000/svg" lang="en" role="img" aria-labelledby="title desc" viewBox="0 0 640 \(height)" width="640" height="\(height)" font-family="sans-serif" font-size="14">
            <title id="title">\(title.escaped)</title>
            <desc id="desc">People: \(words.escaped).</desc>
            <rect width="640" height="\(height)" fill="#fff"/>
            <text x="16" y="26" font-weight="bold">\(title.escaped)</text>
            \(rows)</svg>

            """
    }
}
