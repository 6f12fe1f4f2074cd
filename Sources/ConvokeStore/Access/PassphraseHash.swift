import ConvokeModel
import Crypto
import CryptoExtras
import Foundation

/// A passphrase as it is kept: scrypt's costs and salt with what comes of them.
public struct PassphraseHash: Hashable, Sendable {
    let bytes: [UInt8]

    /// What OWASP asks of scrypt where memory is dear: 32 MiB, three times over.
    public static let usualEffort: UInt8 = 15
    private static let (blockSize, parallelism): (UInt8, UInt8) = (8, 3)
    private static let (saltSize, hashSize) = (16, 32)

    init(stored bytes: [UInt8]) { self.bytes = bytes }

    /// Takes a good part of a second: never inside a transaction. `effort` is the logarithm of scrypt's rounds.
    public init(_ passphrase: String, effort: UInt8 = usualEffort, random: Randomness) throws {
        let header = [effort, Self.blockSize, Self.parallelism] + random(Self.saltSize)
        bytes = header + (try Self.hash(passphrase, header))
    }

    /// Whether it is of this passphrase. Takes as long for each, right or wrong.
    public func fits(_ passphrase: String) throws -> Bool {
        let header = Array(bytes.prefix(3 + Self.saltSize))
        // Costs beyond ours would keep the server busy for whoever wrote them.
        guard bytes.count == 3 + Self.saltSize + Self.hashSize, header[0] <= Self.usualEffort,
            header[1] <= Self.blockSize,
            header[2] <= Self.parallelism
        else { return false }
        let hash = try Self.hash(passphrase, header)
        return Secret.areEqual(hash, bytes.suffix(Self.hashSize))
    }

    private static func hash(_ passphrase: String, _ header: [UInt8]) throws -> [UInt8] {
        // The same passphrase typed on another keyboard may come in other code points.
        let typed = Data(passphrase.precomposedStringWithCanonicalMapping.utf8)
        let key = try KDF.Scrypt.deriveKey(
            from: typed, salt: header.dropFirst(3), outputByteCount: hashSize, rounds: 1 << Int(header[0]),
            blockSize: Int(header[1]), parallelism: Int(header[2]), maxMemory: 1 << 28)
        return key.withUnsafeBytes { Array($0) }
    }
}
