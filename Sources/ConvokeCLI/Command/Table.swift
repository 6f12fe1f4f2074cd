import Convoke
import Foundation

/// Rows in columns as wide as a terminal shows them; in a terminal the widest column gives way, in a pipe nothing is cut.
struct Table {
    var headings: [String]
    var rows: [[String]]

    func text(width limit: Int? = Terminal.width) -> String {
        let all = [headings] + rows
        var widths = headings.indices.map { column in all.map { $0[column].displayWidth }.max() ?? 0 }
        if let limit { shrink(&widths, to: limit - 2 * (widths.count - 1)) }
        return all.map { row in
            var line = ""
            for (column, cell) in row.enumerated() {
                let shown = cell.cut(toDisplayWidth: widths[column])
                line += shown
                if column < row.count - 1 {
                    line += String(repeating: " ", count: widths[column] - shown.displayWidth + 2)
                }
            }
            return line.trimmingCharacters(in: .whitespaces).isEmpty
                ? "" : line.replacingOccurrences(of: " +$", with: "", options: .regularExpression)
        }.joined(separator: "\n")
    }

    private func shrink(_ widths: inout [Int], to limit: Int) {
        while widths.reduce(0, +) > limit, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
            widths[widest] > 12
        {
            widths[widest] -= 1
        }
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
