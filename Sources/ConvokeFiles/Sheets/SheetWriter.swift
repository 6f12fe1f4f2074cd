import ConvokeModel

/// Writes tables of comma-separated values.
enum SheetWriter {
    /// The signatories in the order given, with the columns that are in use.
    static func text(of signatories: [Signatory]) -> String {
        let rows = signatories.map(\.cells)
        let columns = Record.signatory.fields.map(\.name).filter { name in
            name == "name" || rows.contains { $0[name]?.isEmpty == false }
        }
        return text([columns] + rows.map { row in columns.map { row[$0] ?? "" } })
    }

    static func text(_ rows: [[String]]) -> String {
        rows.map { row in
            let line = row.map(cell).joined(separator: ",")
            // An empty line would be passed over.
            return (line.isEmpty ? "\"\"" : line) + "\n"
        }.joined()
    }

    private static func cell(_ text: String) -> String {
        let text = text.storable
        let needsQuotes =
            text.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 10 }
            || [32, 9].contains(text.utf8.first) || [32, 9].contains(text.utf8.last)
        return needsQuotes ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
    }
}

extension Signatory {
    fileprivate var cells: [String: String] {
        switch self {
        case .organisation(let it):
            [
                "name": it.name, "acronym": it.acronym ?? "", "country": it.country?.code ?? "",
                "scope": it.scope?.word ?? "",
                "category": it.category == .ngo ? "" : it.category.word,
            ]
        case .individual(let it):
            [
                "name": it.name, "country": it.country?.code ?? "", "kind": SignatoryKind.individual.word,
                "title": it.title ?? "", "affiliation": it.affiliation ?? "",
            ]
        }
    }
}
