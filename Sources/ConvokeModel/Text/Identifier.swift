/// The name by which one thing of a campaign is found again: a slug that people can read, such as `world-refugee-day`,
/// or a random one where nobody may guess it.
///
/// 1 to 80 characters of `a-z`, `0-9` and `-`; neither the first nor the last is a hyphen.
public struct Identifier<Thing>: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let text: String

    /// Nothing where the text is not an identifier.
    public init?(_ text: String) {
        let bytes = text.utf8
        guard (1...80).contains(bytes.count), bytes.first != UInt8(ascii: "-"), bytes.last != UInt8(ascii: "-"),
            bytes.allSatisfy({ Self.isAllowed($0) })
        else { return nil }
        self.text = text
    }

    /// A random identifier of 128 bits; `random` gives the bytes.
    public init(random: (Int) -> [UInt8]) {
        let alphabet = Array("abcdefghijkmnpqrstuvwxyz23456789".utf8)
        let letters = random(26).map { alphabet[Int($0 & 31)] }
        text = String(decoding: letters, as: UTF8.self)
    }

    /// The identifier of the same text for another kind of thing.
    public init<Other>(_ other: Identifier<Other>) { text = other.text }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || byte == UInt8(ascii: "-")
    }

    public var description: String { text }
    public static func < (left: Self, right: Self) -> Bool { left.text < right.text }

    /// What an identifier has to look like, for a person who wrote another.
    public static var rule: String { "use 1 to 80 of a-z, 0-9 and hyphens, such as 'world-refugee-day'" }
}

extension Identifier: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let identifier = Self(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "'\(text)' is no key: \(Self.rule).")
        }
        self = identifier
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension Identifier: CodingKeyRepresentable {
    public var codingKey: any CodingKey { TextKey(stringValue: text) }
    public init?<T: CodingKey>(codingKey: T) { self.init(codingKey.stringValue) }
}

/// A coding key of any text, for dictionaries whose keys are values of ours.
struct TextKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}
