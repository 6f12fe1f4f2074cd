import ConvokeModel
import Foundation

extension CampaignReader {
    /// From when on what is kept of an event's guests cannot be read; nothing where there is no last day.
    public func retentionEnd(of event: Identifier<Event>) throws -> Date? {
        try connection.rows("SELECT ends_at FROM retention WHERE event = \(event)").first?.integerIfAny(0).map {
            Date(timeIntervalSince1970: Double($0))
        }
    }

    func isKept(_ event: Identifier<Event>) throws -> Bool { try retentionEnd(of: event).map { now < $0 } ?? true }

    /// Refuses to read what is kept of guests whose time is over, whether or not it has been purged yet.
    public func requireKept(_ event: Identifier<Event>) throws {
        guard try isKept(event) else { throw RetentionOver(event: event) }
    }

    /// Events whose guests are to be purged.
    public func eventsToPurge() throws -> [Identifier<Event>] {
        try connection.rows(
            """
            SELECT event FROM retention WHERE ends_at <= \(Int(now.timeIntervalSince1970)) AND EXISTS \
            (SELECT 1 FROM attendance WHERE attendance.event = retention.event UNION ALL \
            SELECT 1 FROM part WHERE part.event = retention.event) ORDER BY event
            """
        ).map { row in
            guard let event = Identifier<Event>(try row.text(0)) else {
                throw UnexpectedValue(column: 0, wanted: .text)
            }
            return event
        }
    }

    func campaignRisk() throws -> RiskLevel {
        try documents(.campaign).first.map { try documentMemory.value(Campaign.self, from: $0.written).risk }
            ?? .standard
    }

    /// Whether some event is from before there was a retention.
    public func lacksRetention() throws -> Bool {
        try !connection.rows(
            "SELECT event FROM seating WHERE event NOT IN (SELECT event FROM retention) LIMIT 1"
        ).isEmpty
    }
}

extension CampaignTransaction {
    /// Keeps until when an event's guests may be read, whenever the event or the campaign's risk is written.
    func keepRetention(of event: Event, risk: RiskLevel) throws {
        let last = try connection.rows("SELECT max(requested_on) FROM attendance WHERE event = \(event.key)").first?
            .textIfAny(0).flatMap { LocalDate($0) }.map { Double($0.dayNumber) * 86_400 }
        connection.memory.lengthenedAt[event.key] = nil
        let days = Retention.days(for: event, risk: risk)
        let end = Retention.end(
            beginning: Retention.beginning(for: event), lastEntryAt: last.map { Date(timeIntervalSince1970: $0) },
            days: days)
        try connection.execute(
            """
            INSERT INTO retention (event, kept_days, ends_at) \
            VALUES (\(event.key), \(days), \(end.map { Int($0.timeIntervalSince1970) })) \
            ON CONFLICT (event) DO UPDATE SET kept_days = excluded.kept_days, ends_at = excluded.ends_at
            """)
    }

    /// Keeps the retention of every event anew.
    public func keepRetentionOfAll() throws {
        let risk = try campaignRisk()
        for document in try documents(.event) {
            try keepRetention(of: CanonicalJSON.value(Event.self, from: document.written), risk: risk)
        }
    }

    /// An entry that is made after the event is kept as long as one that was there when it ended.
    func lengthenRetention(of event: Identifier<Event>) throws {
        guard connection.memory.lengthenedAt[event] != now else { return }
        connection.memory.lengthenedAt[event] = now
        let now = Int(now.timeIntervalSince1970)
        try connection.execute(
            """
            UPDATE retention SET ends_at = \(now) + kept_days * 86400 WHERE event = \(event) \
            AND ends_at < \(now) + kept_days * 86400
            """)
    }
}
