import ConvokeModel
import Crypto
import Foundation

/// One line of the journal: who did what to which entry.
public struct JournalEntry: Hashable, Sendable, Codable {
    public var id: Identifier<JournalEntry>
    /// The seal that links it to what came before; none for the open tail.
    public var seal: Int?
    /// Its place among the entries of one transaction, or among all where transactions are told apart by it.
    public var place: Int
    /// To the second for what the team does; the day for strangers, and for everything that is about guests: who was at a
    /// door at which second is nobody's business.
    public var at: String
    public var actor: String
    /// The use case: `event.cancel`.
    public var name: String
    public var subject: String
    public var detail: String

    static func isAboutGuests(_ useCase: String) -> Bool {
        ["rsvp.", "place.", "outbox.", "person.erase"].contains { useCase.hasPrefix($0) }
    }

    /// A random identifier that begins with the seal's number: entries of one commit lie side by side in the index, and tell
    /// no more than the seal that each carries.
    static func identifier(under seal: Int, random: Randomness) -> Identifier<JournalEntry> {
        let number = String(seal, radix: 36)
        let start = String(repeating: "0", count: max(0, 8 - number.utf8.count)) + number
        let rest = Identifier<JournalEntry>(random: random)
        return Identifier(start + rest.text.dropFirst(start.utf8.count)) ?? rest
    }

    /// SHA-256 over all fields but the seal, each with its length.
    var digest: [UInt8] {
        var bytes: [UInt8] = []
        for field in [id.text, String(place), at, actor, name, subject, detail] {
            bytes.append(contentsOf: String(field.utf8.count).utf8)
            bytes.append(UInt8(ascii: ":"))
            bytes.append(contentsOf: field.utf8)
            bytes.append(UInt8(ascii: "\n"))
        }
        return Array(SHA256.hash(data: bytes))
    }
}

/// The link of a batch of entries to all before: SHA-256 over the seal before it, its number and the entries' digests.
struct Seal: Hashable {
    var number: Int
    var entries: Int
    var digest: [UInt8]

    static let none = Seal(number: 0, entries: 0, digest: [UInt8](repeating: 0, count: 32))

    func next(over digests: [[UInt8]]) -> Seal {
        var hash = SHA256()
        hash.update(data: digest)
        hash.update(data: Data("\(number + 1):\(digests.count)\n".utf8))
        for digest in digests { hash.update(data: digest) }
        return Seal(number: number + 1, entries: digests.count, digest: Array(hash.finalize()))
    }
}
