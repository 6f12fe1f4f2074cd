extension [UInt8] {
    /// Appends a text as a TEXT value (RFC 5545, 3.3.11). Every line break becomes `\n`, also those that only some readers
    /// take for one (U+0085, U+2028, U+2029): none may start a line of the calendar. Other control characters are dropped.
    mutating func appendEscaped(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            // Most bytes stay as they are: they are copied in runs.
            var copied = 0
            for (index, byte) in bytes.enumerated() where Self.mayNotStay(byte) {
                append(contentsOf: bytes[copied..<index])
                copied = index + 1
                switch byte {
                case 9: append(byte)
                case 13: appendLineBreak()
                case 10: if index == 0 || bytes[index - 1] != 13 { appendLineBreak() }
                case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
                    append(UInt8(ascii: "\\"))
                    append(byte)
                case 0x80...0xFF: appendLast(byte, lineBreak: "\\n")
                default: continue
                }
            }
            append(contentsOf: bytes[copied...])
        }
    }

    /// Whether a byte is one that TEXT has to escape or drop, or may be the last of a character of that kind.
    private static func mayNotStay(_ byte: UInt8) -> Bool {
        switch byte {
        case 0..<32, 127, UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","), 0x85, 0xA8, 0xA9, 0xBE, 0xBF: true
        default: false
        }
    }

    /// Appends a text as the inside of a quoted parameter value (RFC 6868).
    mutating func appendParameter(_ text: String) {
        var previousIsReturn = false
        for byte in text.utf8 {
            let isReturn = byte == 13
            switch byte {
            case 13: append(contentsOf: "^n".utf8)
            case 10: if !previousIsReturn { append(contentsOf: "^n".utf8) }
            case UInt8(ascii: "^"): append(contentsOf: "^^".utf8)
            case UInt8(ascii: "\""): append(contentsOf: "^'".utf8)
            case 0..<9, 11..<32, 127: break
            case 0x85, 0xA8, 0xA9, 0xBE, 0xBF: appendLast(byte, lineBreak: "^n")
            default: append(byte)
            }
            previousIsReturn = isReturn
        }
    }

    /// Appends an address as a URI: what RFC 3986 does not allow is percent-encoded, so nothing in it can end the line.
    mutating func appendAddress(_ address: String) {
        var address = address
        address.withUTF8 { bytes in
            var copied = 0
            for (index, byte) in bytes.enumerated() where !Self.mayStandInAddress(byte) {
                append(contentsOf: bytes[copied..<index])
                copied = index + 1
                let digits = Array("0123456789ABCDEF".utf8)
                append(UInt8(ascii: "%"))
                append(digits[Int(byte >> 4)])
                append(digits[Int(byte & 15)])
            }
            append(contentsOf: bytes[copied...])
        }
    }

    private static func mayStandInAddress(_ byte: UInt8) -> Bool {
        switch byte {
        case 33, 35...59, 61, 63...91, 93, 95, 97...122, 126: true
        default: false
        }
    }

    private mutating func appendLineBreak() {
        append(UInt8(ascii: "\\"))
        append(UInt8(ascii: "n"))
    }

    /// Appends a byte that may be the last of a character that cannot stay: U+0085, U+2028, U+2029, U+FFFE or U+FFFF.
    private mutating func appendLast(_ byte: UInt8, lineBreak: StaticString) {
        let last = last
        let length =
            switch byte {
            case 0x85 where last == 0xC2: 1
            case 0xA8 where last == 0x80, 0xA9 where last == 0x80: suffix(2).first == 0xE2 ? 2 : 0
            case 0xBE where last == 0xBF, 0xBF where last == 0xBF: suffix(2).first == 0xEF ? 2 : 0
            default: 0
            }
        guard length > 0 else { return append(byte) }
        removeLast(length)
        if byte < 0xBE { lineBreak.withUTF8Buffer { append(contentsOf: $0) } }
    }
}
