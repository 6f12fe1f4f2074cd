/// Tables for people who open them in a spreadsheet: no cell is taken for a formula.
public enum SpreadsheetText {
    public static func text(_ rows: [[String]]) -> String { SheetWriter.text(rows.map { $0.map(harmless) }) }

    /// A cell with an apostrophe before what would start a formula. Line ends inside a cell become blanks.
    static func harmless(_ cell: String) -> String {
        let line = String(cell.map { $0.isNewline || $0 == "\t" ? " " : $0 })
        let first = line.unicodeScalars.first { !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint }
        guard let first, starters.contains(first) else { return line }
        return "'" + line
    }

    /// Full-width forms count too: some spreadsheets read them as their narrow ones.
    private static let starters = Set("=+-@|%＝＋－＠".unicodeScalars)
}
