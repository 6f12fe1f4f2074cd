import ConvokeModel
import Foundation

extension CampaignReader {
    /// The parts of an event that anything is kept of; nothing where its guests may no longer be read.
    public func parts(of event: Identifier<Event>) throws -> [Part] {
        guard try isKept(event) else { return [] }
        return try connection.rows(
            """
            SELECT id, event, kind, key, link_number, invited_on, reminded_on, answered_on, sealed FROM part \
            WHERE event = \(event) ORDER BY kind, key
            """
        ).map(part)
    }

    public func part(of holder: Entry, in event: Identifier<Event>) throws -> Part? {
        try parts(of: event).first { $0.holder == holder }
    }

    /// A part by its identifier; nothing where it is gone.
    public func part(_ id: Identifier<Part>) throws -> Part? {
        try eventOfPart(id).flatMap { try parts(of: $0).first { $0.id == id } }
    }

    /// Every part under an address, at events whose guests may still be read. Addresses are sealed, so that all are opened.
    public func parts(with address: MailAddress) throws -> [Part] {
        try connection.rows("SELECT DISTINCT event FROM part ORDER BY event").flatMap { row in
            guard let event = Identifier<Event>(try row.text(0)) else {
                throw UnexpectedValue(column: 0, wanted: .text)
            }
            return try parts(of: event).filter { $0.details.contact?.address?.canonical == address.canonical }
        }
    }

    /// The events in which anything is kept of somebody's part.
    public func eventsWithParts(of holder: Entry) throws -> [Identifier<Event>] {
        try connection.rows(
            "SELECT event FROM part WHERE kind = \(holder.kind) AND key = \(holder.key) ORDER BY event"
        ).compactMap { Identifier(try $0.text(0)) }
    }

    func eventOfPart(_ id: Identifier<Part>) throws -> Identifier<Event>? {
        try connection.rows("SELECT event FROM part WHERE id = \(id)").first.flatMap { Identifier(try $0.text(0)) }
    }

    private func part(_ row: ResultRow) throws -> Part {
        guard let id = Identifier<Part>(try row.text(0)), let event = Identifier<Event>(try row.text(1)),
            let kind = EntryKind(rawValue: try row.text(2))
        else { throw UnexpectedValue(column: 0, wanted: .text) }
        return Part(
            id: id, event: event, holder: Entry(kind, try row.text(3)), linkNumber: try row.integer(4),
            invitedOn: try row.textIfAny(5).flatMap { LocalDate($0) },
            remindedOn: try row.textIfAny(6).flatMap { LocalDate($0) },
            answeredOn: try row.textIfAny(7).flatMap { LocalDate($0) },
            details: try opened(PartDetails.self, row.blob(8), in: .part(id), of: .event(event)))
    }
}

extension CampaignTransaction {
    /// The part of somebody in an event as it is kept, or a new one.
    public func partOrNew(of holder: Entry, in event: Identifier<Event>) throws -> Part {
        try requireKept(event)
        return try part(of: holder, in: event) ?? Part(id: newIdentifier(), event: event, holder: holder)
    }

    public func keep(_ part: Part) throws {
        let sealed = try sealed(part.details, in: .part(part.id), of: .event(part.event))
        try connection.execute(
            """
            INSERT INTO part (id, event, kind, key, link_number, invited_on, reminded_on, answered_on, sealed) \
            VALUES (\(part.id), \(part.event), \(part.holder.kind), \(part.holder.key), \(part.linkNumber), \
            \(part.invitedOn?.description), \(part.remindedOn?.description), \(part.answeredOn?.description), \(sealed)) \
            ON CONFLICT (id) DO UPDATE SET link_number = excluded.link_number, invited_on = excluded.invited_on, \
            reminded_on = excluded.reminded_on, answered_on = excluded.answered_on, sealed = excluded.sealed
            """)
    }

    /// Deletes what is kept of a part with its mails, and notes it so that no backup brings it back. The answer stays.
    public func erase(_ part: Part) throws {
        try connection.execute("DELETE FROM outbox WHERE part = \(part.id)")
        try connection.execute("DELETE FROM part WHERE id = \(part.id)")
        try connection.execute("INSERT INTO erased_guest (id) VALUES (\(part.id)) ON CONFLICT DO NOTHING")
        leavesKeysToDestroy = true
    }

    /// Puts a message about a part into the outbox; nothing where there is no address.
    public func draft(_ message: PartMessage, to part: Part, called name: String) throws -> Bool {
        guard let contact = part.details.contact, let address = contact.address else { return false }
        let id = newIdentifier(of: MailDraft.self)
        let draft = PartDraft(message: message, name: contact.name ?? name, address: address)
        let sealed = try sealed(draft, in: .draft(id), of: .event(part.event))
        try connection.execute(
            """
            INSERT INTO outbox (id, ordinal, event, part, kind, language, state, made_on, sealed) VALUES (\(id), \
            coalesce((SELECT ordinal FROM outbox ORDER BY ordinal DESC LIMIT 1), 0) + 1, \(part.event), \(part.id), \
            \(message.kind), \(contact.language?.text), \(MailState.draft), \(today), \(sealed))
            """)
        return true
    }

    func deleteParts(of event: Identifier<Event>) throws {
        try connection.execute("DELETE FROM part WHERE event = \(event)")
    }
}

extension Backup {
    /// Removes parts of an event from a backup, or parts that were erased since; one from before there were any has none.
    static func deleteParts(of event: String, on connection: any DatabaseConnection) throws {
        guard try hasParts(connection) else { return }
        try connection.execute("DELETE FROM part WHERE event = \(event)")
    }

    static func eraseParts(_ ids: [String], on connection: any DatabaseConnection) throws {
        guard try hasParts(connection) else { return }
        for id in ids {
            try connection.execute("DELETE FROM part WHERE id = \(id)")
            try connection.execute("DELETE FROM outbox WHERE part = \(id)")
        }
    }

    private static func hasParts(_ connection: any DatabaseConnection) throws -> Bool {
        try connection.hasTable("part")
    }
}

extension SealedPlace {
    fileprivate static func part(_ id: Identifier<Part>) -> SealedPlace { SealedPlace(field: "part", row: id.text) }
}
