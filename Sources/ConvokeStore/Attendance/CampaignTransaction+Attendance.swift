import ConvokeModel
import Foundation

extension SealingScope {
    static func event(_ key: Identifier<Event>) -> SealingScope { SealingScope(name: "event-\(key)") }
}

extension CampaignReader {
    private static func attendance(_ row: ResultRow, of event: Identifier<Event>) throws -> Attendance {
        guard let id = Identifier<Attendance>(try row.text(0)), let state = AttendanceState(rawValue: try row.text(1))
        else { throw UnexpectedValue(column: 0, wanted: .text) }
        return Attendance(
            id: id, event: event, state: state, party: try row.integer(2), ordinal: try row.integer(3),
            keptUntil: try row.integerIfAny(4).map { Date(timeIntervalSince1970: Double($0)) },
            checkedIn: try row.integerIfAny(5),
            lapsesAt: try row.integerIfAny(6).map { Date(timeIntervalSince1970: Double($0)) })
    }

    /// Every entry of an event, in the order in which they came.
    public func attendances(at event: Identifier<Event>) throws -> [Attendance] {
        try connection.rows(
            "SELECT id, state, party, ordinal, kept_until, checked_in, lapses_at FROM attendance WHERE event = \(event) ORDER BY ordinal"
        ).map { try Self.attendance($0, of: event) }
    }

    public func attendance(_ id: Identifier<Attendance>, at event: Identifier<Event>) throws -> Attendance {
        guard
            let row = try connection.rows(
                "SELECT id, state, party, ordinal, kept_until, checked_in, lapses_at FROM attendance WHERE id = \(id) AND event = \(event)"
            ).first
        else { throw NotFound("guest of '\(event)'", id.text) }
        return try Self.attendance(row, of: event)
    }

    /// The first of the queue, as many as there could be seats for.
    public func queue(at event: Identifier<Event>, limit: Int) throws -> [Attendance] {
        try connection.rows(
            """
            SELECT id, state, party, ordinal, kept_until, checked_in, lapses_at FROM attendance WHERE event = \(event) \
            AND state = \(AttendanceState.waitlisted) ORDER BY ordinal LIMIT \(limit)
            """
        ).map { try Self.attendance($0, of: event) }
    }

    /// The first of the queue whom so many seats hold. Sizes of parties are few: each is looked up by itself, so that any number
    /// of larger ones costs nothing.
    public func queue(at event: Identifier<Event>, fitting seats: Int, limit: Int) throws -> [Attendance] {
        var found: [Attendance] = []
        var size = 0
        while let next = try connection.rows(
            """
            SELECT min(party) FROM attendance WHERE event = \(event) AND state = 'waitlisted' \
            AND party > \(size) AND party <= \(seats)
            """
        ).first?.integerIfAny(0) {
            size = next
            found += try connection.rows(
                """
                SELECT id, state, party, ordinal, kept_until, checked_in, lapses_at FROM attendance \
                WHERE event = \(event) AND state = 'waitlisted' AND party = \(size) ORDER BY ordinal LIMIT \(limit)
                """
            ).map { try Self.attendance($0, of: event) }
        }
        return Array(found.sorted { $0.ordinal < $1.ordinal }.prefix(limit))
    }

    /// The place in the queue of an entry that waits, counted in parties from 1.
    public func position(of entry: Attendance) throws -> Int {
        let ahead = try connection.rows(
            """
            SELECT count(*) FROM attendance WHERE event = \(entry.event) AND state = \(AttendanceState.waitlisted) \
            AND ordinal < \(entry.ordinal)
            """)
        return try 1 + (ahead.first?.integer(0) ?? 0)
    }

    /// Requests and offers whose time is over.
    public func due(at event: Identifier<Event>) throws -> [Attendance] {
        let now = Int(now.timeIntervalSince1970)
        return try connection.rows(
            """
            SELECT id, state, party, ordinal, kept_until, checked_in, lapses_at FROM attendance WHERE event = \(event) \
            AND kept_until IS NOT NULL AND kept_until <= \(now) UNION ALL \
            SELECT id, state, party, ordinal, kept_until, checked_in, lapses_at FROM attendance WHERE event = \(event) \
            AND lapses_at IS NOT NULL AND lapses_at <= \(now) ORDER BY ordinal
            """
        ).map { try Self.attendance($0, of: event) }
    }

    /// The names and addresses of an event's guests, opened, as long as they may be read.
    public func guests(at event: Identifier<Event>) throws -> [Identifier<Attendance>: Guest] {
        try requireKept(event)
        return try guestsForFigures(at: event)
    }

    /// The same whether or not their time is over: only for numbers without names.
    func guestsForFigures(at event: Identifier<Event>) throws -> [Identifier<Attendance>: Guest] {
        var guests: [Identifier<Attendance>: Guest] = [:]
        for row in try connection.rows("SELECT id, sealed FROM attendance WHERE event = \(event)") {
            guard let id = Identifier<Attendance>(try row.text(0)) else {
                throw UnexpectedValue(column: 0, wanted: .text)
            }
            guests[id] = try opened(Guest.self, row.blob(1), in: .guest(id), of: .event(event))
        }
        return guests
    }

    public func guest(_ id: Identifier<Attendance>, at event: Identifier<Event>) throws -> Guest {
        try requireKept(event)
        guard let row = try connection.rows("SELECT sealed FROM attendance WHERE id = \(id) AND event = \(event)").first
        else { throw NotFound("guest of '\(event)'", id.text) }
        return try opened(Guest.self, row.blob(0), in: .guest(id), of: .event(event))
    }

    /// The entry that a guest's secret link belongs to. Unknown links are all the same refusal.
    public func attendance(link: SecretLink) throws -> Attendance {
        guard
            let row = try connection.rows(
                "SELECT id, state, party, ordinal, kept_until, checked_in, lapses_at, event FROM attendance WHERE link = \(link.digest)"
            ).first,
            let event = Identifier<Event>(try row.text(7)), try isKept(event)
        else { throw NotFound.behindLink("place") }
        return try Self.attendance(row, of: event)
    }
}

extension CampaignTransaction {
    /// Keeps a new entry; nothing where the same address has a live one at this event.
    public func add(_ attendance: Attendance, guest: Guest, link: SecretLink) throws -> Bool {
        let scope = SealingScope.event(attendance.event)
        let index = try guest.address.map { Vault.blindIndex($0.canonical, with: try keys(for: scope)) }
        let sealed = try sealed(json: guest.json, in: .guest(attendance.id), of: scope)
        let count = try connection.execute(
            """
            INSERT INTO attendance (id, event, state, party, ordinal, kept_until, checked_in, requested_on, blind_index, link, sealed, lapses_at) \
            VALUES (\(attendance.id), \(attendance.event), \(attendance.state), \(attendance.party), \(attendance.ordinal), \
            \(attendance.keptUntil.map { Int($0.timeIntervalSince1970) }), \(attendance.checkedIn), \(today), \(index), \
            \(link.digest), \(sealed), \(attendance.lapsesAt.map { Int($0.timeIntervalSince1970) })) ON CONFLICT DO NOTHING
            """)
        if count > 0 { try lengthenRetention(of: attendance.event) }
        return count > 0
    }

    public func keep(_ attendance: Attendance) throws {
        try connection.execute(
            """
            UPDATE attendance SET state = \(attendance.state), party = \(attendance.party), ordinal = \(attendance.ordinal), \
            kept_until = \(attendance.keptUntil.map { Int($0.timeIntervalSince1970) }), checked_in = \(attendance.checkedIn), \
            lapses_at = \(attendance.lapsesAt.map { Int($0.timeIntervalSince1970) }) WHERE id = \(attendance.id)
            """)
    }
}

extension SealedPlace {
    static func guest(_ id: Identifier<Attendance>) -> SealedPlace {
        SealedPlace(field: "attendance.guest", row: id.text)
    }
}

extension CampaignReader {
    /// How many entries are in each state, and how many people came.
    public func placeCounts(at event: Identifier<Event>) throws -> (parties: [String: Int], checkedIn: Int) {
        var parties: [String: Int] = [:]
        for row in try connection.rows("SELECT state, count(*) FROM attendance WHERE event = \(event) GROUP BY state") {
            parties[try row.text(0)] = try row.integer(1)
        }
        return (parties, try peopleWhoCame(at: event))
    }
}

extension CampaignTransaction {
    /// Deletes an event's guests and notes their key for destruction; gives the number of entries. The counts of who came
    /// stay in the seating.
    public func purgeGuests(of event: Identifier<Event>) throws -> Int {
        try keepFigures(of: event)
        try connection.execute("DELETE FROM import_row WHERE event = \(event)")
        let rows = try connection.rows("DELETE FROM attendance WHERE event = \(event) RETURNING id")
        leavesKeysToDestroy = true
        purgedEvents.append(event)
        try deleteOutbox(of: event)
        try deleteParts(of: event)
        let scope = SealingScope.event(event)
        try connection.execute("DELETE FROM sealing_key WHERE scope = \(scope.name)")
        try connection.execute("INSERT INTO purged_key (scope) VALUES (\(scope.name)) ON CONFLICT DO NOTHING")
        try connection.execute(
            "UPDATE seating SET held = 0, offered = 0, waiting = 0, waiting_parties = 0 WHERE event = \(event)")
        connection.memory.forget()
        return rows.count
    }
}
