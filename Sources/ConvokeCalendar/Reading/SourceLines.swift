/// One line of a calendar with its folded parts joined, and the line of the file on which it begins.
struct SourceLine: Sendable {
    var number: Int
    var bytes: ArraySlice<UInt8>
}

/// Takes the bytes of a calendar apart into lines (RFC 5545, 3.1) and notes what is wrong with them as bytes.
///
/// Every byte is looked at once, whatever the file holds.
struct SourceLines {
    private(set) var lines: [SourceLine] = []
    private let bytes: [UInt8]
    private var position = 0
    private var number = 0
    private var endsSeen: Set<String> = []

    init(_ bytes: [UInt8], _ findings: inout FindingList) {
        self.bytes = bytes
        lines.reserveCapacity(bytes.count / 50)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            findings.add(
                1, .error, "byte-order-mark",
                "The file begins with a byte order mark; some calendars then see no calendar. Save it as UTF-8 without one."
            )
            position = 3
        }
        while position < bytes.count { readLine(&findings) }
        if let last = bytes.last, last != 10 {
            findings.add(
                number, .error, "no-final-line-end", "The last line does not end in CRLF; some readers drop it.")
        }
    }

    private mutating func readLine(_ findings: inout FindingList) {
        number += 1
        let start = position
        var highest: UInt8 = 0
        while position < bytes.count, bytes[position] != 10, bytes[position] != 13 {
            let byte = bytes[position]
            if byte < 32 && byte != 9 || byte == 127 {
                findings.add(
                    number, .error, "control-character",
                    "The line holds the control character \(byte), which no calendar may. Remove it.")
            }
            highest = max(highest, byte)
            position += 1
        }
        let line = bytes[start..<position]
        skipLineEnd(&findings)
        if line.count > 75 {
            findings.add(
                number, .advice, "long-line",
                "The line has \(line.count) octets, and calendars should fold at 75. Few readers mind.")
        }
        guard let first = line.first else {
            findings.add(number, .error, "empty-line", "The line is empty; some readers stop here. Remove it.")
            return
        }
        guard first == 32 || first == 9 else {
            lines.append(SourceLine(number: number, bytes: line))
            return
        }
        join(line.dropFirst(), &findings)
    }

    /// Puts what follows a fold behind the line before.
    private mutating func join(_ rest: ArraySlice<UInt8>, _ findings: inout FindingList) {
        guard var before = lines.popLast() else {
            findings.add(
                number, .error, "fold-without-line",
                "The file begins with the rest of a folded line. Something before it is lost.")
            return
        }
        if before.bytes.last == 32 || before.bytes.last == 9 {
            findings.add(
                number - 1, .advice, "blank-at-fold",
                "The line is folded just after a blank; mail gateways and editors cut it off, and two words become one."
            )
        }
        if let first = rest.first, first & 0xC0 == 0x80 {
            findings.add(
                number, .error, "fold-in-character",
                "A character is cut in two by the fold; many readers show a wrong sign there. Fold between characters.")
        }
        before.bytes += rest
        lines.append(before)
    }

    private mutating func skipLineEnd(_ findings: inout FindingList) {
        guard position < bytes.count else { return }
        let isReturn = bytes[position] == 13
        position += 1
        if isReturn, position < bytes.count, bytes[position] == 10 {
            position += 1
            return
        }
        let name = isReturn ? "a bare CR" : "a bare LF"
        if endsSeen.insert(name).inserted {
            findings.add(
                number, .error, "line-end",
                "Lines end in \(name), first this one. A calendar's lines end in CRLF; Outlook is strict about it.")
        }
    }
}
