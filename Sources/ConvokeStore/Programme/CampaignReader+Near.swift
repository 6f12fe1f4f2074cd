import ConvokeModel

extension CampaignReader {
    /// The campaign with one event and all that can clash with it: what takes place at about the same time, screenings of its film
    /// and what belongs to its forum's session, with their people, hosts and places. Nothing where there is no campaign yet.
    public func content(clashingWith event: Event) throws -> (content: CampaignContent, lives: CampaignLives)? {
        guard let campaign = try campaignIfAny() else { return nil }
        var lives = CampaignLives()
        var near: [WrittenEvent] = []
        for document in try documents(near: event, minutes: campaign.travelMinutes ?? 0) {
            guard document.entry.key != event.key.text else { continue }
            let other = try documentMemory.value(Event.self, from: document.written)
            let life = try life(EventLife.self, of: document)
            lives.events[other.key] = life
            near.append(WrittenEvent(event: other, seed: life.seed))
        }
        return (try content(around: [WrittenEvent(event: event)] + near, in: campaign), lives)
    }

    private func documents(near event: Event, minutes: Int) throws -> [StoredDocument] {
        let span = EventSpan(of: event)
        let slack = max(minutes, try longestWay()) * 60
        let session = event.sessionName
        let film = event.film?.text
        var keys: Set<String> = []
        if let start = span.start {
            let rows =
                if let end = span.end {
                    try connection.rows(
                        """
                        SELECT event FROM event_span WHERE starts_at <= \(end + slack) \
                        AND (ends_at IS NULL OR ends_at >= \(start - slack))
                        """)
                } else {
                    try connection.rows(
                        "SELECT event FROM event_span WHERE starts_at IS NOT NULL AND (ends_at IS NULL OR ends_at >= \(start - slack))"
                    )
                }
            keys.formUnion(try rows.map { try $0.text(0) })
        }
        if let film {
            keys.formUnion(
                try connection.rows("SELECT event FROM event_span WHERE film = \(film)").map { try $0.text(0) })
        }
        if let session {
            keys.formUnion(
                try connection.rows("SELECT event FROM event_span WHERE session = \(session)").map { try $0.text(0) })
        }
        return try keys.sorted().compactMap { try document(Entry(.event, $0)) }
    }

    /// Minutes of the longest way that a venue names or named; two days where that was not kept yet.
    private func longestWay() throws -> Int {
        try connection.rows("SELECT value FROM setting WHERE name = 'longest-way'").first
            .flatMap { Int(try $0.text(0)) } ?? 2 * 1_440
    }

    /// Whether some event is from before spans were kept, or the data from before the longest way was.
    public func lacksSpans() throws -> Bool {
        try !connection.rows(
            """
            SELECT key FROM document WHERE kind = \(EntryKind.event) AND key NOT IN (SELECT event FROM event_span) \
            UNION ALL SELECT '' WHERE NOT EXISTS (SELECT 1 FROM setting WHERE name = 'longest-way') LIMIT 1
            """
        ).isEmpty
    }
}

extension CampaignTransaction {
    /// Keeps from when until when an event can be in the way of others, whenever it is written.
    func keepSpan(of event: Event) throws {
        let span = EventSpan(of: event)
        try connection.execute(
            """
            INSERT INTO event_span (event, starts_at, ends_at, film, session) \
            VALUES (\(event.key), \(span.start), \(span.end), \(event.film), \(event.sessionName)) \
            ON CONFLICT (event) DO UPDATE SET starts_at = excluded.starts_at, ends_at = excluded.ends_at, \
            film = excluded.film, session = excluded.session
            """)
    }

    /// Keeps how long the longest way from a venue is: who is that far away can be in the way of an event.
    func keepLongestWay(from venue: Venue) throws {
        let longest = String(venue.travel?.values.max() ?? 0)
        try connection.execute(
            """
            UPDATE setting SET value = \(longest) WHERE name = 'longest-way' AND CAST(value AS BIGINT) < CAST(\(longest) AS BIGINT)
            """)
    }

    /// Keeps the span of every event and the longest way anew.
    public func keepSpansOfAll() throws {
        try connection.execute(
            "INSERT INTO setting (name, value) VALUES ('longest-way', '0') ON CONFLICT (name) DO NOTHING")
        for document in try documents(.venue) {
            try keepLongestWay(from: documentMemory.value(Venue.self, from: document.written))
        }
        for document in try documents(.event) {
            try keepSpan(of: documentMemory.value(Event.self, from: document.written))
        }
    }
}

extension Event {
    /// The forum's session that it belongs to, in one word.
    fileprivate var sessionName: String? {
        forum.flatMap { reference in reference.session.map { "\(reference.forum)/\($0)" } }
    }
}
