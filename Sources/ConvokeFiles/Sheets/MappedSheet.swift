import ConvokeModel

/// A row of a sheet that cannot be taken, and why. What stands in the row is not repeated.
public struct RejectedRow: Codable, Hashable, Sendable {
    /// As a spreadsheet counts: the headings are row 1.
    public var row: Int
    public var code: String
    public var message: String

    public init(row: Int, code: String, message: String) { (self.row, self.code, self.message) = (row, code, message) }
}

/// Why a row is rejected, while it is read.
struct Rejection: Error {
    var code: String
    var message: String

    init(_ code: String, _ message: String) { (self.code, self.message) = (code, message) }

    func of(_ row: Int) -> RejectedRow { RejectedRow(row: row, code: code, message: message) }
}

/// A foreign sheet of which it is known what its columns hold.
struct MappedSheet<Column: SheetColumn>: Sendable {
    let sheet: ForeignSheet
    private(set) var positions: [Column: Int] = [:]

    init(_ sheet: ForeignSheet, mapping: SheetMapping<Column>) throws {
        self.sheet = sheet
        let known = Column.known
        let meant = sheet.headings.map { Column.meant(by: $0, known: known) }
        for column in Column.allCases {
            if let heading = mapping.columns[column] {
                positions[column] = try position(of: heading)
            } else {
                positions[column] = meant.firstIndex(of: column)
            }
        }
    }

    /// The headings by what they were taken for.
    var columns: [String: String] {
        Dictionary(uniqueKeysWithValues: positions.map { ($0.key.word, sheet.headings[$0.value]) })
    }

    func has(_ column: Column) -> Bool { positions[column] != nil }

    func position(of heading: String) throws -> Int {
        guard let index = sheet.headings.firstIndex(where: { $0.folded == heading.folded }) else {
            throw NotFound("column", heading, among: sheet.headings)
        }
        return index
    }

    /// What the row holds in a column; empty where there is none.
    func cell(_ column: Column, of row: ForeignSheet.Row) -> String { positions[column].map { row.cells[$0] } ?? "" }

    /// Refuses rows that cannot be read as they stand.
    func check(_ row: ForeignSheet.Row) throws(Rejection) {
        guard !row.hasTooMany else {
            throw Rejection(
                "too-many-values", "The row has more values than there are columns. Put quotes around values.")
        }
        guard !row.cells.contains(where: { $0.controlCharacter != nil }) else {
            throw Rejection("control-character", "The row holds a control character. Save the sheet as UTF-8.")
        }
    }

    /// The mail address in a column; nothing where the cell is empty.
    func address(_ column: Column, of row: ForeignSheet.Row) throws(Rejection) -> MailAddress? {
        let text = cell(column, of: row)
        guard !text.isEmpty else { return nil }
        guard let address = MailAddress(text) else {
            throw Rejection(
                "bad-address", "The mail address is none. Write one such as name@example.org, or leave it empty.")
        }
        return address
    }

    func hasNoName(_ example: String) -> GivenRefusal {
        GivenRefusal(
            .findings,
            "No column of the sheet is known to hold names. Say which with --map FILE, such as 'name: \(sheet.headings.first ?? example)'."
        )
    }
}

extension ForeignSheet {
    /// Rejected rows as a sheet that can be corrected and imported: as they were, with the reason in front.
    func text(of rejected: [RejectedRow]) -> String {
        let asked = Set(rejected.map(\.row))
        let cells = Dictionary(
            rows.lazy.filter { asked.contains($0.number) }.map { ($0.number, $0.cells) },
            uniquingKeysWith: { first, _ in first })
        return SpreadsheetText.safe(
            [["row", "reason"] + headings] + rejected.map { [String($0.row), $0.message] + (cells[$0.row] ?? []) })
    }
}

/// Words that people write into the cells of forms.
enum SheetAnswer {
    static func yesNo(_ text: String) -> Bool? {
        switch text.folded {
        case "yes", "y", "true", "1", "x", "si", "oui", "sim", "نعم".folded: true
        case "no", "n", "false", "0", "non", "nao", "لا".folded: false
        default: nil
        }
    }

    static func language(_ text: String) -> LanguageTag? {
        text.isEmpty ? nil : languages[text.folded] ?? LanguageTag(text)
    }

    private static let languages: [String: LanguageTag] = {
        var languages: [String: LanguageTag] = [:]
        for (code, names) in [
            ("en", ["English", "inglés", "anglais", "inglês", "الإنجليزية"]),
            ("es", ["Spanish", "español", "castellano", "espagnol", "espanhol", "الإسبانية"]),
            ("fr", ["French", "francés", "français", "francês", "الفرنسية"]),
            ("ar", ["Arabic", "árabe", "arabe", "العربية"]),
            ("pt", ["Portuguese", "portugués", "portugais", "português"]),
        ] {
            for name in names { languages[name.folded] = LanguageTag(code) }
        }
        return languages
    }()
}
