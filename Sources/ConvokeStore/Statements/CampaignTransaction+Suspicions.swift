import ConvokeModel

extension CampaignReader {
    /// What was decided of pairs of signatures that may be one.
    public func suspicionDecisions(of statement: Identifier<JointStatement>) throws
        -> [SignaturePair: SuspicionDecision]
    {
        var decisions: [SignaturePair: SuspicionDecision] = [:]
        for row in try connection.rows("SELECT a, b, decision FROM suspicion_decision WHERE statement = \(statement)") {
            guard let a = Identifier<Signature>(try row.text(0)), let b = Identifier<Signature>(try row.text(1)),
                let decision = SuspicionDecision(rawValue: try row.text(2))
            else { throw UnexpectedValue(column: 0, wanted: .text) }
            decisions[SignaturePair(a, b)] = decision
        }
        return decisions
    }
}

extension CampaignTransaction {
    /// Keeps what was decided of two signatures; a later decision takes the place of an earlier one.
    public func keep(_ decision: SuspicionDecision, of pair: SignaturePair, at statement: Identifier<JointStatement>)
        throws
    {
        try connection.execute(
            """
            INSERT INTO suspicion_decision (statement, a, b, decision, decided_on) VALUES (\(statement), \(pair.a), \
            \(pair.b), \(decision), \(today)) ON CONFLICT (statement, a, b) \
            DO UPDATE SET decision = excluded.decision, decided_on = excluded.decided_on
            """)
    }
}
