import Foundation

/// A value that is sealed in great numbers, as a row of fields: a tenth of the time that JSON takes.
///
/// A field that is added is read from the format on that it came with, so that what was sealed before can be read.
protocol FieldCoded: Decodable {
    func write(to fields: inout FieldWriter)
    init(from fields: inout FieldReader) throws
}

/// Fields as they are put together, each with its length before it.
struct FieldWriter {
    private(set) var bytes: [UInt8]

    init() { bytes = [Self.format] }
    /// What fields begin with; JSON, in which such values were sealed before, begins with a brace. Since 2 an organisation may
    /// have a number in a register.
    static let format: UInt8 = 2
    /// Those that are still read.
    static let formats: ClosedRange<UInt8> = 1...format

    mutating func add(_ number: Int) {
        var rest = UInt64(bitPattern: Int64(number))
        while rest > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    mutating func add(_ isTrue: Bool) { bytes.append(isTrue ? 1 : 0) }

    mutating func add(_ text: String) {
        add(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    /// An absent text is no empty one.
    mutating func add(_ text: String?) {
        add(text != nil)
        if let text { add(text) }
    }

    mutating func add(_ moment: Date) {
        withUnsafeBytes(of: moment.timeIntervalSinceReferenceDate.bitPattern.littleEndian) {
            bytes.append(contentsOf: $0)
        }
    }

    mutating func add<Value>(_ values: [Value], _ one: (inout FieldWriter, Value) -> Void) {
        add(values.count)
        for value in values { one(&self, value) }
    }

    mutating func add<Value>(_ value: Value?, _ one: (inout FieldWriter, Value) -> Void) {
        add(value != nil)
        if let value { one(&self, value) }
    }
}

/// Reads fields in the order in which they were written.
struct FieldReader {
    private let bytes: [UInt8]
    private var place = 0
    /// The format in which they were written.
    private(set) var format = FieldWriter.format

    /// Fields that end too early, or hold what no program of ours writes.
    struct Broken: Error {}

    init(_ bytes: [UInt8]) throws {
        self.bytes = bytes
        format = try byte()
        guard FieldWriter.formats.contains(format) else { throw Broken() }
    }

    /// Whether a field that came later was not written yet.
    var isAtEnd: Bool { place == bytes.count }

    private mutating func byte() throws -> UInt8 {
        guard place < bytes.count else { throw Broken() }
        defer { place += 1 }
        return bytes[place]
    }

    mutating func number() throws -> Int {
        var (number, shift) = (UInt64(0), UInt64(0))
        while true {
            let next = try byte()
            guard shift < 64 else { throw Broken() }
            number |= UInt64(next & 0x7F) << shift
            if next < 0x80 { return Int(truncatingIfNeeded: number) }
            shift += 7
        }
    }

    mutating func flag() throws -> Bool { try byte() == 1 }

    mutating func text() throws -> String {
        let count = try number()
        guard count >= 0, count <= bytes.count - place else { throw Broken() }
        defer { place += count }
        return String(decoding: bytes[place..<place + count], as: UTF8.self)
    }

    mutating func textIfAny() throws -> String? { try flag() ? text() : nil }

    mutating func moment() throws -> Date {
        var bits = UInt64(0)
        for shift in stride(from: UInt64(0), to: 64, by: 8) { bits |= UInt64(try byte()) << shift }
        return Date(timeIntervalSinceReferenceDate: Double(bitPattern: bits))
    }

    mutating func values<Value>(_ one: (inout FieldReader) throws -> Value) throws -> [Value] {
        var values: [Value] = []
        for _ in 0..<max(0, try number()) { values.append(try one(&self)) }
        return values
    }

    mutating func ifAny<Value>(_ one: (inout FieldReader) throws -> Value) throws -> Value? {
        try flag() ? one(&self) : nil
    }

    /// A value that its text makes.
    mutating func made<Value>(_ make: (String) -> Value?) throws -> Value {
        guard let value = make(try text()) else { throw Broken() }
        return value
    }

    mutating func madeIfAny<Value>(_ make: (String) -> Value?) throws -> Value? {
        try ifAny { try $0.made(make) }
    }
}
