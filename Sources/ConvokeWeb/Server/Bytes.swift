import CZlib
import Convoke
import Hummingbird

/// The bytes of an answer with what follows from them, made once: strong tag, and the compressed form of public ones.
struct Bytes: Sendable {
    let plain: ByteBuffer
    let gzip: ByteBuffer?
    /// Made of the bytes alone: same bytes, same tag.
    let tag: String

    init(_ bytes: [UInt8], isCompressed: Bool = false) {
        plain = ByteBuffer(bytes: bytes)
        tag = isCompressed ? SHA256Text.of(bytes).prefix(32).description : ""
        gzip = isCompressed && bytes.count > 500 ? Gzip.compress(bytes).map { ByteBuffer(bytes: $0) } : nil
    }
}

/// Compression as browsers take it (RFC 1952), without a time in it: the same bytes give the same bytes.
enum Gzip {
    static func compress(_ bytes: [UInt8]) -> [UInt8]? {
        var stream = z_stream()
        // 15 bits of window and 16 for the gzip frame.
        guard
            deflateInit2_(
                &stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { return nil }
        defer { deflateEnd(&stream) }
        guard let length = UInt32(exactly: bytes.count) else { return nil }
        var input = bytes
        var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(length))))
        let room = UInt32(exactly: output.count) ?? 0
        let state = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = length
                stream.next_out = target.baseAddress
                stream.avail_out = room
                return deflate(&stream, Z_FINISH)
            }
        }
        guard state == Z_STREAM_END else { return nil }
        return Array(output.prefix(Int(stream.total_out)))
    }
}
