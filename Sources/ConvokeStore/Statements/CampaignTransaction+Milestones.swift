import ConvokeModel

extension CampaignReader {
    /// The milestones that a statement has reached, the smallest first.
    public func milestones(of statement: Identifier<JointStatement>) throws -> [Milestone] {
        try connection.rows(
            "SELECT value, reached_on, lost_on FROM milestone WHERE statement = \(statement) ORDER BY value"
        ).map {
            guard let reached = LocalDate(try $0.text(1)) else { throw UnexpectedValue(column: 1, wanted: .text) }
            return Milestone(
                value: try $0.integer(0), reachedOn: reached, lostOn: try $0.textIfAny(2).flatMap { LocalDate($0) })
        }
    }

    func goal(of statement: Identifier<JointStatement>) throws -> Int? {
        try document(.statement(statement)) == nil ? nil : self.statement(statement).statement.goal
    }
}

extension CampaignTransaction {
    /// Notes that a number was reached: once for good, with the day of the first time.
    func reachMilestone(_ value: Int, of statement: Identifier<JointStatement>) throws {
        let rows = try connection.rows(
            """
            INSERT INTO milestone (statement, value, reached_on) VALUES (\(statement), \(value), \(today)) \
            ON CONFLICT DO NOTHING RETURNING value
            """)
        guard !rows.isEmpty else {
            try connection.execute(
                "UPDATE milestone SET lost_on = NULL WHERE statement = \(statement) AND value = \(value)")
            return
        }
        try record("signature.milestone", Entry.statement(statement), detail: String(value))
    }

    /// Notes which numbers no longer hold; that they were reached stays true.
    func loseMilestones(of statement: Identifier<JointStatement>, above count: Int) throws {
        try connection.execute(
            """
            UPDATE milestone SET lost_on = \(today) WHERE statement = \(statement) AND value > \(count) \
            AND lost_on IS NULL
            """)
    }
}
