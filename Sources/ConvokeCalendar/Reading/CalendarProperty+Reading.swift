extension CalendarProperty {
    /// Reads one unfolded line (RFC 5545, 3.1); nothing where it is none, with the reason among the findings.
    init?(_ line: SourceLine, _ findings: inout FindingList) {
        let bytes = line.bytes
        var position = bytes.startIndex
        while position < bytes.endIndex, Self.isNameByte(bytes[position]) { position += 1 }
        guard position > bytes.startIndex, position < bytes.endIndex,
            bytes[position] == UInt8(ascii: ":") || bytes[position] == UInt8(ascii: ";")
        else {
            findings.add(
                line.number, .error, "not-a-property",
                "This is no line of a calendar: a name, a colon and a value, such as SUMMARY:Side event.")
            return nil
        }
        let name = Self.capitals(bytes[..<position])
        var parameters: [Parameter] = []
        while position < bytes.endIndex, bytes[position] == UInt8(ascii: ";") {
            guard let (parameter, end) = Self.parameter(in: bytes, from: position + 1) else {
                findings.add(
                    line.number, .error, "bad-parameter",
                    "A parameter of \(name) cannot be read. Write ;NAME=value, in quotes where the value holds : ; or a comma."
                )
                return nil
            }
            parameters.append(parameter)
            position = end
        }
        guard position < bytes.endIndex, bytes[position] == UInt8(ascii: ":") else {
            findings.add(line.number, .error, "not-a-property", "\(name) has no colon and so no value.")
            return nil
        }
        self.init(
            line: line.number, name: name, parameters: parameters,
            value: Self.text(bytes[(position + 1)...], line.number, &findings),
            raw: String(decoding: bytes, as: UTF8.self))
    }

    private static func parameter(in bytes: ArraySlice<UInt8>, from start: Int) -> (Parameter, end: Int)? {
        var position = start
        while position < bytes.endIndex, isNameByte(bytes[position]) { position += 1 }
        guard position > start, position < bytes.endIndex, bytes[position] == UInt8(ascii: "=") else { return nil }
        let name = capitals(bytes[start..<position])
        var values: [String] = []
        repeat {
            position += 1
            let isQuoted = position < bytes.endIndex && bytes[position] == UInt8(ascii: "\"")
            if isQuoted { position += 1 }
            let begin = position
            while position < bytes.endIndex,
                isQuoted ? bytes[position] != UInt8(ascii: "\"") : !endsValue(bytes[position])
            {
                position += 1
            }
            values.append(decoded(bytes[begin..<position]))
            if isQuoted {
                guard position < bytes.endIndex else { return nil }
                position += 1
            }
        } while position < bytes.endIndex && bytes[position] == UInt8(ascii: ",") && values.count < 1_000
        guard position < bytes.endIndex, bytes[position] == UInt8(ascii: ":") || bytes[position] == UInt8(ascii: ";")
        else { return nil }
        return (Parameter(name: name, values: values), position)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (65...90).contains(byte) || (97...122).contains(byte) || (48...57).contains(byte) || byte == 45
    }

    private static func endsValue(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ":") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",")
            || byte == UInt8(ascii: "\"")
    }

    private static func capitals(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.lazy.map { (97...122).contains($0) ? $0 - 32 : $0 }, as: UTF8.self)
    }

    private static func text(_ bytes: ArraySlice<UInt8>, _ line: Int, _ findings: inout FindingList) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        findings.add(
            line, .error, "not-utf8", "The line is not UTF-8, so its letters are guesswork. Save the file as UTF-8.")
        return String(decoding: bytes, as: UTF8.self)
    }

    /// `^n`, `^^` and `^'` (RFC 6868).
    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(UInt8(ascii: "^")) else { return String(decoding: bytes, as: UTF8.self) }
        var text: [UInt8] = []
        var rest = bytes
        while let byte = rest.popFirst() {
            switch (byte, rest.first) {
            case (UInt8(ascii: "^"), UInt8(ascii: "n")): text.append(10)
            case (UInt8(ascii: "^"), UInt8(ascii: "^")): text.append(byte)
            case (UInt8(ascii: "^"), UInt8(ascii: "'")): text.append(UInt8(ascii: "\""))
            default:
                text.append(byte)
                continue
            }
            rest = rest.dropFirst()
        }
        return String(decoding: text, as: UTF8.self)
    }
}
