import ConvokeModel

extension CampaignReader {
    /// How many people came in which ten minutes, in turn.
    public func arrivals(at event: Identifier<Event>) throws -> [(slice: Int, people: Int)] {
        try connection.rows("SELECT slice, people FROM arrival WHERE event = \(event) AND people > 0 ORDER BY slice")
            .map { (try $0.integer(0), try $0.integer(1)) }
    }

    /// How many people came.
    public func peopleWhoCame(at event: Identifier<Event>) throws -> Int {
        try arrivals(at: event).reduce(0) { $0 + $1.people }
    }

    /// People whose seats went to others since they did not come, and people of entries that take and wait for no seat. The
    /// rest is in the seating: with a million guests these two are few.
    public func peopleWithoutSeat(at event: Identifier<Event>) throws -> (noShows: Int, out: Int) {
        let noShows = try connection.rows(
            "SELECT CAST(coalesce(sum(party), 0) AS BIGINT) FROM attendance WHERE event = \(event) AND checked_in = 0"
        ).first
        let out = try connection.rows(
            """
            SELECT CAST(coalesce(sum(party), 0) AS BIGINT) FROM attendance WHERE event = \(event) \
            AND state IN ('requested', 'declined', 'cancelled', 'lapsed') AND kept_until IS NULL
            """
        ).first
        return (try noShows?.integer(0) ?? 0, try out?.integer(0) ?? 0)
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
