import ConvokeModel

/// Numbers as bars, in groups, with the same numbers in words for those who do not see the picture.
public struct BarFigure: Sendable {
    public struct Group: Sendable {
        public var title: String
        public var bars: [(label: String, number: Int)]

        public init(_ title: String, _ bars: [(label: String, number: Int)]) {
            self.title = title
            self.bars = bars
        }
    }

    private let title: String
    fileprivate let groups: [Group]

    public init(_ groups: [Group], title: String) {
        self.groups = groups.filter { !$0.bars.isEmpty }
        self.title = title
    }

    private static let colours = ["#1b5e9e", "#5b7f00", "#8a4b00", "#6a3d9a", "#00696b"]

    public var svg: String {
        var y = 44
        var rows = ""
        for (index, group) in groups.enumerated() {
            rows += "<text x=\"16\" y=\"\(y + 16)\" font-weight=\"bold\">\(group.title.forXML)</text>\n"
            y += 28
            let most = max(1, group.bars.map(\.number).max() ?? 1)
            for bar in group.bars {
                let width = Int(Double(bar.number) / Double(most) * 330)
                rows += """
                    <text x="24" y="\(y + 14)">\(bar.label.forXML)</text>\
                    <rect x="220" y="\(y)" width="\(width)" height="18" fill="\(Self.colours[index % Self.colours.count])"/>\
                    <text x="\(228 + width)" y="\(y + 14)">\(bar.number)</text>

                    """
                y += 26
            }
            y += 12
        }
        let words = groups.map { group in
            "\(group.title): " + group.bars.map { "\($0.label) \($0.number)" }.joined(separator: ", ")
        }.joined(separator: ". ")
        return """
            <svg xmlns="http://www.w3.org/2000/svg" lang="en" role="img" aria-labelledby="title desc" viewBox="0 0 640 \(y + 8)" width="640" height="\(y + 8)" font-family="sans-serif" font-size="14">
            <title id="title">\(title.forXML)</title>
            <desc id="desc">\(words.forXML).</desc>
            <rect width="640" height="\(y + 8)" fill="#fff"/>
            <text x="16" y="26" font-weight="bold">\(title.forXML)</text>
            \(rows)</svg>

            """
    }
}

extension PageHTML {
    /// The bars, and the same numbers as tables.
    public init(_ figure: BarFigure) {
        let tables = figure.groups.map { group in
            let rows = group.bars.map { bar in
                "<tr><th scope=\"row\"><bdi>\(bar.label.forXML)</bdi></th><td>\(bar.number)</td></tr>\n"
            }
            return "<table>\n<caption>\(group.title.forXML)</caption>\n<tbody>\n\(rows.joined())</tbody>\n</table>\n"
        }
        self.init(figure: "<figure>\n\(figure.svg)</figure>\n\(tables.joined())")
    }
}

extension String {
    /// As text in XML, which has no place for controls.
    fileprivate var forXML: String {
        String(
            map { $0.isWhitespace ? " " : $0 }.filter {
                $0.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0xFFFE && $0.value != 0xFFFF }
            }
        ).escaped
    }
}
