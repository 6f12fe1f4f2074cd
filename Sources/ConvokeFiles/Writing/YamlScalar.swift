/// How one text is written in YAML.
enum YamlScalar {
    /// The text on one line: as it is where no YAML reader would take it for anything else, else in double quotes.
    static func inline(_ text: String, inFlow: Bool) -> String {
        isPlain(text, inFlow: inFlow) ? text : quoted(text)
    }

    /// The lines of a text that is written as a block; nothing for one line, and where a block would lose something.
    static func blockLines(_ text: String) -> [Substring]? {
        guard text.utf8.contains(10) else { return nil }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.first, let last = lines.last, !first.isEmpty, !last.isEmpty,
            first.utf8.first != 32, first.utf8.first != 9, !needsEscapes(text),
            lines.allSatisfy({ $0.isEmpty || $0.utf8.contains { $0 != 32 && $0 != 9 } })
        else { return nil }
        return lines
    }

    private static func isPlain(_ text: String, inFlow: Bool) -> Bool {
        let bytes = text.utf8
        guard let first = bytes.first, let last = bytes.last, isWordByte(first), last != 32, last != UInt8(ascii: ":"),
            !isGuessed(text), !needsEscapes(text)
        else { return false }
        var before: UInt8 = 0
        for byte in bytes {
            if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "`") { return false }
            if before == UInt8(ascii: ":"), byte == 32 || inFlow { return false }
            if before == 32, byte == UInt8(ascii: "#") { return false }
            // A question mark: some readers take it for a key.
            if inFlow, ",[]{}?".utf8.contains(byte) { return false }
            before = byte
        }
        return true
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte >= 0x80
    }

    /// Whether YAML 1.1 or 1.2 takes the text for a truth value, nothing, a number, a day or a time.
    private static func isGuessed(_ text: String) -> Bool {
        if text.utf8.count <= 5, guessedWords.contains(text.lowercased()) { return true }
        guard let first = text.utf8.first, (48...57).contains(first) else { return false }
        return text.utf8.allSatisfy { numberBytes.contains($0) }
    }

    private static let guessedWords: Set<String> = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"]
    private static let numberBytes = Set("0123456789abcdefABCDEFxXoOtTzZ_+-.:, ".utf8)

    /// Separators that YAML takes for ends of lines.
    private static func needsEscapes(_ text: String) -> Bool {
        text.utf8.contains(0xE2) && text.unicodeScalars.contains { $0.value == 0x2028 || $0.value == 0x2029 }
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case "\u{2028}": quoted += "\\L"
            case "\u{2029}": quoted += "\\P"
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
