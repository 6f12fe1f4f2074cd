import ConvokeModel

extension Shape {
    /// What an editor should accept. Texts may look like numbers or truth values: our readers never guess.
    var json: Json {
        switch self {
        case .text: .object([("type", .list([.text("string"), .text("number"), .text("boolean")]))])
        case .localized:
            .object([
                ("anyOf", .list([Shape.text.json, Shape.map(by: .language, .text).json]))
            ])
        case .number(let range):
            .object([
                ("type", .list([.text("integer"), .text("string")])), ("pattern", .text("^-?[0-9]+$")),
                ("minimum", .number(range.lowerBound)), ("maximum", .number(range.upperBound)),
            ])
        case .flag: .object([("enum", .list([.flag(true), .flag(false), .text("true"), .text("false")]))])
        case .words(let words): .object([("enum", .list(words.map { .text($0) }))])
        case .list(let shape): .object([("type", .text("array")), ("items", shape.json)])
        case .map(let key, let shape):
            .object([
                ("type", .text("object")), ("propertyNames", .object([("pattern", .text(key.pattern))])),
                ("additionalProperties", shape.json),
            ])
        case .record(let record): CampaignSchema.reference(record.name)
        case .either(let shapes): .object([("anyOf", .list(shapes.map(\.json)))])
        case .day, .time, .zone, .country, .language, .address, .key:
            .object([("type", .text("string")), ("pattern", .text(pattern))])
        }
    }

    private var pattern: String {
        switch self {
        case .day: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
        case .time: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?$"
        case .zone: "^(UTC|[A-Za-z_]+/[A-Za-z0-9_+/-]+)$"
        case .country: "^[A-Z]{2}$"
        case .language: "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}$"
        case .address: "^(https?|webcal|mailto|tel):[^ ]+$"
        case .key: "^[a-z0-9]([a-z0-9-]{0,78}[a-z0-9])?$"
        default: ""
        }
    }
}
