import ConvokeModel

/// The lines of a calendar as they go over the wire (RFC 5545, 3.1): CRLF at every end, at most 75 octets each.
struct ContentLines {
    private(set) var bytes: [UInt8] = []
    /// The line under construction, not folded yet.
    private var line: [UInt8] = []

    /// Writes a line that is the same in every calendar, such as `BEGIN:VEVENT`.
    mutating func fixed(_ text: StaticString) {
        text.withUTF8Buffer { line.append(contentsOf: $0) }
        end()
    }

    /// Writes a whole line that was read from a calendar, as it stood there.
    mutating func line(_ text: String) {
        line.append(contentsOf: text.utf8.filter { $0 >= 32 || $0 == 9 })
        end()
    }

    /// Writes a property whose value is put together by us, such as a date or a number.
    mutating func property(_ name: StaticString, _ value: String) {
        name.withUTF8Buffer { line.append(contentsOf: $0) }
        line.append(UInt8(ascii: ":"))
        line.append(contentsOf: value.utf8)
        end()
    }

    /// Writes a property with days, such as `DTSTART;VALUE=DATE:20260914`.
    mutating func days(_ name: StaticString, _ days: [LocalDate]) {
        name.withUTF8Buffer { line.append(contentsOf: $0) }
        for (index, day) in days.enumerated() {
            line.append(index == 0 ? UInt8(ascii: ":") : UInt8(ascii: ","))
            line.append(day)
        }
        end()
    }

    /// Writes a property with times that clocks show in a zone; in UTC they end in `Z`, without a zone they stand bare.
    mutating func times(_ name: StaticString, in zone: Zone?, _ times: [LocalDateTime]) {
        name.withUTF8Buffer { line.append(contentsOf: $0) }
        if let zone, zone != .utc {
            line.append(contentsOf: ";TZID=".utf8)
            line.append(contentsOf: zone.name.utf8)
        }
        for (index, time) in times.enumerated() {
            line.append(index == 0 ? UInt8(ascii: ":") : UInt8(ascii: ","))
            line.append(time)
            if zone == .utc { line.append(UInt8(ascii: "Z")) }
        }
        end()
    }

    /// Writes a property with a text that somebody else wrote.
    mutating func text(_ name: StaticString, language: String? = nil, _ text: String) {
        name.withUTF8Buffer { line.append(contentsOf: $0) }
        if let language {
            line.append(contentsOf: ";LANGUAGE=".utf8)
            line.append(contentsOf: language.utf8)
        }
        line.append(UInt8(ascii: ":"))
        line.appendEscaped(text)
        end()
    }

    /// Writes a property with several texts, separated by commas that are not escaped.
    mutating func texts(_ name: StaticString, _ texts: [String]) {
        name.withUTF8Buffer { line.append(contentsOf: $0) }
        for (index, text) in texts.enumerated() {
            line.append(index == 0 ? UInt8(ascii: ":") : UInt8(ascii: ","))
            line.appendEscaped(text)
        }
        end()
    }

    /// Writes a property with an address; `label` becomes its `LABEL` parameter.
    mutating func address(_ name: StaticString, label: (text: String, language: String)? = nil, _ address: String) {
        name.withUTF8Buffer { line.append(contentsOf: $0) }
        if let label {
            line.append(contentsOf: ";LABEL=\"".utf8)
            line.appendParameter(label.text)
            line.append(contentsOf: "\";LANGUAGE=".utf8)
            line.append(contentsOf: label.language.utf8)
        }
        line.append(UInt8(ascii: ":"))
        line.appendAddress(address)
        end()
    }

    /// Writes a person by their address of mail (RFC 5545, 3.8.4): `parameters` are ours, `name` is theirs.
    mutating func person(
        _ name: StaticString, called person: String? = nil, parameters: StaticString = "", _ address: String
    ) {
        name.withUTF8Buffer { line.append(contentsOf: $0) }
        if let person {
            line.append(contentsOf: ";CN=\"".utf8)
            line.appendParameter(person)
            line.append(UInt8(ascii: "\""))
        }
        parameters.withUTF8Buffer { line.append(contentsOf: $0) }
        line.append(contentsOf: ":mailto:".utf8)
        line.appendAddress(address)
        end()
    }

    /// Adds lines that were rendered before.
    mutating func append(_ rendered: [UInt8]) { bytes.append(contentsOf: rendered) }

    mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    /// Folds the line: only between Unicode scalars, and as long as there is another place neither after a blank, because
    /// mail gateways and editors cut blanks off the ends of lines, nor between a letter and its accents.
    private mutating func end() {
        var start = 0
        var room = 75
        while line.count - start > room {
            var cut = start + room
            while cut > start + 1, isContinuation(at: cut) { cut -= 1 }
            let last = cut
            while cut > start, isContinuation(at: cut) || isBlank(before: cut) || isAccent(at: cut) { cut -= 1 }
            if cut == start { cut = last }
            bytes.append(contentsOf: line[start..<cut])
            bytes.append(13)
            bytes.append(10)
            bytes.append(32)
            start = cut
            room = 74
        }
        bytes.append(contentsOf: line[start...])
        bytes.append(13)
        bytes.append(10)
        line.removeAll(keepingCapacity: true)
    }

    private func isContinuation(at index: Int) -> Bool { line[index] & 0xC0 == 0x80 }

    private func isBlank(before index: Int) -> Bool { line[index - 1] == 32 || line[index - 1] == 9 }

    /// Whether a mark, joiner or skin tone begins here, which belongs to the character before it.
    private func isAccent(at index: Int) -> Bool {
        // The first of them, U+0300, begins with 0xCC.
        guard line[index] >= 0xCC,
            let scalar = String(decoding: line[index...].prefix(4), as: UTF8.self).unicodeScalars.first
        else { return false }
        return scalar.properties.isGraphemeExtend || scalar.properties.isEmojiModifier || scalar == "\u{200D}"
    }
}
