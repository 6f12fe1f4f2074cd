/// Text of strangers for a spreadsheet, which takes some texts for formulas and runs them.
public enum SpreadsheetText {
    /// The rows with every value in quotes, and none that a spreadsheet would run.
    public static func safe(_ rows: [[String]]) -> String {
        rows.map { $0.map { quoted(neutral($0)) }.joined(separator: ",") + "\r\n" }.joined()
    }

    /// The rows exactly as they are (RFC 4180), for programs.
    public static func lossless(_ rows: [[String]]) -> String {
        rows.map { row in
            let line = row.map { needsQuotes($0) ? quoted($0) : $0 }.joined(separator: ",")
            return (line.isEmpty ? "\"\"" : line) + "\r\n"
        }.joined()
    }

    /// The text with an apostrophe before whatever could begin a formula: at its start, after blanks, on each of its lines,
    /// and after a semicolon or tab, at which a spreadsheet of another language takes a line apart.
    static func neutral(_ text: String) -> String {
        var safe = String.UnicodeScalarView()
        var blanks = String.UnicodeScalarView()
        var isAtStart = true
        for (index, scalar) in text.unicodeScalars.enumerated() {
            if index == 0, ["\t", "\r", "\n"].contains(scalar) { safe.append("'") }
            if separators.contains(scalar) {
                safe.append(contentsOf: blanks)
                blanks = .init()
                safe.append(scalar)
                isAtStart = true
            } else if isAtStart, scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint {
                blanks.append(scalar)
            } else {
                if isAtStart, starters.contains(scalar) { safe.append("'") }
                safe.append(contentsOf: blanks)
                blanks = .init()
                safe.append(scalar)
                isAtStart = false
            }
        }
        safe.append(contentsOf: blanks)
        return String(safe)
    }

    private static let separators: Set<Unicode.Scalar> = [
        "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}", ";", "\t",
    ]
    /// What begins a formula, with full-width, small and mathematical forms that some programs take for the same.
    private static let starters: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{FE66}", "\u{FE62}", "\u{FE63}",
        "\u{FE6B}",
        "\u{2212}",
    ]

    private static func needsQuotes(_ text: String) -> Bool {
        text.utf8.contains { [UInt8(ascii: ","), UInt8(ascii: "\""), 10, 13].contains($0) }
            || [32, 9].contains(text.utf8.first) || [32, 9].contains(text.utf8.last)
    }

    private static func quoted(_ text: String) -> String {
        "\"" + String(String.UnicodeScalarView(text.unicodeScalars.flatMap { $0 == "\"" ? ["\"", "\""] : [$0] })) + "\""
    }
}
