import Foundation

/// The tables of `Tests/CASES.md`: for each numbered case of a list the tests that hold it.
struct CaseTable {
    struct Row: Equatable {
        var number: Int
        var what: String
        /// `File.swift`: "title", or one of the fixed forms.
        var held: [String]
    }

    var name: String
    var rows: [Row] = []

    /// What may stand in the place of a test, with more behind it.
    static let forms = ["not ours: ", "open: issue ", "bench: "]

    /// Every table below a heading, in the order of the file.
    static func all(in text: String) -> [CaseTable] {
        var tables: [CaseTable] = []
        for line in text.split(separator: "\n") {
            if line.hasPrefix("## ") { tables.append(CaseTable(name: String(line.dropFirst(3)))) }
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            guard cells.count == 5, let number = Int(cells[1]), let last = tables.indices.last else { continue }
            tables[last].rows.append(
                Row(number: number, what: cells[2], held: cells[3].components(separatedBy: "<br>")))
        }
        return tables
    }

    /// What is wrong with a table that has to number its cases from 1; `sources` are the test files by path.
    func faults(upTo last: Int, in sources: [String: String]) -> [String] {
        var faults: [String] = []
        for number in 1...last where rows.count(where: { $0.number == number }) != 1 {
            faults.append("\(name) \(number) stands there \(rows.count(where: { $0.number == number })) times")
        }
        for row in rows {
            if !(1...last).contains(row.number) { faults.append("\(name) \(row.number) is no case") }
            if row.what.isEmpty { faults.append("\(name) \(row.number) does not say what it is") }
            faults += row.held.compactMap { Self.fault(of: $0, in: sources) }.map { "\(name) \(row.number): \($0)" }
        }
        return faults
    }

    private static func fault(of entry: String, in sources: [String: String]) -> String? {
        if let form = forms.first(where: { entry.hasPrefix($0) }) {
            let rest = entry.dropFirst(form.count)
            if form == "open: issue ", rest.prefix(while: \.isNumber).isEmpty { return "'\(entry)' names no issue" }
            return rest.isEmpty ? "'\(entry)' says nothing" : nil
        }
        let parts = entry.components(separatedBy: "`: \"")
        guard parts.count == 2, parts[0].hasPrefix("`"), parts[1].hasSuffix("\""), parts[1].count > 1 else {
            return "'\(entry)' is neither a test nor one of the fixed forms"
        }
        let (file, title) = (parts[0].dropFirst(), parts[1].dropLast())
        let found = sources.filter { $0.key == file || $0.key.hasSuffix("/\(file)") }
        guard found.count == 1, let source = found.first?.value else {
            return found.isEmpty ? "there is no \(file)" : "\(file) may be several files"
        }
        // The title of a test, on the line of its mark or the next; not a word in some text.
        let joined = source.replacing(#/@Test\(\s+/#, with: "@Test(")
        return joined.contains("@Test(\"\(title)\"") ? nil : "\(file) has no test \"\(title)\""
    }
}
