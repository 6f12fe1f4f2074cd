import ConvokeModel

extension CampaignReader {
    /// What waits to be sent, the oldest first; of one event where it is named. Where guests may no longer be read, neither
    /// may their mails.
    public func outbox(of event: Identifier<Event>? = nil) throws -> [OutboxEntry] {
        let entries = try everyMail(of: event)
        let over = try Set(entries.compactMap(\.event)).filter { try !isKept($0) }
        return entries.filter { entry in !(entry.event.map(over.contains) ?? false) }
    }

    private func everyMail(of event: Identifier<Event>?) throws -> [OutboxEntry] {
        guard let event else {
            return try connection.rows(
                """
                SELECT id, event, attendance, kind, language, state, made_on FROM outbox WHERE statement IS NULL \
                ORDER BY ordinal, id
                """
            ).map(Self.outboxEntry)
        }
        return try connection.rows(
            """
            SELECT id, event, attendance, kind, language, state, made_on FROM outbox WHERE event = \(event) \
            ORDER BY ordinal, id
            """
        ).map(Self.outboxEntry)
    }

    /// A mail with whom it is for, opened.
    public func mail(_ id: Identifier<MailDraft>) throws -> (entry: OutboxEntry, draft: MailDraft) {
        guard
            let row = try connection.rows(
                """
                SELECT id, event, attendance, kind, language, state, made_on, sealed FROM outbox WHERE id = \(id)
                """
            ).first
        else { throw NotFound("mail in the outbox", id.text) }
        let entry = try Self.outboxEntry(row)
        if let event = entry.event { try requireKept(event) }
        let scope = entry.event.map { SealingScope.event($0) } ?? .campaign
        return (entry, try opened(MailDraft.self, row.blob(7), in: .draft(id), of: scope))
    }

    private static func outboxEntry(_ row: ResultRow) throws -> OutboxEntry {
        guard let id = Identifier<MailDraft>(try row.text(0)), let kind = MessageKind(rawValue: try row.text(3)),
            let state = MailState(rawValue: try row.text(5)), let madeOn = LocalDate(try row.text(6))
        else { throw UnexpectedValue(column: 0, wanted: .text) }
        return OutboxEntry(
            id: id, event: try row.textIfAny(1).flatMap { Identifier($0) },
            attendance: try row.textIfAny(2).flatMap { Identifier($0) }, kind: kind,
            language: try row.textIfAny(4).flatMap { LanguageTag($0) }, state: state, madeOn: madeOn)
    }
}
