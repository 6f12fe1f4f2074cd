import ConvokeModel
import Foundation

/// Lets a type decode itself from nothing, and notes what it asks for on the way.
struct SchemaDecoder: Decoder {
    final class Notes {
        var schema = RequestSchema.anything
        var fields: [RequestSchema.Field] = []

        func add(_ name: String, _ schema: RequestSchema, isRequired: Bool) {
            fields.append(.init(name: name, schema: schema, isRequired: isRequired))
            self.schema = .object(fields)
        }
    }

    let notes = Notes()
    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]
    /// Which of the samples texts are, and whether lists have an item.
    let attempt: Int
    let depth: Int

    /// Texts of the field, of which every type that checks its text takes one.
    static let texts = [
        "panel", "en", "2024-03-05", "2024-03-05T10:00", "ana@example.org", "https://example.org", "Europe/Zurich",
        "CH",
        "10:00", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    ]
    private static let deepest = 12

    struct NothingFits: Error {}

    /// What a value of the type is made from, with a value; without one where decoding could not be followed to its end.
    static func trace<Value: Decodable>(_ type: Value.Type, depth: Int) -> (RequestSchema, Value?) {
        if let simple = simple(type) { return (simple.0, simple.1 as? Value) }
        guard depth < deepest else { return (.anything, nil) }
        var best: (schema: RequestSchema, fields: Int) = (.anything, -1)
        for attempt in 0..<texts.count {
            let decoder = SchemaDecoder(attempt: attempt, depth: depth)
            let value = try? Value(from: decoder)
            if let value { return (decoder.notes.schema, value) }
            if decoder.notes.fields.count > best.fields { best = (decoder.notes.schema, decoder.notes.fields.count) }
            // Only what is a text itself takes another sample differently.
            if case .object = decoder.notes.schema { break }
        }
        return (best.schema, nil)
    }

    private static func simple(_ type: any Decodable.Type) -> (RequestSchema, Any)? {
        switch type {
        case let word as any Word.Type: return words(word)
        case let described as any SchemaDescribed.Type: return (described.described, described.sample)
        case let choice as any (CaseIterable & RawRepresentable<String>).Type: return choices(choice)
        case is String.Type: return (.text, texts[0])
        case is Bool.Type: return (.flag, false)
        case is Date.Type: return (.moment, Date(timeIntervalSince1970: 0))
        case let number as any FixedWidthInteger.Type: return (.integer, number.init(1))
        case is Double.Type: return (.number, 1.0)
        case is Float.Type: return (.number, Float(1))
        default: return nil
        }
    }

    private static func words<W: Word>(_ type: W.Type) -> (RequestSchema, Any)? {
        W.allCases.first.map { (.words(W.allCases.map(\.rawValue)), $0) }
    }

    private static func choices<C: CaseIterable & RawRepresentable<String>>(_ type: C.Type) -> (RequestSchema, Any)? {
        C.allCases.first.map { (.words(C.allCases.map(\.rawValue)), $0) }
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        // The standard library's own name for the keys of a dictionary.
        let isMap = String(describing: type) == "_DictionaryCodingKey"
        if !isMap { notes.schema = .object(notes.fields) }
        return KeyedDecodingContainer(SchemaFields<Key>(decoder: self, isMap: isMap))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { SchemaItems(decoder: self) }
    func singleValueContainer() throws -> any SingleValueDecodingContainer { SchemaValue(decoder: self) }
}

private struct SchemaFields<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let decoder: SchemaDecoder
    let isMap: Bool
    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { isMap ? ["en"].compactMap { Key(stringValue: $0) } : [] }

    func contains(_ key: Key) -> Bool { true }

    private func value<Value: Decodable>(_ type: Value.Type, _ key: Key) throws -> Value {
        let (schema, sample) = SchemaDecoder.trace(type, depth: decoder.depth + 1)
        if isMap {
            decoder.notes.schema = .map(schema)
        } else {
            decoder.notes.add(key.stringValue, schema, isRequired: true)
        }
        guard let sample else { throw SchemaDecoder.NothingFits() }
        return sample
    }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value { try value(type, key) }

    func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
        decoder.notes.add(
            key.stringValue, SchemaDecoder.trace(type, depth: decoder.depth + 1).0, isRequired: false)
        return nil
    }

    func decodeNil(forKey key: Key) throws -> Bool { true }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try value(type, key) }
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try value(type, key) }
    func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try value(type, key) }
    func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try value(type, key) }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try value(type, key) }
    func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try value(type, key) }
    func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try value(type, key) }
    func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try value(type, key) }
    func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try value(type, key) }
    func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try value(type, key) }
    func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try value(type, key) }
    func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try value(type, key) }
    func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try value(type, key) }
    func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try value(type, key) }
    func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
        decoder.notes.add(key.stringValue, SchemaDecoder.trace(type, depth: 0).0, isRequired: false)
        return nil
    }
    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
        decoder.notes.add(key.stringValue, SchemaDecoder.trace(type, depth: 0).0, isRequired: false)
        return nil
    }
    func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
        decoder.notes.add(key.stringValue, SchemaDecoder.trace(type, depth: 0).0, isRequired: false)
        return nil
    }
    func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? {
        decoder.notes.add(key.stringValue, SchemaDecoder.trace(type, depth: 0).0, isRequired: false)
        return nil
    }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) throws
        -> KeyedDecodingContainer<Nested>
    { throw SchemaDecoder.NothingFits() }
    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        throw SchemaDecoder.NothingFits()
    }
    func superDecoder() throws -> any Decoder { throw SchemaDecoder.NothingFits() }
    func superDecoder(forKey key: Key) throws -> any Decoder { throw SchemaDecoder.NothingFits() }
}

private struct SchemaItems: UnkeyedDecodingContainer {
    let decoder: SchemaDecoder
    var codingPath: [any CodingKey] { [] }
    var count: Int? { 1 }
    var currentIndex = 0
    var isAtEnd: Bool { currentIndex > 0 || decoder.attempt > 0 }

    init(decoder: SchemaDecoder) {
        self.decoder = decoder
        // Without an item no more is known than that it is a list.
        if decoder.attempt > 0 { decoder.notes.schema = .list(.anything) }
    }

    private mutating func value<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let (schema, sample) = SchemaDecoder.trace(type, depth: decoder.depth + 1)
        decoder.notes.schema = .list(schema)
        currentIndex += 1
        guard let sample else { throw SchemaDecoder.NothingFits() }
        return sample
    }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try value(type) }
    mutating func decodeNil() throws -> Bool { false }
    mutating func decode(_ type: Bool.Type) throws -> Bool { try value(type) }
    mutating func decode(_ type: String.Type) throws -> String { try value(type) }
    mutating func decode(_ type: Double.Type) throws -> Double { try value(type) }
    mutating func decode(_ type: Float.Type) throws -> Float { try value(type) }
    mutating func decode(_ type: Int.Type) throws -> Int { try value(type) }
    mutating func decode(_ type: Int8.Type) throws -> Int8 { try value(type) }
    mutating func decode(_ type: Int16.Type) throws -> Int16 { try value(type) }
    mutating func decode(_ type: Int32.Type) throws -> Int32 { try value(type) }
    mutating func decode(_ type: Int64.Type) throws -> Int64 { try value(type) }
    mutating func decode(_ type: UInt.Type) throws -> UInt { try value(type) }
    mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try value(type) }
    mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try value(type) }
    mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try value(type) }
    mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try value(type) }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) throws
        -> KeyedDecodingContainer<Nested>
    { throw SchemaDecoder.NothingFits() }
    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { throw SchemaDecoder.NothingFits() }
    mutating func superDecoder() throws -> any Decoder { throw SchemaDecoder.NothingFits() }
}

private struct SchemaValue: SingleValueDecodingContainer {
    let decoder: SchemaDecoder
    var codingPath: [any CodingKey] { [] }

    private func value<Value: Decodable>(_ type: Value.Type) throws -> Value {
        if type == String.self, let text = SchemaDecoder.texts[decoder.attempt] as? Value {
            decoder.notes.schema = .text
            return text
        }
        let (schema, sample) = SchemaDecoder.trace(type, depth: decoder.depth + 1)
        decoder.notes.schema = schema
        guard let sample else { throw SchemaDecoder.NothingFits() }
        return sample
    }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try value(type) }
    func decodeNil() -> Bool { false }
    func decode(_ type: Bool.Type) throws -> Bool { try value(type) }
    func decode(_ type: String.Type) throws -> String { try value(type) }
    func decode(_ type: Double.Type) throws -> Double { try value(type) }
    func decode(_ type: Float.Type) throws -> Float { try value(type) }
    func decode(_ type: Int.Type) throws -> Int { try value(type) }
    func decode(_ type: Int8.Type) throws -> Int8 { try value(type) }
    func decode(_ type: Int16.Type) throws -> Int16 { try value(type) }
    func decode(_ type: Int32.Type) throws -> Int32 { try value(type) }
    func decode(_ type: Int64.Type) throws -> Int64 { try value(type) }
    func decode(_ type: UInt.Type) throws -> UInt { try value(type) }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try value(type) }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try value(type) }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try value(type) }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try value(type) }
}
