/// The fields that one kind of thing has in a file. Readers take their values by these descriptions and the JSON
/// Schema is printed from them, so that the two cannot differ.
struct Record: Sendable {
    let name: String
    let fields: [Field]
    /// Positions by both spellings.
    let positions: [String: Int]

    init(_ name: String, _ fields: [Field]) {
        self.name = name
        self.fields = fields
        var positions: [String: Int] = [:]
        for (index, field) in fields.enumerated() {
            positions[field.name] = index
            positions[field.camelName] = index
        }
        self.positions = positions
    }
}

struct Field: Sendable {
    let name: String
    let shape: Shape
    let isRequired: Bool
    let about: String

    init(_ name: String, _ shape: Shape, required: Bool = false, _ about: String = "") {
        self.name = name
        self.shape = shape
        isRequired = required
        self.about = about
    }

    /// `coSponsors`, from `co-sponsors`.
    var camelName: String {
        let parts = name.split(separator: "-")
        return parts.dropFirst().reduce(String(parts.first ?? "")) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
    }
}

/// What the value of a field looks like.
indirect enum Shape: Sendable {
    /// One text of no language, or of the file's.
    case text
    /// A text, or a map of texts by language.
    case localized
    case number(ClosedRange<Int>)
    case flag
    case day, time, zone, country, language, address, key
    case words([String])
    case list(Shape)
    /// A map whose keys are `by`.
    case map(by: Shape, Shape)
    case record(Record)
    case either([Shape])
}
