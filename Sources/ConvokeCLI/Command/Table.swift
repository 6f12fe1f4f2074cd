import Convoke
import Foundation

/// Rows in columns as wide as a terminal shows them. In a narrow terminal long cells go on in the next line, titles and
/// places first; in a pipe a row is a line.
struct Table {
    var headings: [String]
    var rows: [[String]]
    /// Columns that give way before the others.
    var flexible: Set<Int> = []

    func text(width limit: Int? = Terminal.width) -> String {
        let all = [headings] + rows
        var widths = headings.indices.map { column in all.map { $0[column].displayWidth }.max() ?? 0 }
        if let limit {
            let room = limit - 2 * (widths.count - 1)
            // No word is cut that somebody may want to copy, such as a key.
            let words = headings.indices.map { column in
                all.flatMap { $0[column].split(separator: " ") }.map(\.displayWidth).max() ?? 0
            }
            Self.shrink(&widths, Array(flexible), to: room, least: words.map { max($0, 20) })
            Self.shrink(&widths, Array(widths.indices), to: room, least: words)
        }
        return all.map { Self.lines(of: $0, widths) }.joined(separator: "\n")
    }

    private static func shrink(_ widths: inout [Int], _ columns: [Int], to room: Int, least: [Int]) {
        while widths.reduce(0, +) > room {
            let columns = columns.filter { widths[$0] > least[$0] }
            guard let widest = columns.max(by: { widths[$0] < widths[$1] }) else { return }
            widths[widest] -= 1
        }
    }

    private static func lines(of row: [String], _ widths: [Int]) -> String {
        let cells = row.enumerated().map { wrapped($0.element, to: widths[$0.offset]) }
        return (0..<(cells.map(\.count).max() ?? 1)).map { line in
            var text = ""
            for (column, cell) in cells.enumerated() {
                let piece = line < cell.count ? cell[line] : ""
                text += piece + String(repeating: " ", count: max(0, widths[column] - piece.displayWidth) + 2)
            }
            return String(text.reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\n")
    }

    /// The text in lines of so many columns, broken between words.
    private static func wrapped(_ text: String, to width: Int) -> [String] {
        guard text.displayWidth > width else { return [text] }
        var lines = [""]
        for word in text.split(separator: " ") {
            let last = lines[lines.count - 1]
            if last.isEmpty {
                lines[lines.count - 1] = String(word)
            } else if last.displayWidth + 1 + word.displayWidth <= width {
                lines[lines.count - 1] += " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }
}

enum Terminal {
    /// Columns of the terminal that reads standard output; none where it goes to a file or a pipe.
    static var width: Int? {
        guard isatty(STDOUT_FILENO) == 1 else { return nil }
        if let named = ProcessInfo.processInfo.environment["COLUMNS"].flatMap({ Int($0) }), named > 20 { return named }
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else { return 80 }
        return Int(size.ws_col)
    }

    /// Whether somebody sits there who can be asked.
    static var canAsk: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }
}
