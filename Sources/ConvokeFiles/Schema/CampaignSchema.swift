import ConvokeModel

/// The form of campaign files as JSON Schema 2020-12, for editors: `$defs` has one definition for each file, and one
/// for each record inside.
public enum CampaignSchema {
    public static let json: String =
        Json.object([
            ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
            ("title", .text("Convoke campaign files")),
            (
                "description",
                .text(
                    "campaign.yaml, the maps by key, and the front matter of events and statements. See docs/FILES.md.")
            ),
            ("anyOf", .list(files.map { reference($0.name) } + maps.map { reference($0.name) })),
            ("$defs", .object(definitions)),
        ]).text() + "\n"

    /// Files that are one record.
    static let files: [Record] = [.campaign, .event, .eventTranslation, .statement, .statementTranslation]

    /// Files that are a map by key.
    static let maps: [(name: String, record: Record)] = [
        ("organisations", .organisation), ("people", .person), ("venues", .venue), ("films", .film), ("forums", .forum),
    ]

    /// Every record that a reader uses, those inside others too.
    static let records: [Record] = {
        var found: [Record] = []
        func visit(_ record: Record) {
            guard !found.contains(where: { $0.name == record.name }) else { return }
            found.append(record)
            for field in record.fields { visit(field.shape) }
        }
        func visit(_ shape: Shape) {
            switch shape {
            case .record(let record): visit(record)
            case .list(let shape), .map(_, let shape): visit(shape)
            case .either(let shapes): shapes.forEach(visit)
            default: break
            }
        }
        (files + maps.map(\.record)).forEach(visit)
        return found
    }()

    private static var definitions: [(String, Json)] {
        maps.map { ($0.name, $0.record.definedMap) } + records.map { ($0.definition, $0.json) }
    }

    static func reference(_ name: String) -> Json {
        .object([("$ref", .text("#/$defs/\(name.replacing(" ", with: "-"))"))])
    }
}

extension Record {
    fileprivate var definition: String { name.replacing(" ", with: "-") }
    fileprivate var definedMap: Json { Shape.map(by: .key, .record(self)).json }

    fileprivate var json: Json {
        var members: [(String, Json)] = [("type", .text("object"))]
        var properties: [(String, Json)] = []
        for field in fields {
            properties.append((field.name, field.json))
            if field.camelName != field.name {
                properties.append((field.camelName, CampaignSchema.reference("\(definition)/properties/\(field.name)")))
            }
        }
        members.append(("properties", .object(properties)))
        members.append(("patternProperties", .object([("^x-", .flag(true))])))
        members.append(("additionalProperties", .flag(false)))
        let required = fields.filter(\.isRequired)
        let simple = required.filter { $0.name == $0.camelName }.map { Json.text($0.name) }
        if !simple.isEmpty { members.append(("required", .list(simple))) }
        let spelledTwice = required.filter { $0.name != $0.camelName }.map { field in
            Json.object([
                ("anyOf", .list([field.name, field.camelName].map { .object([("required", .list([.text($0)]))]) }))
            ])
        }
        if !spelledTwice.isEmpty { members.append(("allOf", .list(spelledTwice))) }
        return .object(members)
    }
}

extension Field {
    fileprivate var json: Json {
        guard !about.isEmpty, case .object(let members) = shape.json else { return shape.json }
        return .object([("description", .text(about))] + members)
    }
}
