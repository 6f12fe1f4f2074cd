import ConvokeModel
import Foundation

extension CampaignTransaction {
    /// Notes that this transaction did something to an entry. No personal detail belongs here: identifiers only.
    public func record(_ useCase: String, _ subject: some CustomStringConvertible, detail: String = "") throws {
        journalPlace += 1
        let isOfDay = actor.role == nil || JournalEntry.isAboutGuests(useCase)
        let at = isOfDay ? today.description : Zone.utc.local(now).toTheSecond + "Z"
        let seal = connection.sealsJournalLater ? nil : try openSeal(connection)
        let entry = JournalEntry(
            id: seal.map { JournalEntry.identifier(under: $0, random: randomness) } ?? newIdentifier(),
            place: try connection.nextJournalPlace() ?? journalPlace, at: at,
            actor: try identifierOfActor(), name: useCase,
            subject: subject.description, detail: detail)
        try connection.execute(
            """
            INSERT INTO journal (id, seal, place, at, actor, name, subject, detail, digest) VALUES (\(entry.id), \
            \(seal), \(entry.place), \(entry.at), \(entry.actor), \(entry.name), \(entry.subject), \(entry.detail), \(entry.digest))
            """)
    }

    /// The identifier under which the journal knows who acts. The name itself is kept once, sealed.
    private func identifierOfActor() throws -> String {
        if let known = connection.memory.actors[actor] { return known }
        let found = try findActor()
        connection.memory.actors[actor] = found
        return found
    }

    private func findActor() throws -> String {
        guard let name = actor.name, let role = actor.role else { return "anyone" }
        let index = Vault.blindIndex("\(role.rawValue)/\(name)", with: try keys(for: .campaign))
        if let known = try connection.rows("SELECT id FROM actor WHERE blind_index = \(index)").first {
            return try known.text(0)
        }
        let id: Identifier<Actor> = newIdentifier()
        let sealed = try sealed(name, in: SealedPlace(field: "actor.name", row: id.text), of: .campaign)
        try connection.execute(
            """
            INSERT INTO actor (id, role, blind_index, sealed) VALUES (\(id), \(role), \(index), \(sealed)) \
            ON CONFLICT DO NOTHING
            """)
        // Another writer may have been the first.
        return try connection.rows("SELECT id FROM actor WHERE blind_index = \(index)").first?.text(0) ?? id.text
    }
}

/// The number of the seal that this commit will set under its entries, which carry it from the first: an update of each
/// before the commit would write them all twice.
private func openSeal(_ connection: any DatabaseConnection) throws -> Int {
    if let number = connection.memory.seal { return number }
    let last = try connection.rows("SELECT number, entries FROM seal ORDER BY number DESC LIMIT 1").first
    var number = try last?.integer(0) ?? 0
    // One without entries is open: an earlier transaction of this commit made it.
    if try last?.integer(1) != 0 {
        number += 1
        let open = Seal.none
        try connection.execute("INSERT INTO seal (number, entries, digest) VALUES (\(number), 0, \(open.digest))")
    }
    connection.memory.seal = number
    return number
}

/// Links all entries of a commit to those before; its last act.
func sealJournal(_ connection: any DatabaseConnection) throws {
    let seals = try connection.rows("SELECT number, entries, digest FROM seal ORDER BY number DESC LIMIT 2").map {
        Seal(number: try $0.integer(0), entries: try $0.integer(1), digest: try $0.blob(2))
    }
    guard let open = seals.first, open.entries == 0 else { return }
    let entries = try connection.rows("SELECT id, digest FROM journal WHERE seal = \(open.number)")
    try keep((seals.dropFirst().first ?? .none).next(over: digests(of: entries)), connection)
}

/// Seals what no seal covers, on a connection whose writers leave that to one of them.
func sealOpenEntries(_ connection: any DatabaseConnection) throws {
    guard try !connection.rows("SELECT id FROM journal WHERE seal IS NULL LIMIT 1").isEmpty else { return }
    let last =
        try connection.rows("SELECT number, entries, digest FROM seal ORDER BY number DESC LIMIT 1").first.map {
            Seal(number: try $0.integer(0), entries: try $0.integer(1), digest: try $0.blob(2))
        } ?? .none
    let number = last.number + 1
    try connection.execute("INSERT INTO seal (number, entries, digest) VALUES (\(number), 0, \(Seal.none.digest))")
    // An entry carries its seal's number, never a range: what commits later than it was written is not skipped.
    let entries = try connection.rows("UPDATE journal SET seal = \(number) WHERE seal IS NULL RETURNING id, digest")
    try keep(last.next(over: digests(of: entries)), connection)
}

private func digests(of entries: [ResultRow]) throws -> [[UInt8]] {
    try entries.map { (id: try $0.text(0), digest: try $0.blob(1)) }.sorted { $0.id < $1.id }.map(\.digest)
}

private func keep(_ seal: Seal, _ connection: any DatabaseConnection) throws {
    try connection.execute(
        "UPDATE seal SET entries = \(seal.entries), digest = \(seal.digest) WHERE number = \(seal.number)")
}
