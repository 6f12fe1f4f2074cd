/// Finds the bytes at spots that come one after another, without counting an endless line from its beginning each time.
final class SpotCursor {
    private let source: SourceText
    private var spot = Spot.start
    private var offset = 0

    init(_ source: SourceText) { self.source = source }

    /// The byte at a spot; nothing past the end of the text.
    func byte(at wanted: Spot) -> UInt8? {
        if wanted.line != spot.line || wanted.column < spot.column {
            spot = Spot(line: wanted.line, column: 1)
            offset = source.offset(ofLine: wanted.line)
        }
        while spot.column < wanted.column, offset < source.bytes.count {
            offset += 1
            while offset < source.bytes.count, source.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            spot.column += 1
        }
        return offset < source.bytes.count ? source.bytes[offset] : nil
    }
}
