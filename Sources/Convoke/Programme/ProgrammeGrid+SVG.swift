import ConvokeModel

extension ProgrammeGrid {
    /// A drawing: days below each other, rooms side by side, as tall as they are long. Takes nothing from elsewhere.
    public var svg: String { GridDrawing(self).text }
}

/// A programme while it is drawn. All lengths are in pixels.
private struct GridDrawing {
    private static let lane = 170
    private static let side = 64
    private static let head = 78
    private static let hour = 72
    private static let line = 16

    private let grid: ProgrammeGrid
    private let words: GridWords
    private let width: Int
    private var parts: [String] = []
    private var height = 56
    private var clips = 0

    init(_ grid: ProgrammeGrid) {
        self.grid = grid
        words = GridWords.inLanguage(grid.language)
        let lanes = grid.days.map { $0.rooms.reduce(0) { $0 + $1.lanes.count } }.max() ?? 1
        width = Self.side + max(lanes, 3) * Self.lane + 24
        put(grid.title, x: 12, y: 34, size: 22, weight: "bold")
        for day in grid.days { draw(day) }
    }

    var text: String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)" role="img" \
        aria-label="\(grid.title.asXML)" direction="\(isMirrored ? "rtl" : "ltr")" font-family="sans-serif">
        <rect width="\(width)" height="\(height)" fill="#ffffff"/>
        \(parts.joined(separator: "\n"))
        </svg>

        """
    }

    private var isMirrored: Bool { grid.language.isRightToLeft }

    private mutating func draw(_ day: GridDay) {
        let zone = day.zone.map { " (\($0.name))" } ?? ""
        put(day.date.spelled(in: grid.language) + zone, x: 12, y: height + 22, size: 17, weight: "bold")
        var top = height + 34
        for entry in day.allDay {
            put("\(words.allDay): \(entry.title)", x: 12, y: top + Self.line, size: 13)
            top += Self.line + 4
        }
        guard let first = day.boundaries.first, let last = day.boundaries.last else {
            height = top + 24
            return
        }
        let start = first / 60 * 60
        let foot = top + Self.head + ((last + 59) / 60 * 60 - start) * Self.hour / 60
        for minute in stride(from: start, through: (last + 59) / 60 * 60, by: 60) {
            let y = top + Self.head + (minute - start) * Self.hour / 60
            put(minute.asTimeOfDay, x: 12, y: y + 4, size: 12)
            parts.append(
                "<line x1=\"\(place(Self.side, 0))\" x2=\"\(place(width - 12, 0))\" y1=\"\(y)\" y2=\"\(y)\" stroke=\"#c8c8c8\"/>"
            )
        }
        var x = Self.side
        for room in day.rooms {
            wrap(room.name, x: x + 6, y: top + 18, width: Self.lane * room.lanes.count - 12, lines: 3, weight: "bold")
            for lane in room.lanes {
                for cell in lane { draw(cell, x: x, top: top + Self.head, start: start) }
                x += Self.lane
            }
        }
        height = foot + 28
    }

    private mutating func draw(_ cell: GridCell, x: Int, top: Int, start: Int) {
        let y = top + (cell.from - start) * Self.hour / 60
        let tall = max((cell.to - cell.from) * Self.hour / 60, Self.line + 6)
        let isDraft = !cell.state.isPublic
        let fill = cell.isClash ? "#fdeaea" : isDraft ? "#f6f6f6" : "#e8f0fb"
        let stroke =
            cell.isClash ? "#b00020\" stroke-width=\"3" : isDraft ? "#767676\" stroke-dasharray=\"4 3" : "#3465a4"
        let time = cell.from.asTimeOfDay + (cell.hasEnd ? "–\(cell.to.asTimeOfDay)" : "")
        let title = (cell.isClash ? "! \(words.clash): " : "") + cell.title
        parts.append(
            "<g><title>\("\(time) \(title)".asXML)</title><rect x=\"\(place(x + 3, Self.lane - 6))\" y=\"\(y)\" width=\"\(Self.lane - 6)\" height=\"\(tall)\" rx=\"4\" fill=\"\(fill)\" stroke=\"\(stroke)\"/>"
        )
        wrap(
            time + " " + title, x: x + 9, y: y + Self.line, width: Self.lane - 18, lines: max(1, (tall - 4) / Self.line)
        )
        parts.append("</g>")
    }

    /// Where something so wide stands, from the left edge.
    private func place(_ x: Int, _ wide: Int) -> Int { isMirrored ? width - x - wide : x }

    /// Text in lines that fit, cut at the last with an ellipsis.
    private mutating func wrap(_ text: String, x: Int, y: Int, width: Int, lines most: Int, weight: String = "normal") {
        let columns = max(4, width / 7)
        var lines: [String] = [""]
        for word in text.split(separator: " ") {
            let last = lines[lines.count - 1]
            if last.isEmpty {
                lines[lines.count - 1] = String(word)
            } else if last.displayWidth + 1 + word.displayWidth <= columns {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        for (number, line) in lines.prefix(most).enumerated() {
            let isCut = number == most - 1 && lines.count > most
            let shown = line.displayWidth > columns || isCut ? String(line.prefix(columns - 1)) + "…" : line
            put(shown, x: x, y: y + number * Self.line, size: 12, weight: weight)
        }
    }

    private mutating func put(_ text: String, x: Int, y: Int, size: Int, weight: String = "normal") {
        let weight = weight == "normal" ? "" : " font-weight=\"\(weight)\""
        parts.append("<text x=\"\(place(x, 0))\" y=\"\(y)\" font-size=\"\(size)\"\(weight)>\(text.asXML)</text>")
    }
}
