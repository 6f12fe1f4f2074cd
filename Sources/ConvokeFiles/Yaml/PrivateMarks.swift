/// Characters of the private use area that stand for something else while a text is with the parser.
struct PrivateMarks {
    private var free: ArraySlice<UInt32>
    private let star: Unicode.Scalar?
    private var doubled: Set<UInt32> = []

    init(unusedIn bytes: ArraySlice<UInt8>) {
        var used: Set<UInt32> = []
        // U+E000 to U+F8FF begin with the bytes EE and EF.
        if bytes.contains(where: { $0 == 0xEE || $0 == 0xEF }) {
            for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where Self.area.contains(scalar.value) {
                used.insert(scalar.value)
            }
        }
        let unused = Self.area.lazy.filter { !used.contains($0) }.prefix(1_001)
        free = Array(unused)[...]
        star = free.popFirst().flatMap(Unicode.Scalar.init)
    }

    private static let area: ClosedRange<UInt32> = 0xE000...0xF8FF

    func hidingStars(in bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(UInt8(ascii: "*")), let star else { return String(decoding: bytes, as: UTF8.self) }
        let hidden = Array(String(Character(star)).utf8)
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + 64)
        for byte in bytes { if byte == UInt8(ascii: "*") { text += hidden } else { text.append(byte) } }
        return String(decoding: text, as: UTF8.self)
    }

    func beginsWithStar(_ text: String) -> Bool { star != nil && text.unicodeScalars.first == star }

    /// The text as it stands in the file.
    func shown(_ text: String) -> String {
        guard let star, text.utf8.contains(0xEE) || text.utf8.contains(0xEF) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == star ? "*" : $0 }))
    }

    /// A character that makes a doubled key one of its own; none once all are used up.
    mutating func nextForDoubledKey() -> Unicode.Scalar? {
        guard let value = free.popFirst(), let scalar = Unicode.Scalar(value) else { return nil }
        doubled.insert(value)
        return scalar
    }

    func isDoubled(_ key: String) -> Bool {
        !doubled.isEmpty && key.unicodeScalars.first.map { doubled.contains($0.value) } == true
    }
}
