/// A table as lines: columns as wide as they need, and narrower where the lines would be too long.
struct TextTable {
    private let rows: [[String]]

    /// The first row is the headings'.
    init(_ rows: [[[Inline]]], plain: ([Inline]) -> String) {
        let columns = rows.map(\.count).max() ?? 0
        self.rows = rows.map { row in (0..<columns).map { $0 < row.count ? plain(row[$0]) : "" } }
    }

    func lines(width: Int) -> [String] {
        guard let headings = rows.first, !headings.isEmpty else { return [] }
        let widths = self.widths(within: width - 2 * (headings.count - 1))
        let isWordless = headings.allSatisfy(\.isEmpty)
        var lines = isWordless ? [] : self.lines(of: headings, widths) + [self.rule(widths)]
        for row in rows.dropFirst() { lines += self.lines(of: row, widths) }
        return lines
    }

    private func rule(_ widths: [Int]) -> String {
        widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ")
    }

    private func widths(within room: Int) -> [Int] {
        var widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].displayWidth }.max() ?? 0 }
        while widths.reduce(0, +) > room, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
            widths[widest] > 8
        {
            widths[widest] -= 1
        }
        return widths
    }

    private func lines(of row: [String], _ widths: [Int]) -> [String] {
        let cells = zip(row, widths).map { $0.folded(to: max(1, $1)) }
        return (0..<(cells.map(\.count).max() ?? 0)).map { index in
            zip(cells, widths).map { cell, width in
                let piece = index < cell.count ? cell[index] : ""
                return piece + String(repeating: " ", count: max(0, width - piece.displayWidth))
            }.joined(separator: "  ")
        }
    }
}
