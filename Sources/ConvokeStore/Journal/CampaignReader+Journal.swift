import ConvokeModel
import Foundation

extension CampaignReader {
    /// The last entries of the journal, oldest first, with the names of those who acted.
    public func journal(last count: Int) throws -> [JournalEntry] {
        let rows = try connection.rows(
            """
            SELECT j.id, j.seal, j.place, j.at, j.actor, j.name, j.subject, j.detail, a.sealed FROM journal j \
            LEFT JOIN actor a ON a.id = j.actor ORDER BY j.seal IS NULL DESC, j.seal DESC, j.place DESC, j.at DESC LIMIT \(count)
            """)
        return try rows.reversed().map { row in
            var entry = try Self.entry(row)
            if case .blob(let sealed) = row.values[8] {
                entry.actor = try opened(
                    String.self, sealed, in: SealedPlace(field: "actor.name", row: entry.actor), of: .campaign)
            }
            return entry
        }
    }

    /// Holds every entry against its digest and every seal against the one before.
    public func verifyJournal() throws -> JournalVerdict {
        let rows = try connection.rows(
            "SELECT id, seal, place, at, actor, name, subject, detail, digest FROM journal ORDER BY seal, id")
        var bySeal: [Int: [(entry: JournalEntry, digest: [UInt8])]] = [:]
        var verdict = JournalVerdict(entries: rows.count, seals: 0, open: 0, head: nil, fault: nil)
        for row in rows {
            let entry = try Self.entry(row)
            let digest = try row.blob(8)
            if entry.digest != digest, verdict.fault == nil {
                verdict.fault = .init(
                    seal: entry.seal, entry: entry.id,
                    sentence: "Entry \(entry.id) (\(entry.name) \(entry.subject)) was changed after it was written.")
            }
            if let seal = entry.seal { bySeal[seal, default: []].append((entry, digest)) } else { verdict.open += 1 }
        }
        if verdict.fault == nil { try verifySeals(bySeal, &verdict) }
        return verdict
    }

    private func verifySeals(_ bySeal: [Int: [(entry: JournalEntry, digest: [UInt8])]], _ verdict: inout JournalVerdict)
        throws
    {
        var last = Seal.none
        for row in try connection.rows("SELECT number, entries, digest FROM seal ORDER BY number") {
            let seal = Seal(number: try row.integer(0), entries: try row.integer(1), digest: try row.blob(2))
            let entries = bySeal[seal.number] ?? []
            let expected = last.next(over: entries.map(\.digest))
            guard seal == expected else {
                let sentence =
                    seal.number != expected.number
                    ? "Seal \(expected.number) is missing: entries were removed."
                    : seal.entries != entries.count
                        ? "Seal \(seal.number) covers \(seal.entries) entries, but \(entries.count) are there: entries were added or removed."
                        : "Seal \(seal.number) does not fit what is before it: entries were replaced."
                verdict.fault = .init(seal: expected.number, entry: entries.first?.entry.id, sentence: sentence)
                return
            }
            last = seal
            verdict.seals += 1
        }
        verdict.head = last.digest.map { String(format: "%02x", $0) }.joined()
        if let stray = bySeal.keys.filter({ $0 > last.number }).min() {
            verdict.fault = .init(
                seal: stray, entry: bySeal[stray]?.first?.entry.id,
                sentence: "Seal \(stray) is missing: the end of the journal was cut.")
        }
    }

    private static func entry(_ row: ResultRow) throws -> JournalEntry {
        guard let id = Identifier<JournalEntry>(try row.text(0)) else {
            throw UnexpectedValue(column: 0, wanted: .text)
        }
        return JournalEntry(
            id: id, seal: try row.integerIfAny(1), place: try row.integer(2), at: try row.text(3),
            actor: try row.text(4),
            name: try row.text(5), subject: try row.text(6), detail: try row.text(7))
    }
}

/// What came of verifying the journal.
public struct JournalVerdict: Hashable, Sendable, Codable {
    public struct Fault: Hashable, Sendable, Codable {
        public var seal: Int?
        public var entry: Identifier<JournalEntry>?
        public var sentence: String
    }

    public var entries: Int
    public var seals: Int
    /// Entries that no seal covers yet.
    public var open: Int
    /// The last seal's digest in hexadecimal: whoever noted it can tell later that nothing before it changed.
    public var head: String?
    public var fault: Fault?
}
