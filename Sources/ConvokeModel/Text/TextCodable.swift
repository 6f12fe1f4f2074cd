/// A value that stands in files and JSON as one short text.
public protocol TextCodable: Codable, LosslessStringConvertible {
    /// What was to be written, for whoever wrote something else: "a day such as 2025-10-16".
    static var expectation: String { get }
}

extension TextCodable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = Self(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "'\(text)' is not \(Self.expectation).")
        }
        self = value
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
