import ConvokeModel

extension CampaignReader {
    /// What the team noted of deadlines.
    public func deadlineMarks() throws -> [DeadlineMark] {
        try connection.rows("SELECT subject, key, state, reason, marked_on FROM deadline_mark ORDER BY subject, key")
            .map {
                guard let state = StepMark.State(rawValue: try $0.text(2)), let day = LocalDate(try $0.text(4)) else {
                    throw UnexpectedValue(column: 2, wanted: .text)
                }
                return DeadlineMark(
                    subject: try $0.text(0), key: try $0.text(1), state: state, reason: try $0.textIfAny(3), on: day)
            }
    }
}

extension CampaignTransaction {
    public func keep(_ mark: DeadlineMark) throws {
        try connection.execute(
            """
            INSERT INTO deadline_mark (subject, key, state, reason, marked_on) \
            VALUES (\(mark.subject), \(mark.key), \(mark.state.rawValue), \(mark.reason), \(mark.on)) \
            ON CONFLICT (subject, key) DO UPDATE SET state = excluded.state, reason = excluded.reason, \
            marked_on = excluded.marked_on
            """)
    }

    /// Forgets what was noted; tells whether there was something.
    public func removeDeadlineMark(of subject: String, _ key: String) throws -> Bool {
        !(try connection.rows(
            "DELETE FROM deadline_mark WHERE subject = \(subject) AND key = \(key) RETURNING key")).isEmpty
    }
}
