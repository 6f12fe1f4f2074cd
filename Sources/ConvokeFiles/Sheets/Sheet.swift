import ConvokeModel

/// A table of comma-separated values (RFC 4180): a heading line and rows, each value with its place.
struct Sheet: Sendable {
    struct Cell: Sendable, Hashable {
        var text: String
        var spot: Spot
    }

    let headings: [Cell]
    let rows: [[Cell]]

    /// Nothing where the file is no such table; what is wrong is reported on the page.
    init?(_ page: Page) {
        var scanner = SheetScanner(page.source.bytes)
        var records = scanner.records()
        if let fault = scanner.fault {
            page.error(fault.code, fault.message, hint: fault.hint, at: fault.spot)
            return nil
        }
        guard !records.isEmpty else {
            page.error(
                "empty-file", "The sheet has no heading line.", hint: "Write the names of the columns first.",
                at: .start)
            return nil
        }
        headings = records.removeFirst()
        guard headings.count > 1 || !headings.contains(where: { $0.text.contains(";") || $0.text.contains("\t") })
        else {
            page.error(
                "sheet-separator", "The columns of this sheet are separated by semicolons or tabs; commas are read.",
                hint: "Save the sheet again as comma-separated values.", at: .start)
            return nil
        }
        var whole: [[Cell]] = []
        for (index, row) in records.enumerated() {
            if row.count != headings.count {
                page.error(
                    "sheet-columns",
                    "Row \(index + 1) has \(Self.values(row.count)), the heading line \(Self.columns(headings.count)).",
                    hint: "Put a value that holds a comma in quotes: \"Justice, Peace and Rights\".",
                    at: row.first?.spot ?? .start)
            }
            whole.append(row)
        }
        rows = whole
    }

    private static func values(_ count: Int) -> String { count == 1 ? "1 value" : "\(count) values" }
    private static func columns(_ count: Int) -> String { count == 1 ? "1 column" : "\(count) columns" }

    /// The place of a row (its number from 0), or of a column in it.
    func spot(of fields: [String]) -> Spot? {
        guard let first = fields.first, let row = Int(first), rows.indices.contains(row) else { return nil }
        if let name = fields.dropFirst().first, let column = headings.firstIndex(where: { $0.text == name }),
            rows[row].indices.contains(column)
        {
            return rows[row][column].spot
        }
        return rows[row].first?.spot
    }
}
