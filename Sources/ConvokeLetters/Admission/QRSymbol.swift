import CQrencode
import ConvokeModel

/// A door code as a QR symbol (ISO/IEC 18004): nothing in it but the six characters.
public struct QRSymbol: Hashable, Sendable {
    /// Rows of modules, dark where true; without the quiet zone around.
    let rows: [[Bool]]

    /// The white margin that scanners need, in modules.
    static let quietZone = 4

    /// Error correction of the level Q: a quarter of a torn or coffee-stained symbol may be missing.
    public init(_ code: DoorCode) throws { try self.init(code.text, QR_ECLEVEL_Q) }

    /// An address, with correction of the level M: what is on a wall is torn less than what is in a pocket.
    init(_ address: WebAddress) throws { try self.init(address.text, QR_ECLEVEL_M) }

    /// A text for a screen, where nothing is torn.
    init(_ text: String) throws { try self.init(text, QR_ECLEVEL_L) }

    private init(_ text: String, _ level: QRecLevel) throws {
        guard let symbol = QRcode_encodeString(text, 0, level, QR_MODE_8, 1) else { throw QRTrouble() }
        defer { QRcode_free(symbol) }
        let width = Int(symbol.pointee.width)
        guard width > 0, let data = symbol.pointee.data else { throw QRTrouble() }
        let modules = UnsafeBufferPointer(start: data, count: width * width)
        rows = (0..<width).map { row in (0..<width).map { modules[row * width + $0] & 1 == 1 } }
    }

    /// The symbol as a picture that says a text.
    func svg(saying text: String) -> String {
        let size = rows.count + 2 * Self.quietZone
        return """
            <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="\(text.escaped)" viewBox="0 0 \(size) \(size)" width="40mm" height="40mm">
            <rect width="\(size)" height="\(size)" fill="#fff"/>
            <path shape-rendering="crispEdges" d="\(path)"/>
            </svg>

            """
    }

    /// The dark modules as the path of a picture.
    private var path: String {
        rows.enumerated().map { row, modules in
            modules.enumerated().filter(\.element).map {
                "M\($0.offset + Self.quietZone) \(row + Self.quietZone)h1v1h-1z"
            }
            .joined()
        }.joined()
    }

    private func isDark(_ row: Int, _ column: Int) -> Bool {
        rows.indices.contains(row) && rows[row].indices.contains(column) && rows[row][column]
    }

    /// The symbol in half blocks, two rows of modules in a line; for a terminal with light text on a dark ground, as most.
    public var text: String {
        let range = -Self.quietZone..<(rows.count + Self.quietZone)
        return stride(from: range.lowerBound, to: range.upperBound, by: 2).map { row in
            range.map { column in
                // What is drawn is the light: beyond the last row there is nothing to light.
                switch (isDark(row, column), row + 1 >= range.upperBound || isDark(row + 1, column)) {
                case (false, false): "█"
                case (false, true): "▀"
                case (true, false): "▄"
                case (true, true): " "
                }
            }.joined()
        }.joined(separator: "\n")
    }

    /// The symbol as a picture that says its code, for print.
    public func svg(_ code: DoorCode) -> String {
        let size = rows.count + 2 * Self.quietZone
        return """
            <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title" viewBox="0 0 \(size) \(size + 4)" width="50mm" height="\(50 * (size + 4) / size)mm">
            <title id="title">\(code.text)</title>
            <rect width="\(size)" height="\(size + 4)" fill="#fff"/>
            <path shape-rendering="crispEdges" d="\(path)"/>
            <text x="\(size / 2)" y="\(size + 1)" text-anchor="middle" font-family="monospace" font-size="4">\(code.text)</text>
            </svg>

            """
    }
}

/// The library that draws QR symbols gave none.
struct QRTrouble: Refusal, Hashable {
    let code = RefusalCode.toolMissing
    let sentence = "The QR symbol could not be made. Write the six characters of the code instead; they are enough."
}
