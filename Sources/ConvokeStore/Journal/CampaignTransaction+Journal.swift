import ConvokeModel
import Foundation

extension CampaignTransaction {
    /// Notes that this transaction did something to an entry. No personal detail belongs here: identifiers only.
    public func record(_ useCase: String, _ subject: some CustomStringConvertible, detail: String = "") throws {
        journalPlace += 1
        let at = actor.role == nil ? today.description : Zone.utc.local(now).toTheSecond + "Z"
        let entry = JournalEntry(
            id: newIdentifier(), place: journalPlace, at: at, actor: try actorIdentifier(), name: useCase,
            subject: subject.description, detail: detail)
        try connection.execute(
            """
            INSERT INTO journal (id, place, at, actor, name, subject, detail, digest) VALUES (\(entry.id), \(entry.place), \
            \(entry.at), \(entry.actor), \(entry.name), \(entry.subject), \(entry.detail), \(entry.digest))
            """)
    }

    /// The identifier under which the journal knows who acts. The name itself is kept once, sealed.
    private func actorIdentifier() throws -> String {
        guard let name = actor.name, let role = actor.role else { return "anyone" }
        let index = Vault.blindIndex("\(role.rawValue)/\(name)", with: try keys(for: .campaign))
        if let known = try connection.rows("SELECT id FROM actor WHERE blind_index = \(index)").first {
            return try known.text(0)
        }
        let id: Identifier<Actor> = newIdentifier()
        let sealed = try sealed(name, in: SealedPlace(field: "actor.name", row: id.text), of: .campaign)
        try connection.execute(
            "INSERT INTO actor (id, role, blind_index, sealed) VALUES (\(id), \(role), \(index), \(sealed))")
        return id.text
    }
}

/// Links all entries that are not sealed yet to those before; the last act of each commit.
func sealJournal(_ connection: any DatabaseConnection) throws {
    let open = try connection.rows("SELECT id, digest FROM journal WHERE seal IS NULL")
    guard !open.isEmpty else { return }
    let last = try connection.rows("SELECT number, entries, digest FROM seal ORDER BY number DESC LIMIT 1").first
    let before =
        try last.map { Seal(number: try $0.integer(0), entries: try $0.integer(1), digest: try $0.blob(2)) } ?? .none
    let digests = try open.map { (id: try $0.text(0), digest: try $0.blob(1)) }.sorted { $0.id < $1.id }.map(\.digest)
    let seal = before.next(over: digests)
    try connection.execute(
        "INSERT INTO seal (number, entries, digest) VALUES (\(seal.number), \(seal.entries), \(seal.digest))")
    try connection.execute("UPDATE journal SET seal = \(seal.number) WHERE seal IS NULL")
}
