import ConvokeModel

/// The fields of one record in a file, found by either spelling; unknown, doubled and missing ones are reported.
struct FieldReader {
    let record: Record
    let page: Page
    let spot: Spot
    private let values: [YamlPair?]

    init(_ pairs: [YamlPair], _ record: Record, page: Page, spot: Spot) {
        self.record = record
        self.page = page
        self.spot = spot
        var values = [YamlPair?](repeating: nil, count: record.fields.count)
        for pair in pairs {
            guard let position = record.positions[pair.key] else {
                if !pair.key.hasPrefix("x-") { Self.refuse(pair, in: record, page) }
                continue
            }
            if let first = values[position] {
                page.error(
                    "duplicate-key",
                    "\(pair.key.quoted) stands here a second time; the first is on line \(first.spot.line) as '\(first.key)'.",
                    hint: "Keep one of the two.", at: pair.spot, breaks: false)
            } else {
                values[position] = pair
            }
        }
        self.values = values
        for (field, value) in zip(record.fields, values) where field.isRequired && value == nil {
            page.error("missing-field", "'\(field.name)' is missing here; \(record.name) needs it.", at: spot)
        }
    }

    private static func refuse(_ pair: YamlPair, in record: Record, _ page: Page) {
        let nearest = page.isFull ? nil : record.nearestField(to: pair.key)
        page.error(
            "unknown-key",
            "\(pair.key.quoted) is no field of \(record.name)." + (nearest.map { " Did you mean '\($0)'?" } ?? ""),
            hint: nearest == nil
                ? "The fields are \(record.fields.map(\.name).joined(separator: ", ")); those that begin with 'x-' are yours."
                : nil,
            at: pair.spot, breaks: false)
    }

    /// A field's value, where it is there. Asking for a field that the record does not have is a bug.
    subscript(name: String) -> Value? {
        guard let position = record.positions[name] else {
            preconditionFailure("\(record.name) has no field '\(name)'")
        }
        return values[position].map { Value(node: $0.value, name: name, page: page) }
    }

    func has(_ name: String) -> Bool { self[name] != nil }

    /// Where a field's name stands.
    func keySpot(_ name: String) -> Spot? { record.positions[name].flatMap { values[$0]?.spot } }

    /// The items of a list, none where the field is not there.
    func list<Item>(_ name: String, _ read: (Value) -> Item?) -> [Item] { self[name]?.list(read) ?? [] }

    /// The items of a list, nothing where it is empty or not there.
    func listUnlessEmpty<Item>(_ name: String, _ read: (Value) -> Item?) -> [Item]? {
        let items = list(name, read)
        return items.isEmpty ? nil : items
    }
}

extension Record {
    /// The field that somebody who wrote another may have meant: letters alone are compared, so that a hyphen left out
    /// and a plural forgotten are not three mistakes.
    func nearestField(to key: String) -> String? {
        guard key.utf8.count <= 40 else { return nil }
        if let near = Suggestion.nearest(to: hyphenated(key), among: fields.map(\.name)) { return near }
        let letters = Dictionary(
            fields.map { ($0.name.filter { $0 != "-" }, $0.name) }, uniquingKeysWith: { first, _ in first })
        let plain = key.lowercased().filter { $0 != "-" && $0 != "_" }
        return Suggestion.nearest(to: plain, among: letters.keys.sorted()).flatMap { letters[$0] }
    }
}
