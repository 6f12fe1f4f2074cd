import ConvokeModel

extension Sheet {
    private static let mostColumns = 100

    /// The field that each column holds; nothing where the heading line has errors.
    func columns(_ record: Record, on page: Page, refusingPersonal: Bool) -> [String?]? {
        guard headings.count <= Self.mostColumns else {
            page.error(
                "sheet-columns", "The sheet has \(headings.count) columns; at most \(Self.mostColumns) are read.",
                at: .start)
            return nil
        }
        var names: [String?] = []
        for heading in headings {
            var name = record.positions[heading.text].map { record.fields[$0].name }
            if let known = name, names.contains(known) {
                page.error(
                    "duplicate-column", "There are two columns '\(known)'.", hint: "Keep one of the two.",
                    at: heading.spot)
                name = nil
            } else if refusingPersonal, Self.isPersonal(heading.text) {
                page.error(
                    "personal-column",
                    "The column \(heading.text.quoted) is for addresses or numbers by which people are reached. This file holds only what is printed.",
                    hint: "Delete the column from the sheet, and from earlier versions of the file.", at: heading.spot)
            } else if name == nil {
                refuse(heading, record, page)
            }
            names.append(name)
        }
        for field in record.fields where field.isRequired && !names.contains(field.name) {
            page.error("missing-column", "The column '\(field.name)' is missing.", at: headings.first?.spot ?? .start)
            return nil
        }
        return names
    }

    private func refuse(_ heading: Cell, _ record: Record, _ page: Page) {
        guard !heading.text.isEmpty else {
            page.error("unknown-column", "A column has no heading.", hint: "Name it, or delete it.", at: heading.spot)
            return
        }
        let nearest = record.nearestField(to: heading.text)
        page.error(
            "unknown-column",
            "\(heading.text.quoted) is no column of this sheet." + (nearest.map { " Did you mean '\($0)'?" } ?? ""),
            hint: nearest == nil ? "The columns are \(record.fields.map(\.name).joined(separator: ", "))." : nil,
            at: heading.spot)
    }

    /// One row as fields; nothing where it has too few or too many values.
    func fields(ofRow row: Int, _ columns: [String?], _ record: Record, on page: Page) -> FieldReader? {
        guard rows[row].count == columns.count else { return nil }
        let pairs = zip(columns, rows[row]).compactMap { name, cell -> YamlPair? in
            guard let name, !cell.text.isEmpty else { return nil }
            return YamlPair(
                key: name, spot: cell.spot, value: YamlNode(spot: cell.spot, value: .text(cell.text, .quoted)))
        }
        return FieldReader(pairs, record, page: page, spot: rows[row].first?.spot ?? .start)
    }

    /// Whether a heading says that the column holds ways to reach people.
    static func isPersonal(_ heading: String) -> Bool {
        let words = heading.folded.split(separator: " ").map(String.init)
        return words.contains { personalWords.contains($0) } || personalWords.contains(words.joined())
    }

    private static let personalWords: Set<String> = [
        "email", "emails", "mail", "correo", "courriel", "mel", "phone", "phones", "telephone", "telefono", "tel",
        "tlf", "mobile",
        "movil", "cell", "celular", "fax", "whatsapp", "signal", "telegram", "address", "direccion", "adresse",
        "contact",
        "contacto",
    ]
}
