import ConvokeModel
import Foundation

/// An entry of one guest, with the event that it is at.
public struct FoundGuest: Sendable {
    public var place: Attendance
    public var guest: Guest
    public var requestedOn: LocalDate
}

extension CampaignReader {
    /// Every entry under an address, at every event whose guests may still be read.
    public func guests(with address: MailAddress) throws -> [FoundGuest] {
        var found: [FoundGuest] = []
        for event in try eventsWithGuests() where try isKept(event) {
            for id in try entries(with: address, at: event) { found.append(try foundGuest(id, at: event)) }
        }
        return found
    }

    func foundGuest(_ id: Identifier<Attendance>, at event: Identifier<Event>) throws -> FoundGuest {
        let day = try connection.rows("SELECT requested_on FROM attendance WHERE id = \(id)").first?.text(0)
        return FoundGuest(
            place: try attendance(id, at: event), guest: try guest(id, at: event),
            requestedOn: day.flatMap { LocalDate($0) } ?? today)
    }

    /// The entries of an address at one event, in whatever state, newest last.
    public func entries(with address: MailAddress, at event: Identifier<Event>) throws -> [Identifier<Attendance>] {
        guard let keys = try cachedKeys(for: .event(event)) else { return [] }
        let index = Vault.blindIndex(address.canonical, with: keys)
        return try connection.rows(
            "SELECT id FROM attendance WHERE event = \(event) AND blind_index = \(index) ORDER BY ordinal"
        ).map { row in
            guard let id = Identifier<Attendance>(try row.text(0)) else {
                throw UnexpectedValue(column: 0, wanted: .text)
            }
            return id
        }
    }

    /// The events at which anybody has, had or waits for a place.
    public func eventsWithGuests() throws -> [Identifier<Event>] {
        try connection.rows(
            "SELECT event FROM seating WHERE EXISTS (SELECT 1 FROM attendance WHERE attendance.event = seating.event) ORDER BY event"
        ).map { row in
            guard let event = Identifier<Event>(try row.text(0)) else {
                throw UnexpectedValue(column: 0, wanted: .text)
            }
            return event
        }
    }
}

extension CampaignTransaction {
    /// Deletes an entry that no longer takes seats, and notes it so that no backup brings it back.
    public func erase(_ place: Attendance) throws {
        try connection.execute("DELETE FROM attendance WHERE id = \(place.id)")
        try connection.execute("DELETE FROM outbox WHERE event = \(place.event) AND attendance = \(place.id)")
        try connection.execute("INSERT INTO erased_guest (id) VALUES (\(place.id)) ON CONFLICT DO NOTHING")
        leavesKeysToDestroy = true
    }
}

extension KeyStore {
    /// Notes erased guests, by random identifiers, where a backup of the data does not reach.
    func noteErased(_ guests: [String]) throws {
        let known = Set(erasedGuests())
        let new = guests.filter { !known.contains($0) }
        guard !new.isEmpty else { return }
        try DurableFile.makePrivateFolder(folder)
        let lines = (known.union(new)).sorted().map { $0 + "\n" }.joined()
        try DurableFile.write(Array(lines.utf8), to: erasedFile)
    }

    func erasedGuests() -> [String] {
        let text = (try? String(contentsOf: erasedFile, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").map(String.init)
    }

    private var erasedFile: URL { folder.appendingPathComponent("erased-guests") }
}

extension Backup {
    /// Removes guests from a backup who were erased since, and counts the seats of their events anew.
    static func eraseAgain(_ guests: [String], on connection: any DatabaseConnection) throws {
        for guest in guests {
            guard
                let row = try connection.rows("DELETE FROM attendance WHERE id = \(guest) RETURNING event").first
            else { continue }
            let event = try row.text(0)
            try deleteOutbox(to: guest, on: connection)
            try connection.execute(
                """
                UPDATE seating SET \
                confirmed = (SELECT CAST(coalesce(sum(party), 0) AS BIGINT) FROM attendance WHERE event = \(event) AND state = 'confirmed'), \
                held = (SELECT CAST(coalesce(sum(party), 0) AS BIGINT) FROM attendance WHERE event = \(event) AND state = 'requested' AND kept_until IS NOT NULL), \
                offered = (SELECT CAST(coalesce(sum(party), 0) AS BIGINT) FROM attendance WHERE event = \(event) AND state = 'offered'), \
                waiting = (SELECT CAST(coalesce(sum(party), 0) AS BIGINT) FROM attendance WHERE event = \(event) AND state = 'waitlisted'), \
                waiting_parties = (SELECT count(*) FROM attendance WHERE event = \(event) AND state = 'waitlisted') WHERE event = \(event)
                """)
        }
    }
}
