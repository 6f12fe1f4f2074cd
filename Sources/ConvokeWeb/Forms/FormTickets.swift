import Convoke
import Crypto
import Foundation

/// What each form carries so that sending it twice is one act, and so that programs that fill in forms blindly are seen: a
/// random number, the time, and for which form, under a key that lives as long as the server.
struct FormTickets: Sendable {
    enum Verdict: Hashable, Sendable {
        case good(RequestID)
        /// Sent sooner than anybody could read.
        case tooQuick
        /// Too old, of another form, or not ours.
        case unknown
    }

    private let key: SymmetricKey
    private let surroundings: Surroundings
    /// Seconds that it takes at least to fill in a form, and those for which it is good.
    static let quickest = 2.0
    static let longest = 12.0 * 3600

    init(_ surroundings: Surroundings) {
        self.surroundings = surroundings
        key = SymmetricKey(data: surroundings.randomness(32))
    }

    /// A new ticket for a form: `seconds.number.seal`.
    func issue(for form: String) -> String {
        let seconds = Int(surroundings.now().timeIntervalSince1970)
        let number = SHA256Text.hexadecimal(surroundings.randomness(16))
        return "\(seconds).\(number).\(seal(seconds, number, form))"
    }

    func check(_ ticket: String, for form: String) -> Verdict {
        let parts = ticket.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let seconds = Int(parts[0]), parts[1].utf8.count == 32,
            let request = RequestID("form-\(parts[1])"),
            let code = Self.bytes(parts[2]),
            HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: Self.body(seconds, parts[1], form), using: key)
        else { return .unknown }
        let age = surroundings.now().timeIntervalSince1970 - Double(seconds)
        if age > Self.longest || age < -60 { return .unknown }
        return age < Self.quickest ? .tooQuick : .good(request)
    }

    private func seal(_ seconds: Int, _ number: String, _ form: String) -> String {
        SHA256Text.hexadecimal(HMAC<SHA256>.authenticationCode(for: Self.body(seconds, number, form), using: key))
    }

    private static func body(_ seconds: Int, _ number: String, _ form: String) -> Data {
        Data("\(seconds).\(number).\(form)".utf8)
    }

    private static func bytes(_ text: String) -> [UInt8]? {
        let digits = Array(text.utf8)
        guard digits.count == 64 else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: 64, by: 2) {
            guard let byte = UInt8(String(decoding: digits[index...index + 1], as: UTF8.self), radix: 16) else {
                return nil
            }
            bytes.append(byte)
        }
        return bytes
    }
}
