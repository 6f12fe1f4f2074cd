import ConvokeModel

extension CampaignTransaction {
    /// Notes that the team is reminded of a deadline so many days before; tells whether it was not yet, so late or later.
    public func noteReminder(of subject: String, _ key: String, at time: LocalDateTime, days: Int) throws -> Bool {
        let nearer = try connection.rows(
            """
            SELECT days FROM deadline_reminder WHERE subject = \(subject) AND key = \(key) \
            AND at = \(time.description) AND days <= \(days) LIMIT 1
            """)
        guard nearer.isEmpty else { return false }
        try connection.execute(
            """
            INSERT INTO deadline_reminder (subject, key, at, days) \
            VALUES (\(subject), \(key), \(time.description), \(days))
            """)
        return true
    }

    /// Puts a message to the team into the outbox.
    public func draft(_ draft: TeamDraft, in language: LanguageTag?) throws {
        let id = newIdentifier(of: MailDraft.self)
        let sealed = try sealed(draft, in: .draft(id), of: .campaign)
        try connection.execute(
            """
            INSERT INTO outbox (id, ordinal, kind, language, state, made_on, sealed) VALUES (\(id), \
            coalesce((SELECT ordinal FROM outbox ORDER BY ordinal DESC LIMIT 1), 0) + 1, \
            \(TeamMessageKind.deadlines), \(language?.text), \(MailState.draft), \(today), \(sealed))
            """)
    }
}
