import ConvokeModel

/// An event's seats with what decides about them, as one row keeps them.
public struct SeatingRow: Hashable, Sendable {
    public var event: Identifier<Event>
    public var terms: RegistrationTerms
    public var seating: Seating
    public var lastOrdinal: Int
    /// Nothing moves by itself any more: the door list is printed.
    public var isFrozen: Bool
}

extension CampaignReader {
    /// The seats of an event; a sentence with a suggestion where there is no such event.
    public func seating(of event: Identifier<Event>) throws -> SeatingRow {
        guard
            let row = try connection.rows(
                """
                SELECT terms, confirmed, held, offered, waiting, waiting_parties, last_ordinal, is_frozen FROM seating WHERE event = \(event)
                """
            ).first
        else {
            // An event from before there were seats to count.
            let (written, life) = try self.event(event)
            let terms = try terms(of: written, life)
            return SeatingRow(
                event: event, terms: terms, seating: Seating(places: terms.registration.places), lastOrdinal: 0,
                isFrozen: false)
        }
        let terms = try documentMemory.value(RegistrationTerms.self, from: row.text(0))
        var seating = Seating(places: terms.registration.places)
        seating.confirmed = try row.integer(1)
        seating.held = try row.integer(2)
        seating.offered = try row.integer(3)
        seating.waiting = try row.integer(4)
        seating.waitingParties = try row.integer(5)
        return SeatingRow(
            event: event, terms: terms, seating: seating, lastOrdinal: try row.integer(6),
            isFrozen: try row.integer(7) == 1)
    }
}

extension CampaignReader {
    func terms(of event: Event, _ life: EventLife) throws -> RegistrationTerms {
        if let zone = event.when.zone { return RegistrationTerms(of: event, state: life.state, campaignZone: zone) }
        let campaign = try documents(.campaign).first.map { try documentMemory.value(Campaign.self, from: $0.written) }
        return RegistrationTerms(of: event, state: life.state, campaignZone: campaign?.zone ?? .utc)
    }
}

extension CampaignTransaction {
    /// The seats of an event, with the row locked: who decides about them decides alone.
    public func lockedSeating(of event: Identifier<Event>) throws -> SeatingRow {
        try connection.claim(.event(event))
        try connection.lock("SELECT event FROM seating WHERE event = \(event)")
        let row = try seating(of: event)
        if row.lastOrdinal == 0 {
            let (written, life) = try self.event(event)
            try keepTerms(of: written, life)
        }
        return row
    }

    public func keep(_ row: SeatingRow) throws {
        try connection.execute(
            """
            UPDATE seating SET confirmed = \(row.seating.confirmed), held = \(row.seating.held), offered = \(row.seating.offered), \
            waiting = \(row.seating.waiting), waiting_parties = \(row.seating.waitingParties), last_ordinal = \(row.lastOrdinal), \
            is_frozen = \(row.isFrozen ? 1 : 0) WHERE event = \(row.event)
            """)
    }

    /// Keeps beside the seats what decides about them, whenever an event is written.
    func keepTerms(of event: Event, _ life: EventLife) throws {
        let terms = try CanonicalJSON.text(of: terms(of: event, life))
        try connection.execute(
            """
            INSERT INTO seating (event, terms, confirmed, held, offered, waiting, waiting_parties, last_ordinal, is_frozen) \
            VALUES (\(event.key), \(terms), 0, 0, 0, 0, 0, 0, 0) ON CONFLICT (event) DO UPDATE SET terms = excluded.terms
            """)
    }
}
