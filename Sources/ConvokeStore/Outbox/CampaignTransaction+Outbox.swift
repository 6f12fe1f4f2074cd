import ConvokeModel

extension SealedPlace {
    static func draft(_ id: Identifier<MailDraft>) -> SealedPlace { SealedPlace(field: "outbox.draft", row: id.text) }
}

extension CampaignTransaction {
    /// Puts a mail into the outbox; nothing where the guest gave no address.
    public func draft(_ message: OutgoingMessage, to guest: Guest, of attendance: Attendance) throws {
        guard let address = guest.address else { return }
        let id = newIdentifier(of: MailDraft.self)
        let draft = MailDraft(message: message, name: guest.name, address: address, party: attendance.party)
        let sealed = try sealed(draft, in: .draft(id), of: .event(attendance.event))
        try connection.execute(
            """
            INSERT INTO outbox (id, ordinal, event, attendance, kind, language, state, made_on, sealed) VALUES (\(id), \
            coalesce((SELECT ordinal FROM outbox ORDER BY ordinal DESC LIMIT 1), 0) + 1, \(attendance.event), \
            \(attendance.id), \(message.kind), \(guest.language?.text), \(MailState.draft), \(today), \(sealed))
            """)
    }

    /// Writes to an entry's guest, who is opened only where there is an address.
    public func draft(_ message: OutgoingMessage, to attendance: Attendance) throws {
        guard let guest = try guestWithAddress(attendance) else { return }
        try draft(message, to: guest, of: attendance)
    }

    /// Whether a mail of this kind was written to an entry's guest on a day or after it; on any day where none is given.
    public func hasDraft(_ kind: MessageKind, to attendance: Attendance, since day: LocalDate? = nil) throws -> Bool {
        let since = day?.description ?? ""
        return try !connection.rows(
            """
            SELECT id FROM outbox WHERE event = \(attendance.event) AND attendance = \(attendance.id) \
            AND kind = \(kind) AND made_on >= \(since) LIMIT 1
            """
        ).isEmpty
    }

    public func keep(_ state: MailState, of mail: Identifier<MailDraft>) throws {
        try connection.execute("UPDATE outbox SET state = \(state) WHERE id = \(mail)")
    }

    /// Takes a mail out of the outbox for good.
    public func discard(_ mail: Identifier<MailDraft>) throws {
        try connection.execute("DELETE FROM outbox WHERE id = \(mail)")
    }

    func deleteOutbox(of event: Identifier<Event>) throws {
        try connection.execute("DELETE FROM outbox WHERE event = \(event)")
    }
}

extension Backup {
    /// Removes the mails of an event from a backup; one from before there were mails has none.
    static func deleteOutbox(of event: String, on connection: any DatabaseConnection) throws {
        guard try connection.hasTable("outbox") else { return }
        try connection.execute("DELETE FROM outbox WHERE event = \(event)")
    }

    /// Removes the mails about a statement; a backup from before there were any has none.
    static func deleteOutbox(ofStatement statement: String, on connection: any DatabaseConnection) throws {
        let columns = try connection.rows("SELECT 1 FROM pragma_table_info('outbox') WHERE name = 'statement'")
        guard !columns.isEmpty else { return }
        try connection.execute("DELETE FROM outbox WHERE statement = \(statement)")
    }

    /// Removes the mails to a guest, by the entry's identifier.
    static func deleteOutbox(to guest: String, on connection: any DatabaseConnection) throws {
        guard try connection.hasTable("outbox") else { return }
        try connection.execute("DELETE FROM outbox WHERE attendance = \(guest)")
    }
}
