import ConvokeModel

/// What is remembered of a row of an imported sheet: which entry it became, and whether it said the same.
public struct ImportedRow: Hashable, Sendable {
    /// A keyed digest, unreadable once the event is purged.
    public var identity: [UInt8]
    public var content: [UInt8]
    /// Nothing where the guest was erased on their own wish.
    public var attendance: Identifier<Attendance>?

    public init(identity: [UInt8], content: [UInt8], attendance: Identifier<Attendance>?) {
        self.identity = identity
        self.content = content
        self.attendance = attendance
    }
}

extension CampaignReader {
    /// The rows that imports have brought to an event.
    public func importedRows(at event: Identifier<Event>) throws -> [[UInt8]: ImportedRow] {
        var rows: [[UInt8]: ImportedRow] = [:]
        for row in try connection.rows(
            "SELECT identity, content, attendance FROM import_row WHERE event = \(event)")
        {
            let identity = try row.blob(0)
            rows[identity] = ImportedRow(
                identity: identity, content: try row.blob(1),
                attendance: try row.textIfAny(2).flatMap { Identifier($0) })
        }
        return rows
    }
}

extension CampaignTransaction {
    /// A digest by which a row is known again, under the event's key.
    public func importDigest(of text: String, at event: Identifier<Event>) throws -> [UInt8] {
        Vault.blindIndex("import/\(text)", with: try keys(for: .event(event)))
    }

    public func keep(_ row: ImportedRow, at event: Identifier<Event>) throws {
        try connection.execute(
            """
            INSERT INTO import_row (event, identity, content, attendance) \
            VALUES (\(event), \(row.identity), \(row.content), \(row.attendance)) ON CONFLICT (event, identity) \
            DO UPDATE SET content = excluded.content, attendance = excluded.attendance
            """)
    }

    /// Keeps what a guest says anew; nothing is done where their new address has another live entry at the event.
    public func keep(_ guest: Guest, of place: Attendance) throws -> Bool {
        let scope = SealingScope.event(place.event)
        let index = try guest.address.map { Vault.blindIndex($0.canonical, with: try keys(for: scope)) }
        if let index, place.state.isLive {
            let others = try connection.rows(
                """
                SELECT id FROM attendance WHERE event = \(place.event) AND blind_index = \(index) AND id <> \(place.id) \
                AND state IN ('requested', 'confirmed', 'waitlisted', 'offered')
                """)
            guard others.isEmpty else { return false }
        }
        let sealed = try sealed(json: guest.json, in: .guest(place.id), of: scope)
        try connection.execute(
            "UPDATE attendance SET blind_index = \(index), sealed = \(sealed) WHERE id = \(place.id)")
        return true
    }

    /// Does something only to see what would come of it, and undoes it where told to.
    public func trying<Outcome>(_ work: () throws -> (outcome: Outcome, undo: Bool)) throws -> Outcome {
        try connection.run(script: "SAVEPOINT trial")
        let (outcome, undo): (Outcome, Bool)
        do { (outcome, undo) = try work() } catch {
            try connection.run(script: "ROLLBACK TO trial; RELEASE trial")
            connection.memory.forget()
            throw error
        }
        if undo {
            try connection.run(script: "ROLLBACK TO trial")
            connection.memory.forget()
        }
        try connection.run(script: "RELEASE trial")
        return outcome
    }
}
