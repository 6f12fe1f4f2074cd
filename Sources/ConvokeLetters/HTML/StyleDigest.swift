import Foundation

/// The SHA-256 of a style sheet, by which a page's policy lets in that very one. It guards no secret: were it wrong, the
/// page would lose its style. Whatever protects people uses swift-crypto.
struct StyleDigest {
    let bytes: [UInt8]

    var base64: String { Data(bytes).base64EncodedString() }

    /// FIPS 180-4, 6.2.
    init(_ text: String) {
        var message = Array(text.utf8)
        let bitCount = UInt64(message.count) &* 8
        message.append(0x80)
        message += Array(repeating: 0, count: (120 - message.count % 64) % 64)
        message += (0..<8).map { UInt8(truncatingIfNeeded: bitCount >> (56 - 8 * UInt64($0))) }
        var hash = Self.fractions(of: Self.primes.prefix(8)) { $0.squareRoot() }
        let constants = Self.fractions(of: Self.primes[...]) { cbrt($0) }
        for start in stride(from: 0, to: message.count, by: 64) {
            var words = (0..<16).map { index in
                message[(start + index * 4)..<(start + index * 4 + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            }
            for index in 16..<64 {
                let (early, late) = (words[index - 15], words[index - 2])
                let first = early.turned(7) ^ early.turned(18) ^ early >> 3
                let second = late.turned(17) ^ late.turned(19) ^ late >> 10
                words.append(words[index - 16] &+ first &+ words[index - 7] &+ second)
            }
            var state = hash
            for index in 0..<64 {
                let (a, b, c, e) = (state[0], state[1], state[2], state[4])
                let rising = e.turned(6) ^ e.turned(11) ^ e.turned(25)
                let choice = (e & state[5]) ^ (~e & state[6])
                let first = state[7] &+ rising &+ choice &+ constants[index] &+ words[index]
                let falling = a.turned(2) ^ a.turned(13) ^ a.turned(22)
                let majority = (a & b) ^ (a & c) ^ (b & c)
                state = [first &+ falling &+ majority] + state[0..<7]
                state[4] = state[4] &+ first
            }
            hash = zip(hash, state).map { $0 &+ $1 }
        }
        bytes = hash.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * UInt32($0))) } }
    }

    private static let primes: [Double] = (2...311).filter { number in !(2..<number).contains { number % $0 == 0 } }
        .map(Double.init)

    /// The first 32 bits behind the point.
    private static func fractions(of numbers: ArraySlice<Double>, _ root: (Double) -> Double) -> [UInt32] {
        numbers.map { number in
            let value = root(number)
            return UInt32((value - value.rounded(.down)) * 4_294_967_296)
        }
    }
}

extension UInt32 {
    fileprivate func turned(_ count: UInt32) -> UInt32 { self >> count | self << (32 - count) }
}
