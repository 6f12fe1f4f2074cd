import ConvokeModel

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
    private let mapped: MappedSheet<GuestColumn>
    private var answers: [(question: RegistrationQuestion, position: Int)] = []

    public init(
        _ bytes: [UInt8], mapping: SheetMapping<GuestColumn> = SheetMapping(), questions: [RegistrationQuestion]
    ) throws {
        mapped = try MappedSheet(try ForeignSheet(bytes), mapping: mapping)
        try find(mapping, questions)
        var rows: [String: Int] = [:]
        for row in mapped.sheet.rows {
            do throws(Rejection) {
                let guest = try guest(row)
                if let first = rows[guest.identity] {
                    throw Rejection("doubled", "This is the same guest as in row \(first). Keep one of the two rows.")
                }
                rows[guest.identity] = row.number
                guests.append(guest)
            } catch { rejected.append(error.of(row.number)) }
        }
    }

    /// The rejected rows as a sheet that can be corrected and imported: as they were, with the reason in front.
    public func rejectedSheet(_ rejected: [RejectedRow]) -> String { mapped.sheet.text(of: rejected) }

    private mutating func find(_ mapping: SheetMapping<GuestColumn>, _ questions: [RegistrationQuestion]) throws {
        for (key, heading) in mapping.answers.sorted(by: { $0.key < $1.key }) {
            guard let question = questions.first(where: { $0.key.text == key }) else {
                throw NotFound("question", key, among: questions.map(\.key.text))
            }
            answers.append((question, try mapped.position(of: heading)))
        }
        for question in questions where mapping.answers[question.key.text] == nil {
            let words = Set(([question.key.text] + question.text.texts.values).map(\.folded))
            if let index = mapped.sheet.headings.firstIndex(where: { words.contains($0.folded) }) {
                answers.append((question, index))
            }
        }
        columns = mapped.columns
        for answer in answers { columns["answer \(answer.question.key)"] = mapped.sheet.headings[answer.position] }
        guard mapped.has(.name) || mapped.has(.firstName) || mapped.has(.lastName) else {
            throw mapped.hasNoName("Guest")
        }
    }

    private func guest(_ row: ForeignSheet.Row) throws(Rejection) -> SheetGuest {
        func cell(_ column: GuestColumn) -> String { mapped.cell(column, of: row) }
        try mapped.check(row)
        let name = PersonName.of(cell(.name), first: cell(.firstName), last: cell(.lastName))
        guard !name.folded.isEmpty, name.utf8.count <= 500 else {
            throw Rejection("no-name", "There is no name in this row, or it is longer than 500 letters.")
        }
        let address = try mapped.address(.email, of: row)
        guard let party = cell(.party).isEmpty ? 1 : Int(cell(.party).folded), (1...10_000).contains(party) else {
            throw Rejection("bad-party", "The number of people has to be a whole number from 1 to 10000.")
        }
        let companions = cell(.companions).split(whereSeparator: { ",;\n".contains($0) }).map { String($0).trimmed }
        let guest = Guest(
            name: name, address: address, language: SheetAnswer.language(cell(.language)),
            companions: Array(companions.filter { !$0.isEmpty }.prefix(100)), answers: try answers(in: row))
        let identity =
            !cell(.key).isEmpty
            ? "key \(cell(.key))"
            : !cell(.timestamp).isEmpty && address != nil
                ? "time \(cell(.timestamp)) \(address?.canonical ?? "")" : "name \(name.folded)"
        return SheetGuest(row: row.number, identity: identity, guest: guest, party: party)
    }

    private func answers(in row: ForeignSheet.Row) throws(Rejection) -> [String: String] {
        var given: [String: String] = [:]
        for (question, position) in answers where !row.cells[position].isEmpty {
            var answer = row.cells[position]
            if question.form == .yesNo, let yes = SheetAnswer.yesNo(answer) { answer = yes ? "yes" : "no" }
            guard question.accepts(answer) else {
                throw Rejection("bad-answer", "The answer to '\(question.key)' is none of those that can be given.")
            }
            given[question.key.text] = answer
        }
        return given
    }
}
