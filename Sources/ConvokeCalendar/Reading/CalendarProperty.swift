/// One property of a calendar as it was read: `DTSTART;TZID=Europe/Zurich:20260914T093000`.
public struct CalendarProperty: Hashable, Sendable {
    public struct Parameter: Hashable, Sendable {
        /// In capitals.
        public var name: String
        /// Without quotes, and with what `^` stands for put in (RFC 6868).
        public var values: [String]
    }

    /// The line of the file on which it begins.
    public var line: Int
    /// In capitals.
    public var name: String
    public var parameters: [Parameter]
    /// As it stands in the file, with its escapes.
    public var value: String
    /// The whole line as it stands in the file, unfolded.
    public var raw: String

    /// The first value of a parameter.
    public func parameter(_ name: String) -> String? { parameters.first { $0.name == name }?.values.first }

    /// The value as a text (RFC 5545, 3.3.11).
    public var text: String { unescapedText(value) }

    /// The value as a list of texts, parted at commas that are not escaped.
    public var texts: [String] { split(value, at: ",").map { unescapedText($0) } }
}

/// A text without its escapes; a backslash that escapes nothing stays.
func unescapedText(_ value: some StringProtocol) -> String {
    guard value.utf8.contains(UInt8(ascii: "\\")) else { return String(value) }
    var text: [UInt8] = []
    text.reserveCapacity(value.utf8.count)
    var isEscaped = false
    for byte in value.utf8 {
        guard isEscaped else {
            if byte == UInt8(ascii: "\\") { isEscaped = true } else { text.append(byte) }
            continue
        }
        isEscaped = false
        switch byte {
        case UInt8(ascii: "n"), UInt8(ascii: "N"): text.append(10)
        case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","): text.append(byte)
        default: text += [UInt8(ascii: "\\"), byte]
        }
    }
    if isEscaped { text.append(UInt8(ascii: "\\")) }
    return String(decoding: text, as: UTF8.self)
}

/// The parts between separators that no backslash stands before.
func split(_ value: String, at separator: Character) -> [Substring] {
    var parts: [Substring] = []
    var start = value.startIndex
    var isEscaped = false
    let mark = separator.asciiValue ?? UInt8(ascii: ",")
    for index in value.utf8.indices {
        let byte = value.utf8[index]
        if isEscaped {
            isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
        } else if byte == mark {
            parts.append(value[start..<index])
            start = value.utf8.index(after: index)
        }
    }
    return parts + [value[start...]]
}
