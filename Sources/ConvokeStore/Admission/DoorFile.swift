import ConvokeModel
import Crypto
import CryptoExtras
import Foundation

/// What a laptop at the door knows without network: the list, and a key under which it notes who came.
public struct DoorSheet: Hashable, Sendable, Codable {
    public var list: DoorList
    /// Seals the facts of this event's doors; the campaign's data can open them.
    public var factKey: Data
    public var door: DoorName
    public var expiresAt: Date

    public init(list: DoorList, factKey: Data, door: DoorName, expiresAt: Date) {
        self.list = list
        self.factKey = factKey
        self.door = door
        self.expiresAt = expiresAt
    }
}

/// A door sheet as a file: sealed (ChaCha20-Poly1305) under a passphrase (scrypt, RFC 7914).
///
/// A header of a magic word, three costs and a salt comes first, and is authenticated with the rest: whoever changes a
/// cost, cuts the file or has another passphrase gets the same answer.
public enum DoorFile {
    /// How hard a guess is: 2 to the power of `logRounds` times 128 times `blockSize` bytes.
    struct Cost: Hashable, Sendable {
        var logRounds: UInt8
        var blockSize: UInt8
        var parallelism: UInt8

        /// 64 MiB, about a quarter of a second.
        static let usual = Cost(logRounds: 16, blockSize: 8, parallelism: 1)

        /// Whether a file may ask for it: a hostile one could keep the laptop busy for hours.
        var isBearable: Bool { (12...18).contains(logRounds) && blockSize == 8 && (1...4).contains(parallelism) }
    }

    static let magic = Array("convoke door file 1\n".utf8)
    static let saltSize = 16
    static let headerSize = magic.count + 3 + saltSize
    /// Far more than a list of 100,000 guests.
    static let largest = 64 << 20

    /// The bytes of a new file. A salt of its own makes each file's key another.
    static func bytes(of sheet: DoorSheet, passphrase: String, cost: Cost = .usual, random: Randomness) throws
        -> [UInt8]
    {
        let salt = random(saltSize)
        let header = magic + [cost.logRounds, cost.blockSize, cost.parallelism] + salt
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .secondsSince1970
        let sealed = try ChaChaPoly.seal(
            encoder.encode(sheet), using: key(passphrase, salt: salt, cost), authenticating: header)
        return header + Array(sealed.combined)
    }

    /// The sheet in a file, for as long as it has not expired.
    public static func sheet(in bytes: [UInt8], passphrase: String, at now: Date) throws -> DoorSheet {
        let sheet: DoorSheet
        do {
            guard bytes.count > headerSize, bytes.count <= largest, bytes.starts(with: magic) else {
                throw DoorFileRefusal.unreadable
            }
            let header = Array(bytes[..<headerSize])
            let costs = Array(header[magic.count..<(magic.count + 3)])
            let cost = Cost(logRounds: costs[0], blockSize: costs[1], parallelism: costs[2])
            guard cost.isBearable else { throw DoorFileRefusal.unreadable }
            let key = try key(passphrase, salt: Array(header.suffix(saltSize)), cost)
            let box = try ChaChaPoly.SealedBox(combined: bytes[headerSize...])
            let decoder = JSONDecoder()
            decoder.dateDecodingStrategy = .secondsSince1970
            sheet = try decoder.decode(
                DoorSheet.self, from: ChaChaPoly.open(box, using: key, authenticating: header))
        } catch { throw DoorFileRefusal.unreadable }
        guard now < sheet.expiresAt else { throw DoorFileRefusal.expired }
        return sheet
    }

    private static func key(_ passphrase: String, salt: [UInt8], _ cost: Cost) throws -> SymmetricKey {
        // The same passphrase typed on another keyboard may come in other code points.
        let typed = Data(passphrase.precomposedStringWithCanonicalMapping.utf8)
        return try KDF.Scrypt.deriveKey(
            from: typed, salt: salt, outputByteCount: 32, rounds: 1 << Int(cost.logRounds),
            blockSize: Int(cost.blockSize), parallelism: Int(cost.parallelism), maxMemory: 1 << 30)
    }
}

extension DoorFile {
    /// Refuses what could not be written, before anything is done for it.
    public static func requireUsable(passphrase: String, _ file: URL) throws {
        guard passphrase.count >= 12 else { throw DoorFileRefusal.shortPassphrase }
        guard !FileManager.default.fileExists(atPath: file.path) else {
            throw GivenRefusal(.conflict, "\(file.path) is there already. Choose another name; nothing was written.")
        }
    }

    /// Writes a new file that only its owner can read.
    public static func write(_ sheet: DoorSheet, passphrase: String, to file: URL, randomness: Randomness) throws {
        try requireUsable(passphrase: passphrase, file)
        try DurableFile.write(bytes(of: sheet, passphrase: passphrase, random: randomness), to: file)
    }

    /// The sheet in a file, for as long as it has not expired.
    public static func sheet(at file: URL, passphrase: String, now: Date) throws -> DoorSheet {
        try sheet(in: plainBytes(of: file, most: largest, "door file"), passphrase: passphrase, at: now)
    }
}

extension FactLog {
    /// The text of a log, unopened.
    public static func text(of file: URL) throws -> String {
        String(decoding: try plainBytes(of: file, most: largest, "file of facts"), as: UTF8.self)
    }
}

/// The bytes of a plain file of a bearable size.
private func plainBytes(of file: URL, most: Int, _ kind: String) throws -> [UInt8] {
    let values = try? file.resourceValues(forKeys: [.isRegularFileKey, .fileSizeKey])
    guard values?.isRegularFile == true else { throw NotFound(kind, file.path) }
    guard let size = values?.fileSize, size <= most else {
        throw GivenRefusal(.invalid, "\(file.path) is too large for a \(kind). Name another; nothing was read.")
    }
    return Array(try Data(contentsOf: file))
}

/// Why a door file is of no use. What is wrong with one that does not open is not said: a guess should learn nothing.
public enum DoorFileRefusal: Refusal, Hashable {
    case unreadable
    case expired
    case shortPassphrase
    case factsUnreadable
    case factsOfAnotherEvent

    public var code: RefusalCode { self == .expired ? .conflict : .invalid }
    public var sentence: String {
        switch self {
        case .unreadable:
            "The door file does not open: the passphrase is another, or the file is damaged. Nothing was read; type the passphrase again, or make a new file with 'rsvp door-file'."
        case .expired:
            "The event is over, and its door file has expired. Delete it; facts are merged with 'rsvp merge'."
        case .shortPassphrase: "Choose a passphrase of at least 12 letters, such as five words. Nothing was written."
        case .factsUnreadable:
            "The file of facts does not open: it is damaged, was changed, or belongs to another event. Nothing was merged or written."
        case .factsOfAnotherEvent:
            "The event has no guests whose codes these facts could be. Nothing was merged; name the event that the door file was made for."
        }
    }
}
