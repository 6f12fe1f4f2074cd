import ConvokeModel
import Foundation

/// What a use case takes, as far as its own decoding tells: the shapes of JSON Schema that a description of the API needs.
public indirect enum RequestSchema: Sendable, Hashable {
    /// What cannot be told in a few words, such as a whole campaign.
    case anything
    case text
    case words([String])
    case moment
    case integer
    case number
    case flag
    case list(RequestSchema)
    /// Values by keys that are the asker's own, such as languages.
    case map(RequestSchema)
    case object([Field])
    /// One of several objects that have one field each.
    case choice([RequestSchema])

    public struct Field: Sendable, Hashable {
        public var name: String
        public var schema: RequestSchema
        public var isRequired: Bool

        public init(name: String, schema: RequestSchema, isRequired: Bool) {
            (self.name, self.schema, self.isRequired) = (name, schema, isRequired)
        }
    }

    /// The schema of what a type decodes from; whether decoding could be followed to its end.
    public static func of<Value: Decodable>(_ type: Value.Type) -> (schema: RequestSchema, isWhole: Bool) {
        let (schema, sample) = SchemaDecoder.trace(type, depth: 0)
        return (schema, sample != nil)
    }

    /// As JSON Schema (2020-12).
    public var json: [String: Any] {
        switch self {
        case .anything: return [:]
        case .text: return ["type": "string"]
        case .words(let words): return ["type": "string", "enum": words]
        case .moment: return ["type": "string", "format": "date-time"]
        case .integer: return ["type": "integer", "format": "int64"]
        case .number: return ["type": "number"]
        case .flag: return ["type": "boolean"]
        case .list(let item): return ["type": "array", "items": item.json]
        case .map(let value): return ["type": "object", "additionalProperties": value.json]
        case .choice(let all): return ["oneOf": all.map(\.json)]
        case .object(let fields):
            let required = fields.filter(\.isRequired).map(\.name)
            var json: [String: Any] = [
                "type": "object",
                "properties": Dictionary(fields.map { ($0.name, $0.schema.json) }) { first, _ in first },
            ]
            if !required.isEmpty { json["required"] = required.sorted() }
            return json
        }
    }
}

/// A type whose decoding branches on what it finds, so that its shape is said here.
protocol SchemaDescribed {
    static var described: RequestSchema { get }
    /// Any value of it.
    static var sample: Self { get }
}

extension RequestSchema {
    /// A case of an enum as Swift writes it: its name with its values.
    static func one(_ name: String, _ fields: [Field] = []) -> RequestSchema {
        .object([Field(name: name, schema: .object(fields), isRequired: true)])
    }
}

extension RequestSchema.Field {
    static func needed(_ name: String, _ schema: RequestSchema) -> Self {
        .init(name: name, schema: schema, isRequired: true)
    }
    static func maybe(_ name: String, _ schema: RequestSchema) -> Self {
        .init(name: name, schema: schema, isRequired: false)
    }
}
