import ConvokeModel

extension CampaignReader {
    /// How many people came in which ten minutes, in turn.
    public func arrivals(at event: Identifier<Event>) throws -> [(slice: Int, people: Int)] {
        try connection.rows("SELECT slice, people FROM arrival WHERE event = \(event) AND people > 0 ORDER BY slice")
            .map { (try $0.integer(0), try $0.integer(1)) }
    }

    /// People of all entries, and of those that are confirmed, whether or not their seats went to others since.
    public func peopleAsked(at event: Identifier<Event>) throws -> (requested: Int, confirmed: Int) {
        let sums = try connection.rows(
            """
            SELECT CAST(coalesce(sum(party), 0) AS BIGINT), \
            CAST(coalesce(sum(CASE WHEN state = \(AttendanceState.confirmed) THEN party ELSE 0 END), 0) AS BIGINT) \
            FROM attendance WHERE event = \(event)
            """
        ).first
        return (try sums?.integer(0) ?? 0, try sums?.integer(1) ?? 0)
    }
}

extension CampaignTransaction {
    /// Counts people who came in some ten minutes.
    public func countArrivals(_ people: Int, slice: Int, at event: Identifier<Event>) throws {
        try connection.execute(
            """
            INSERT INTO arrival (event, slice, people) VALUES (\(event), \(slice), \(people)) \
            ON CONFLICT (event, slice) DO UPDATE SET people = arrival.people + excluded.people
            """)
    }

    /// Takes people out of the latest arrivals: who came when is not kept with anybody.
    public func takeBackArrivals(_ people: Int, at event: Identifier<Event>) throws {
        var left = people
        for arrival in try arrivals(at: event).reversed() where left > 0 {
            let taken = min(left, arrival.people)
            try connection.execute(
                "UPDATE arrival SET people = \(arrival.people - taken) WHERE event = \(event) AND slice = \(arrival.slice)"
            )
            left -= taken
        }
    }
}
