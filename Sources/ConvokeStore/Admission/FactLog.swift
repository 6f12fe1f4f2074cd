import ConvokeModel
import Crypto
import Foundation

/// What one door without network has noted, line by line beside its door file. Lines are only ever added.
///
/// The first line names the event and the device. Each other is one fact, sealed (ChaCha20-Poly1305) and bound to its
/// number and the line before it: a line that is changed, moved or left out between others is noticed. The last line is no
/// fact but the end, sealed in the same way and written anew with each fact: a file that was cut has none.
public struct FactLog: Hashable, Sendable {
    public let event: Identifier<Event>
    public let device: Identifier<DoorFact>
    public private(set) var facts: [DoorFact] = []
    /// Whether it has its end: one that has none was cut, or lost power while the last fact was written.
    public private(set) var isWhole = false
    private var last = ""
    /// Bytes up to the end of the last fact. What follows was cut off by a crash before anybody was let in.
    private(set) var length = 0

    static let largest = 64 << 20
    private static let magic = "convoke door facts 1"

    /// Reads a log, all or nothing.
    public init(_ bytes: [UInt8], event: Identifier<Event>, key: Data) throws {
        do {
            guard bytes.count <= Self.largest, let end = bytes.lastIndex(of: 10) else {
                throw DoorFileRefusal.factsUnreadable
            }
            let lines = String(decoding: bytes[..<end], as: UTF8.self).split(
                separator: "\n", omittingEmptySubsequences: false
            ).map(String.init)
            let words = lines[0].split(separator: " ").map(String.init)
            guard words.count == 6, words[0..<4].joined(separator: " ") == Self.magic, words[4] == event.text,
                let device = Identifier<DoorFact>(words[5])
            else { throw DoorFileRefusal.factsUnreadable }
            self.init(event: event, device: device)
            length = lines[0].utf8.count + 1
            for line in lines.dropFirst() {
                guard !isWhole else { throw DoorFileRefusal.factsUnreadable }
                if line.hasPrefix(Self.end) {
                    try readEnd(line, key: key)
                    continue
                }
                guard let sealed = Data(base64Encoded: line) else { throw DoorFileRefusal.factsUnreadable }
                let opened = try ChaChaPoly.open(
                    .init(combined: sealed), using: SymmetricKey(data: key), authenticating: place)
                facts.append(try JSONDecoder().decode(DoorFact.self, from: opened))
                last = line
                length += line.utf8.count + 1
            }
        } catch { throw DoorFileRefusal.factsUnreadable }
    }

    init(event: Identifier<Event>, device: Identifier<DoorFact>) {
        self.event = event
        self.device = device
    }

    private static let end = "end "
    private var endPlace: Data { place + Data("/end".utf8) }

    private mutating func readEnd(_ line: String, key: Data) throws {
        guard let sealed = Data(base64Encoded: String(line.dropFirst(Self.end.count))) else {
            throw DoorFileRefusal.factsUnreadable
        }
        _ = try ChaChaPoly.open(.init(combined: sealed), using: SymmetricKey(data: key), authenticating: endPlace)
        isWhole = true
    }

    private var place: Data { Data("\(Self.magic)/\(event)/\(device)/\(facts.count + 1)/\(last)".utf8) }

    /// The line that adds a fact and the end after it, with the first line before them where there is none yet.
    mutating func line(adding fact: DoorFact, key: Data) throws -> String {
        let sealed = try ChaChaPoly.seal(
            JSONEncoder().encode(fact), using: SymmetricKey(data: key), authenticating: place)
        let line = sealed.combined.base64EncodedString()
        let text = (length == 0 ? "\(Self.magic) \(event) \(device)\n" : "") + line + "\n"
        facts.append(fact)
        last = line
        length += text.utf8.count
        isWhole = true
        let end = try ChaChaPoly.seal(Data(), using: SymmetricKey(data: key), authenticating: endPlace)
        return text + Self.end + end.combined.base64EncodedString() + "\n"
    }
}

extension FactLog {
    /// Adds what a closure makes of the facts that are there, or nothing; durable when it returns. Two that write to the
    /// same log wait for each other.
    public static func append<Outcome>(
        to file: URL, event: Identifier<Event>, key: Data, randomness: Randomness,
        _ make: (FactLog, _ nonce: Identifier<DoorFact>) throws -> (DoorFact?, Outcome)
    ) throws -> Outcome {
        let descriptor = open(file.path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw FileTrouble("The facts cannot be written", file, errno) }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        guard flock(descriptor, LOCK_EX) == 0 else { throw FileTrouble("The facts cannot be locked", file, errno) }
        let bytes = Array(try handle.read(upToCount: largest + 1) ?? Data())
        var log =
            bytes.contains(10) || !magic.utf8.starts(with: bytes.prefix(magic.utf8.count))
            ? try FactLog(bytes, event: event, key: key)
            : FactLog(event: event, device: Identifier(random: randomness))
        let (fact, outcome) = try make(log, Identifier(random: randomness))
        if let fact {
            let start = log.length
            let line = try log.line(adding: fact, key: key)
            try handle.truncate(atOffset: UInt64(start))
            try handle.write(contentsOf: Data(line.utf8))
            try handle.synchronize()
            if start == 0 { try DurableFile.sync(folder: file.deletingLastPathComponent()) }
        }
        return outcome
    }
}
