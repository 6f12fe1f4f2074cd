import Foundation
import Testing

/// Any JSON value, for looking at what the command printed without knowing its types.
indirect enum JSONValue: Hashable, Sendable, Decodable, ExpressibleByStringLiteral {
    case null, bool(Bool), number(Double), text(String), list([JSONValue]), map([String: JSONValue])

    init(stringLiteral text: String) { self = .text(text) }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .text(value)
        } else if let value = try? container.decode([JSONValue].self) {
            self = .list(value)
        } else {
            self = .map(try container.decode([String: JSONValue].self))
        }
    }

    subscript(key: String) -> JSONValue? { object[key] }
    var array: [JSONValue] { if case .list(let values) = self { values } else { [] } }
    var object: [String: JSONValue] { if case .map(let values) = self { values } else { [:] } }
    var text: String? { if case .text(let text) = self { text } else { nil } }
}

/// The one document that `--json` prints.
struct PrintedDocument: Sendable {
    var schema: String
    var data: JSONValue
}

extension Outcome {
    /// The document of a success: exactly one, with a schema and data and nothing else.
    func document() throws -> PrintedDocument {
        let value = try JSONDecoder().decode(JSONValue.self, from: Data(out.utf8))
        try #require(Set(value.object.keys) == ["schema", "data"], "\(out)")
        return PrintedDocument(schema: try #require(value["schema"]?.text), data: try #require(value["data"]))
    }

    /// The document of a failure: exactly one, with an error that has a code and a message.
    func failure() throws -> (code: String, message: String) {
        let value = try JSONDecoder().decode(JSONValue.self, from: Data(out.utf8))
        try #require(Set(value.object.keys) == ["error"], "\(out)")
        return (try #require(value["error"]?["code"]?.text), try #require(value["error"]?["message"]?.text))
    }
}
