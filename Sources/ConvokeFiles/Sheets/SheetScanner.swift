/// Takes values apart that are separated by commas or another sign, byte by byte.
struct SheetScanner {
    struct Fault {
        var code: String
        var message: String
        var hint: String?
        var spot: Spot
    }

    private let bytes: [UInt8]
    private var index = 0
    private var spot = Spot.start
    private(set) var fault: Fault?

    private let separator: UInt8
    /// Whether marks inside a value that is not in quotes, and blanks after a closing mark, are taken as other programs do.
    private let isLenient: Bool

    init(_ bytes: [UInt8], separator: UInt8 = UInt8(ascii: ","), isLenient: Bool = false) {
        self.bytes = bytes
        self.separator = separator
        self.isLenient = isLenient
    }

    /// Where a record with something in it begins, and its number among all.
    struct Place {
        var number: Int
        var start: Int
    }

    /// The places of records with something in them, up to the fault if there is one; no more than asked for.
    mutating func places(most: Int = .max) -> [Place] {
        var places: [Place] = []
        var number = 0
        while index < bytes.count, fault == nil, places.count < most {
            let start = index
            let record = record()
            number += 1
            if record.contains(where: { !$0.text.isEmpty }) { places.append(Place(number: number, start: start)) }
        }
        return places
    }

    /// The values of the record that begins there.
    func cells(at place: Place) -> [String] {
        var scanner = self
        scanner.index = place.start
        return scanner.record().map(\.text)
    }

    /// All records with something in them; up to the fault, if there is one.
    mutating func records() -> [[Sheet.Cell]] {
        var records: [[Sheet.Cell]] = []
        while index < bytes.count, fault == nil {
            let record = record()
            if record.count > 1 || record.first?.text.isEmpty == false { records.append(record) }
        }
        return records
    }

    private mutating func record() -> [Sheet.Cell] {
        var cells: [Sheet.Cell] = []
        while fault == nil {
            let start = spot
            let text = index < bytes.count && bytes[index] == UInt8(ascii: "\"") ? quoted() : plain()
            cells.append(Sheet.Cell(text: text, spot: start))
            guard index < bytes.count else { return cells }
            if bytes[index] == 10 {
                step()
                return cells
            }
            step()
        }
        return cells
    }

    private mutating func step() {
        let byte = bytes[index]
        index += 1
        if byte == 10 { spot = Spot(line: spot.line + 1, column: 1) } else if byte & 0xC0 != 0x80 { spot.column += 1 }
        // The bytes that follow in one character belong to the same column.
        while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
    }

    private mutating func plain() -> String {
        let start = index
        while index < bytes.count, bytes[index] != 10, bytes[index] != separator {
            if bytes[index] == UInt8(ascii: "\""), !isLenient {
                fault = Fault(
                    code: "sheet-quote", message: "A quotation mark stands inside a value that is not in quotes.",
                    hint: "Put the whole value in quotes and write the mark twice: \"The \"\"Group\"\"\".", spot: spot)
                return ""
            }
            step()
        }
        return trimmed(bytes[start..<index])
    }

    private mutating func quoted() -> String {
        let open = spot
        step()
        var text: [UInt8] = []
        while index < bytes.count {
            let from = index
            let isQuote = bytes[index] == UInt8(ascii: "\"")
            step()
            guard isQuote else {
                text += bytes[from..<index]
                continue
            }
            if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
                text.append(UInt8(ascii: "\""))
                step()
                continue
            }
            while isLenient, index < bytes.count, bytes[index] != separator, [32, 9].contains(bytes[index]) { step() }
            guard index == bytes.count || bytes[index] == 10 || bytes[index] == separator else {
                fault = Fault(
                    code: "sheet-quote",
                    message: "After the closing quotation mark a comma or the end of the line is expected.",
                    hint: "Write a mark that belongs to the value twice: \"The \"\"Group\"\"\".", spot: spot)
                return ""
            }
            return String(decoding: text, as: UTF8.self)
        }
        fault = Fault(
            code: "sheet-quote", message: "The quotation mark here is never closed.",
            hint: "Put another at the end of the value.", spot: open)
        return ""
    }

    private func trimmed(_ slice: ArraySlice<UInt8>) -> String {
        var slice = slice
        while slice.first == 32 || slice.first == 9 { slice.removeFirst() }
        while slice.last == 32 || slice.last == 9 { slice.removeLast() }
        return String(decoding: slice, as: UTF8.self)
    }
}
