import Convoke

extension ProgrammeGrid {
    /// The programme for a terminal of so many columns: rooms that do not fit beside each other follow below.
    func text(width: Int) -> String {
        guard !days.isEmpty else { return "Nothing in the programme there." }
        return days.map { GridText(self, width: max(width, 40)).text(of: $0) }.joined(separator: "\n\n")
    }
}

/// One programme on its way to a terminal.
private struct GridText {
    private struct Column {
        var head: String
        var cells: [GridCell]
    }

    private static let time = 6
    private let isMirrored: Bool
    private let language: LanguageTag
    private let words: GridWords
    private let width: Int

    init(_ grid: ProgrammeGrid, width: Int) {
        isMirrored = grid.language.isRightToLeft
        language = grid.language
        words = GridWords.inLanguage(grid.language)
        self.width = width
    }

    func text(of day: GridDay) -> String {
        var lines = [aligned(day.date.spelled(in: language) + (day.zone.map { " (\($0))" } ?? ""))]
        lines += day.allDay.map { aligned("  \(words.allDay): \($0.title)" + ($0.isClash ? " !" : "")) }
        let columns = day.rooms.flatMap { room in
            room.lanes.enumerated().map { Column(head: $0.offset == 0 ? room.name : "", cells: $0.element) }
        }
        let most = max(1, (width - Self.time) / 19)
        for start in stride(from: 0, to: columns.count, by: most) {
            let part = Array(columns[start..<min(start + most, columns.count)])
            lines += band(part, wide: min(44, (width - Self.time) / part.count - 1))
        }
        return lines.joined(separator: "\n")
    }

    /// Rooms beside each other, with a row for each moment at which something in them begins or ends.
    private func band(_ columns: [Column], wide: Int) -> [String] {
        let heads = columns.map { wrapped($0.head, to: wide) }
        let tall = heads.map(\.count).max() ?? 1
        var lines = (0..<tall).map { line in
            row("", heads.map { line < $0.count ? $0[line] : "" }, wide: wide)
        }
        let boundaries = Set(columns.flatMap(\.cells).flatMap { [$0.from, $0.to] }).sorted()
        var waiting = [[String]](repeating: [], count: columns.count)
        for (minute, next) in zip(boundaries, boundaries.dropFirst()) {
            let active = columns.map { $0.cells.first { $0.from <= minute && minute < $0.to } }
            for (index, cell) in active.enumerated() where cell?.from == minute {
                waiting[index] = cell.map { wrapped(title(of: $0), to: wide - 2) } ?? []
            }
            // A title that is longer than its time makes the last row of it taller.
            let needed = active.indices.map { active[$0].map { $0.to == next } == true ? max(1, waiting[$0].count) : 1 }
            guard active.contains(where: { $0 != nil }) else { continue }
            for line in 0..<(needed.max() ?? 1) {
                let cells = active.indices.map { index -> String in
                    guard let cell = active[index] else { return "" }
                    let text = waiting[index].isEmpty ? "" : waiting[index].removeFirst()
                    let mark = cell.isClash ? "!" : "│"
                    return isMirrored ? "\(text) \(mark)" : "\(mark) \(text)"
                }
                lines.append(row(line == 0 ? minute.asTimeOfDay : "", cells, wide: wide))
            }
        }
        return lines
    }

    private func title(of cell: GridCell) -> String {
        let notes = [
            cell.isContinued ? words.continued : nil, cell.isClash ? words.clash : nil,
            cell.state.isPublic ? nil : words.draft,
        ].compactMap { $0 }
        return cell.title + (cell.hasEnd ? " –\(cell.to.asTimeOfDay)" : "")
            + (notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))")
    }

    private func row(_ time: String, _ cells: [String], wide: Int) -> String {
        let padded = cells.map { cell in
            let blanks = String(repeating: " ", count: max(0, wide - cell.displayWidth))
            return isMirrored ? blanks + cell : cell + blanks
        }
        let parts = [time.padding(to: Self.time - 1)] + padded
        let line = (isMirrored ? parts.reversed() : parts).joined(separator: " ")
        return isMirrored ? aligned(line) : String(line.reversed().drop { $0 == " " }.reversed())
    }

    /// At the left edge, or at the right one where that is where lines begin.
    private func aligned(_ line: String) -> String {
        isMirrored ? String(repeating: " ", count: max(0, width - line.displayWidth)) + line : line
    }

    private func wrapped(_ text: String, to width: Int) -> [String] {
        var lines = [""]
        for word in text.split(separator: " ").flatMap({ $0.pieces(of: width) }) {
            let last = lines[lines.count - 1]
            if last.isEmpty {
                lines[lines.count - 1] = word
            } else if last.displayWidth + 1 + word.displayWidth <= width {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(word)
            }
        }
        return lines
    }
}

extension Substring {
    /// The word, cut where it is wider than a column.
    fileprivate func pieces(of width: Int) -> [String] {
        guard displayWidth > width else { return [String(self)] }
        var pieces = [""]
        for character in self {
            if pieces[pieces.count - 1].displayWidth + character.displayWidth > Swift.max(width, 2) {
                pieces.append("")
            }
            pieces[pieces.count - 1].append(character)
        }
        return pieces
    }
}
