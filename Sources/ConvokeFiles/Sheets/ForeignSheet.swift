import ConvokeModel

/// A sheet that another program made, in whatever form: separated by commas, semicolons, tabs or bars, of any usual
/// encoding, with line ends inside of quotes.
public struct ForeignSheet: Sendable {
    public struct Row: Sendable {
        /// As a spreadsheet counts: the headings are row 1.
        public var number: Int
        /// As many as there are headings; what is missing is empty.
        public var cells: [String]
        /// Whether there are more values than headings.
        public var hasTooMany: Bool
    }

    public let headings: [String]
    private let scanner: SheetScanner
    /// The headings' record first.
    private let places: [SheetScanner.Place]

    /// The largest sheet that is read, in bytes.
    public static let limit = 50_000_000

    public init(_ bytes: [UInt8]) throws {
        guard bytes.count <= Self.limit else {
            throw GivenRefusal(
                .invalid, "The sheet has \(bytes.count) bytes; at most \(Self.limit) are read. Split it.")
        }
        var plain = SheetEncoding.plain(bytes)
        let declared = Self.declaredSeparator(&plain)
        let separator = declared ?? Self.likeliest(in: plain)
        var scanner = SheetScanner(plain, separator: separator, isLenient: true)
        self.scanner = scanner
        places = scanner.places()
        if let fault = scanner.fault {
            throw GivenRefusal(
                .findings,
                "Line \(fault.spot.line) of the sheet: \(fault.message)" + (fault.hint.map { " \($0)" } ?? ""))
        }
        guard let first = places.first else {
            throw GivenRefusal(.findings, "The sheet is empty. Its first row has to name the columns.")
        }
        headings = scanner.cells(at: first).map(\.trimmed)
    }

    /// The rows, each read when it is asked for: a long sheet is in memory once.
    public var rows: some RandomAccessCollection<Row> {
        places.dropFirst().lazy.map { [headings, scanner, first = places.first?.number ?? 1] place in
            let cells = scanner.cells(at: place).map(\.trimmed)
            let missing = [String](repeating: "", count: max(0, headings.count - cells.count))
            return Row(
                number: place.number - first + 1, cells: Array((cells + missing).prefix(headings.count)),
                hasTooMany: cells.dropFirst(headings.count).contains { !$0.isEmpty })
        }
    }

    /// `sep=;` on a line of its own, as some spreadsheets begin; the line is taken away.
    private static func declaredSeparator(_ bytes: inout [UInt8]) -> UInt8? {
        let line = bytes.prefix { $0 != 10 }
        guard line.count == 5, String(decoding: line.prefix(4), as: UTF8.self).lowercased() == "sep=",
            let separator = line.last
        else { return nil }
        bytes.removeFirst(min(bytes.count, line.count + 1))
        return separator
    }

    /// The separator by which the first rows have most columns alike.
    private static func likeliest(in bytes: [UInt8]) -> UInt8 {
        let candidates = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }
        func score(_ separator: UInt8) -> (Int, Int) {
            var scanner = SheetScanner(bytes, separator: separator, isLenient: true)
            let widths = scanner.places(most: 20).map { scanner.cells(at: $0).count }
            guard let width = widths.first, width > 1 else { return (0, 0) }
            return (widths.count { $0 == width } * 100 / widths.count, width)
        }
        let scores = candidates.map { ($0, score($0)) }
        return scores.max { left, right in
            left.1.0 * left.1.1 < right.1.0 * right.1.1
        }.flatMap { $0.1.1 > 1 ? $0.0 : nil } ?? UInt8(ascii: ",")
    }
}

extension String {
    /// Without blanks of any kind at either end.
    var trimmed: String {
        var scalars = Substring(self).unicodeScalars
        func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace || scalar == "\u{FEFF}" }
        while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
        while let last = scalars.last, isBlank(last) { scalars.removeLast() }
        return String(Substring(scalars))
    }
}
extension UInt8 {
    fileprivate init(ascii text: String) { self = text.utf8.first ?? 0 }
}
