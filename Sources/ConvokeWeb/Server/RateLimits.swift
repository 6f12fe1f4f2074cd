import Convoke
import Crypto
import Foundation
import Synchronization

/// How often one visitor may do something, counted in memory under a key that changes every hour: no address is kept.
final class RateLimits: Sendable {
    enum Kind: UInt8, Sendable {
        /// Sending a form.
        case form
        /// A secret link that leads nowhere.
        case missedLink
        /// A name and passphrase that do not go together.
        case passphrase

        /// Acts at once, and acts a minute after that.
        var allowance: (burst: Double, perMinute: Double) {
            switch self {
            case .form: (20, 10)
            case .missedLink: (30, 10)
            case .passphrase: (8, 2)
            }
        }
    }

    private struct Bucket { var level: Double, at: Double }
    private struct State {
        var key: SymmetricKey
        var since: Double
        var buckets: [Data: Bucket] = [:]
    }

    private let state: Mutex<State>
    private let surroundings: Surroundings
    private static let most = 50_000

    init(_ surroundings: Surroundings) {
        self.surroundings = surroundings
        state = Mutex(State(key: SymmetricKey(data: surroundings.randomness(32)), since: surroundings.elapsed()))
    }

    /// Whether the visitor may; counts the act. Those whom we cannot tell apart are not held back for each other's acts.
    func allows(_ kind: Kind, for visitor: String?) -> Bool { take(kind, visitor, 1) }

    /// Whether the visitor has used up what is allowed; counts nothing.
    func isSpent(_ kind: Kind, for visitor: String?) -> Bool { !take(kind, visitor, 0) }

    private func take(_ kind: Kind, _ visitor: String?, _ acts: Double) -> Bool {
        guard let visitor = visitor.map(Self.network) else { return true }
        let now = surroundings.elapsed()
        return state.withLock { state in
            if now - state.since > 3600 || state.buckets.count >= Self.most {
                state = State(key: SymmetricKey(data: surroundings.randomness(32)), since: now)
            }
            let name = Data(
                HMAC<SHA256>.authenticationCode(for: Data("\(kind.rawValue) \(visitor)".utf8), using: state.key))
            let (burst, perMinute) = kind.allowance
            var bucket = state.buckets[name] ?? Bucket(level: 0, at: now)
            bucket.level = max(0, bucket.level - max(0, now - bucket.at) * perMinute / 60)
            bucket.at = now
            let fits = bucket.level + max(acts, 1) <= burst
            if fits, acts > 0 {
                bucket.level += acts
                state.buckets[name] = bucket
            }
            return fits
        }
    }

    /// What counts as one visitor: an address, and of the sixth version its first half, since whoever has one such address has
    /// as many as they like beside it.
    static func network(of address: String) -> String {
        guard address.contains(":") else { return address }
        var bytes = in6_addr()
        guard inet_pton(AF_INET6, address.split(separator: "%").first.map(String.init) ?? "", &bytes) == 1 else {
            return address
        }
        let all = withUnsafeBytes(of: bytes) { Array($0) }
        // An address of the fourth version in the form of the sixth.
        if all.prefix(12) == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF] {
            return all.suffix(4).map { String($0) }.joined(separator: ".")
        }
        return all.prefix(8).map { String($0, radix: 16) }.joined(separator: ":")
    }
}
