import ConvokeModel
import Crypto
import Foundation
import Synchronization

/// Seals personal fields (ChaCha20-Poly1305, RFC 8439), each bound to its row and field so that none can be moved to another.
public final class Vault: Sendable {
    public let store: KeyStore
    private let keys = Mutex<[SealingScope: Keys]>([:])

    public init(store: KeyStore) { self.store = store }

    /// The keys of one scope: each purpose has its own, derived by HKDF (RFC 5869).
    struct Keys: Sendable {
        let sealing: SymmetricKey
        /// Begun with its key, which costs more than a short text.
        let index: HMAC<SHA256>
        let fingerprint: [UInt8]
        /// From which keys for further purposes come.
        private let indexKey: SymmetricKey

        init(_ key: SymmetricKey) {
            sealing = Self.derive("seal", from: key)
            indexKey = Self.derive("index", from: key)
            index = HMAC<SHA256>(key: indexKey)
            fingerprint = Self.derive("fingerprint", from: key).withUnsafeBytes { Array($0.prefix(16)) }
        }

        /// A key for a purpose of its own, from which no other can be found.
        func derived(_ purpose: String) -> SymmetricKey { Self.derive(purpose, from: indexKey) }

        private static func derive(_ purpose: String, from key: SymmetricKey) -> SymmetricKey {
            HKDF<SHA256>.deriveKey(inputKeyMaterial: key, info: Data("convoke \(purpose)".utf8), outputByteCount: 32)
        }
    }

    /// The keys with which the data was sealed; `fingerprint` is what the data remembers of them.
    func keys(for scope: SealingScope, fingerprint: [UInt8]) throws -> Keys {
        if let known = keys.withLock({ $0[scope] }) { return known }
        guard let key = try store.key(for: scope) else {
            throw store.isDestroyed(scope)
                ? KeyRefusal.destroyed(scope.name) : .missing(scope.name, folder: store.folder.path)
        }
        let found = Keys(key)
        guard found.fingerprint == fingerprint else { throw KeyRefusal.wrong(scope.name, folder: store.folder.path) }
        keys.withLock { $0[scope] = found }
        return found
    }

    /// Keys for a scope in which the data has nothing sealed yet. One that an interrupted command left is used.
    func newKeys(for scope: SealingScope) throws -> Keys {
        Keys(try store.key(for: scope) ?? store.makeKey(for: scope))
    }

    func forget(_ scope: SealingScope) { keys.withLock { $0[scope] = nil } }

    static func seal(_ bytes: some DataProtocol, _ place: SealedPlace, with keys: Keys) throws -> [UInt8] {
        Array(try ChaChaPoly.seal(bytes, using: keys.sealing, authenticating: place.bytes).combined)
    }

    static func open(_ sealed: [UInt8], _ place: SealedPlace, with keys: Keys) throws -> Data {
        do {
            return try ChaChaPoly.open(.init(combined: sealed), using: keys.sealing, authenticating: place.bytes)
        } catch {
            throw SealBroken(place: place)
        }
    }

    /// A keyed digest by which equal values are found without being readable.
    static func blindIndex(_ value: String, with keys: Keys) -> [UInt8] {
        var code = keys.index
        code.update(data: Array(value.utf8))
        return Array(code.finalize())
    }
}

/// Where a sealed value stands: table, row and field. It opens nowhere else.
struct SealedPlace: Hashable, Sendable {
    var field: String
    var row: String
    var bytes: Data { Data("\(field)/\(row)".utf8) }
}

/// A sealed value does not open in its place: it was changed or moved.
struct SealBroken: Error, Hashable, CustomStringConvertible {
    var place: SealedPlace
    var description: String {
        "A sealed value (\(place.field)) does not open: the data was changed by something else than Convoke, or is damaged. Restore a backup with 'convoke restore'."
    }
}
