import ConvokeModel

/// A row of a sheet that cannot be taken, and why. What stands in the row is not repeated.
public struct RejectedRow: Codable, Hashable, Sendable {
    /// As a spreadsheet counts: the headings are row 1.
    public var row: Int
    public var code: String
    public var message: String

    public init(row: Int, code: String, message: String) { (self.row, self.code, self.message) = (row, code, message) }
}

/// A guest as a row of a sheet has them.
public struct SheetGuest: Codable, Hashable, Sendable {
    public var row: Int
    /// What says that a row of a later sheet is the same: a key, else time and address, else the folded name.
    public var identity: String
    public var guest: Guest
    public var party: Int
}

/// Guests from a sheet of a ticket site or form.
public struct GuestSheet: Sendable {
    /// The headings by what they were taken for; questions by `answer KEY`.
    public private(set) var columns: [String: String] = [:]
    public private(set) var guests: [SheetGuest] = []
    public private(set) var rejected: [RejectedRow] = []
    private let sheet: ForeignSheet
    private var positions: [SheetColumn: Int] = [:]
    private var answers: [(question: RegistrationQuestion, position: Int)] = []

    public init(_ bytes: [UInt8], mapping: SheetMapping = SheetMapping(), questions: [RegistrationQuestion]) throws {
        sheet = try ForeignSheet(bytes)
        try find(mapping, questions)
        var rows: [String: Int] = [:]
        for row in sheet.rows {
            do throws(Rejection) {
                let guest = try guest(row)
                if let first = rows[guest.identity] {
                    throw Rejection("doubled", "This is the same guest as in row \(first). Keep one of the two rows.")
                }
                rows[guest.identity] = row.number
                guests.append(guest)
            } catch { rejected.append(RejectedRow(row: row.number, code: error.code, message: error.message)) }
        }
    }

    /// The rejected rows as a sheet that can be corrected and imported: as they were, with the reason in front.
    public func rejectedSheet(_ rejected: [RejectedRow]) -> String {
        let cells = Dictionary(sheet.rows.map { ($0.number, $0.cells) }, uniquingKeysWith: { first, _ in first })
        return SpreadsheetText.safe(
            [["row", "reason"] + sheet.headings]
                + rejected.map { [String($0.row), $0.message] + (cells[$0.row] ?? []) })
    }

    private struct Rejection: Error {
        var code: String
        var message: String
        init(_ code: String, _ message: String) { (self.code, self.message) = (code, message) }
    }

    private mutating func find(_ mapping: SheetMapping, _ questions: [RegistrationQuestion]) throws {
        for column in SheetColumn.allCases {
            if let heading = mapping.columns[column] {
                positions[column] = try position(of: heading)
            } else {
                positions[column] = sheet.headings.firstIndex { SheetColumn.meant(by: $0) == column }
            }
        }
        for (key, heading) in mapping.answers.sorted(by: { $0.key < $1.key }) {
            guard let question = questions.first(where: { $0.key.text == key }) else {
                throw NotFound("question", key, among: questions.map(\.key.text))
            }
            answers.append((question, try position(of: heading)))
        }
        for question in questions where mapping.answers[question.key.text] == nil {
            let words = Set(([question.key.text] + question.text.texts.values).map(\.folded))
            if let index = sheet.headings.firstIndex(where: { words.contains($0.folded) }) {
                answers.append((question, index))
            }
        }
        for (column, index) in positions { columns[column.word] = sheet.headings[index] }
        for answer in answers { columns["answer \(answer.question.key)"] = sheet.headings[answer.position] }
        guard positions[.name] != nil || positions[.firstName] != nil || positions[.lastName] != nil else {
            throw GivenRefusal(
                .findings,
                "No column of the sheet is known to hold names. Say which with --map FILE, such as 'name: \(sheet.headings.first ?? "Guest")'."
            )
        }
    }

    private func position(of heading: String) throws -> Int {
        guard let index = sheet.headings.firstIndex(where: { $0.folded == heading.folded }) else {
            throw NotFound("column", heading, among: sheet.headings)
        }
        return index
    }

    private func guest(_ row: ForeignSheet.Row) throws(Rejection) -> SheetGuest {
        func cell(_ column: SheetColumn) -> String { positions[column].map { row.cells[$0] } ?? "" }
        guard !row.hasTooMany else {
            throw Rejection(
                "too-many-values", "The row has more values than there are columns. Put quotes around values.")
        }
        guard !row.cells.contains(where: { $0.controlCharacter != nil }) else {
            throw Rejection("control-character", "The row holds a control character. Save the sheet as UTF-8.")
        }
        let name = Self.name(cell(.name), first: cell(.firstName), last: cell(.lastName))
        guard !name.folded.isEmpty, name.utf8.count <= 500 else {
            throw Rejection("no-name", "There is no name in this row, or it is longer than 500 letters.")
        }
        let address = MailAddress(cell(.email))
        guard cell(.email).isEmpty || address != nil else {
            throw Rejection(
                "bad-address", "The mail address is none. Write one such as name@example.org, or leave it empty.")
        }
        guard let party = cell(.party).isEmpty ? 1 : Int(cell(.party).folded), (1...10_000).contains(party) else {
            throw Rejection("bad-party", "The number of people has to be a whole number from 1 to 10000.")
        }
        let companions = cell(.companions).split(whereSeparator: { ",;\n".contains($0) }).map { String($0).trimmed }
        let guest = Guest(
            name: name, address: address, language: Self.language(cell(.language)),
            companions: Array(companions.filter { !$0.isEmpty }.prefix(100)), answers: try answers(in: row))
        let identity =
            !cell(.key).isEmpty
            ? "key \(cell(.key))"
            : !cell(.timestamp).isEmpty && address != nil
                ? "time \(cell(.timestamp)) \(address?.canonical ?? "")" : "name \(name.folded)"
        return SheetGuest(row: row.number, identity: identity, guest: guest, party: party)
    }

    /// A whole name, or one put together from its parts: a column "Nom" beside "Prénom" is the last name, a column "Nombre"
    /// beside "Apellidos" the first.
    private static func name(_ name: String, first: String, last: String) -> String {
        let parts = !first.isEmpty && !last.isEmpty && !name.isEmpty ? [name] : [first, name, last]
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func answers(in row: ForeignSheet.Row) throws(Rejection) -> [String: String] {
        var given: [String: String] = [:]
        for (question, position) in answers where !row.cells[position].isEmpty {
            let answer = question.form == .yesNo ? Self.yesNo(row.cells[position]) : row.cells[position]
            guard question.accepts(answer) else {
                throw Rejection("bad-answer", "The answer to '\(question.key)' is none of those that can be given.")
            }
            given[question.key.text] = answer
        }
        return given
    }

    private static func yesNo(_ text: String) -> String {
        switch text.folded {
        case "yes", "y", "true", "1", "x", "si", "oui", "نعم".folded: "yes"
        case "no", "n", "false", "0", "non", "لا".folded: "no"
        default: text
        }
    }

    private static func language(_ text: String) -> LanguageTag? {
        switch text.folded {
        case "english", "ingles", "anglais", "الانجليزية".folded: LanguageTag("en")
        case "spanish", "espanol", "castellano", "espagnol", "الاسبانية".folded: LanguageTag("es")
        case "french", "frances", "francais", "الفرنسية".folded: LanguageTag("fr")
        case "arabic", "arabe", "العربية".folded: LanguageTag("ar")
        default: text.isEmpty ? nil : LanguageTag(text)
        }
    }
}
