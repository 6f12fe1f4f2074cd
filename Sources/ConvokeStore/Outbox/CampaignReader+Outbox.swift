import ConvokeModel

extension CampaignReader {
    /// What waits to be sent, the oldest first; of one event or one statement where it is named. Where guests may no longer be
    /// read, neither may their mails.
    public func outbox(
        of event: Identifier<Event>? = nil, statement: Identifier<JointStatement>? = nil
    ) throws -> [OutboxEntry] {
        let entries =
            if let statement { try mails(about: statement) } else if let event { try mails(about: event) } else {
                try everyMail()
            }
        return try readable(entries)
    }

    /// Those that wait to be sent, approved or not, the oldest first.
    public func unsentMails() throws -> [OutboxEntry] {
        try readable(
            connection.rows(
                """
                SELECT id, event, attendance, statement, signature, kind, language, state, made_on, part FROM outbox \
                WHERE state IN ('draft', 'approved') ORDER BY ordinal
                """
            ).map(Self.outboxEntry))
    }

    private func readable(_ entries: [OutboxEntry]) throws -> [OutboxEntry] {
        let over = try Set(entries.compactMap(\.event)).filter { try !isKept($0) }
        return entries.filter { entry in !(entry.event.map(over.contains) ?? false) }
    }

    private func everyMail() throws -> [OutboxEntry] {
        try connection.rows(
            """
            SELECT id, event, attendance, statement, signature, kind, language, state, made_on, part FROM outbox \
            ORDER BY ordinal, id
            """
        ).map(Self.outboxEntry)
    }

    private func mails(about event: Identifier<Event>) throws -> [OutboxEntry] {
        try connection.rows(
            """
            SELECT id, event, attendance, statement, signature, kind, language, state, made_on, part FROM outbox \
            WHERE event = \(event) ORDER BY ordinal, id
            """
        ).map(Self.outboxEntry)
    }

    private func mails(about statement: Identifier<JointStatement>) throws -> [OutboxEntry] {
        try connection.rows(
            """
            SELECT id, event, attendance, statement, signature, kind, language, state, made_on, part FROM outbox \
            WHERE statement = \(statement) ORDER BY ordinal, id
            """
        ).map(Self.outboxEntry)
    }

    /// A mail with whom it is for, opened.
    public func mail(_ id: Identifier<MailDraft>) throws -> (entry: OutboxEntry, draft: OpenedDraft) {
        guard
            let row = try connection.rows(
                """
                SELECT id, event, attendance, statement, signature, kind, language, state, made_on, part, sealed FROM outbox \
                WHERE id = \(id)
                """
            ).first
        else { throw NotFound("mail in the outbox", id.text) }
        let entry = try Self.outboxEntry(row)
        if let statement = entry.statement {
            let place = SealedPlace.draft(Identifier<SigningDraft>(id))
            return (
                entry,
                .statement(try opened(fields: SigningDraft.self, row.blob(10), in: place, of: .statement(statement)))
            )
        }
        if let event = entry.event { try requireKept(event) }
        if case .team = entry.kind {
            return (entry, .team(try opened(TeamDraft.self, row.blob(10), in: .draft(id), of: .campaign)))
        }
        if case .part = entry.kind, let event = entry.event {
            return (entry, .part(try opened(PartDraft.self, row.blob(10), in: .draft(id), of: .event(event))))
        }
        let scope = entry.event.map { SealingScope.event($0) } ?? .campaign
        return (entry, .event(try opened(MailDraft.self, row.blob(10), in: .draft(id), of: scope)))
    }

    /// Whether the same signatory was written to in the same matter again after this mail.
    public func isRepeated(_ mail: OutboxEntry) throws -> Bool {
        guard let statement = mail.statement, let signature = mail.signature else { return false }
        return try !connection.rows(
            """
            SELECT id FROM outbox WHERE statement = \(statement) AND signature = \(signature) AND kind = \(mail.kind) \
            AND ordinal > (SELECT ordinal FROM outbox WHERE id = \(mail.id)) LIMIT 1
            """
        ).isEmpty
    }

    /// Whether a mail that invites their calendar was written to an entry's guest.
    public func wasInvited(_ attendance: Attendance) throws -> Bool {
        try !connection.rows(
            """
            SELECT id FROM outbox WHERE event = \(attendance.event) AND attendance = \(attendance.id) \
            AND kind IN ('confirmed', 'moved', 'reminder', 'postponed') LIMIT 1
            """
        ).isEmpty
    }

    /// Whether a mail of a kind about a part waits to be sent.
    public func hasUnsent(_ kind: PartMessageKind, about part: Part) throws -> Bool {
        try !connection.rows(
            """
            SELECT id FROM outbox WHERE part = \(part.id) AND kind = \(kind) AND state IN ('draft', 'approved') LIMIT 1
            """
        ).isEmpty
    }

    /// Whether a mail to the same guest, signatory or participant came back.
    public func hasBounced(_ mail: OutboxEntry) throws -> Bool {
        if let part = mail.part {
            return try !connection.rows(
                "SELECT id FROM outbox WHERE part = \(part) AND state = \(MailState.bounced) LIMIT 1"
            ).isEmpty
        }
        if let event = mail.event, let guest = mail.attendance {
            return try !connection.rows(
                """
                SELECT id FROM outbox WHERE event = \(event) AND attendance = \(guest) AND state = \(MailState.bounced) \
                LIMIT 1
                """
            ).isEmpty
        }
        guard let statement = mail.statement, let signature = mail.signature else { return false }
        return try !connection.rows(
            """
            SELECT id FROM outbox WHERE statement = \(statement) AND signature = \(signature) \
            AND state = \(MailState.bounced) LIMIT 1
            """
        ).isEmpty
    }

    /// Whether anybody was written to of an event in this way on a day or after it.
    public func hasMails(_ kind: MessageKind, at event: Identifier<Event>, since day: LocalDate) throws -> Bool {
        try !connection.rows(
            """
            SELECT id FROM outbox WHERE event = \(event) AND attendance IS NOT NULL AND kind = \(kind) \
            AND made_on >= \(day.description) LIMIT 1
            """
        ).isEmpty
    }

    private static func outboxEntry(_ row: ResultRow) throws -> OutboxEntry {
        guard let id = Identifier<MailDraft>(try row.text(0)), let kind = MailKind(rawValue: try row.text(5)),
            let state = MailState(rawValue: try row.text(7)), let madeOn = LocalDate(try row.text(8))
        else { throw UnexpectedValue(column: 0, wanted: .text) }
        return OutboxEntry(
            id: id, event: try row.textIfAny(1).flatMap { Identifier($0) },
            attendance: try row.textIfAny(2).flatMap { Identifier($0) },
            statement: try row.textIfAny(3).flatMap { Identifier($0) },
            signature: try row.textIfAny(4).flatMap { Identifier($0) },
            part: try row.textIfAny(9).flatMap { Identifier($0) }, kind: kind,
            language: try row.textIfAny(6).flatMap { LanguageTag($0) }, state: state, madeOn: madeOn)
    }
}
