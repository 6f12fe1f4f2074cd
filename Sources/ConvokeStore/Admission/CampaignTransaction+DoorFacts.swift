import ConvokeModel
import Foundation

extension CampaignReader {
    /// The doors at which facts say that a guest came in.
    public func doors(of guest: Identifier<Attendance>) throws -> [DoorName] {
        try connection.rows("SELECT DISTINCT door FROM door_fact WHERE guest = \(guest) ORDER BY door").compactMap {
            DoorName(try $0.text(0))
        }
    }

    /// The key that seals the facts of an event's doors; nothing while it has no guests.
    public func factKey(at event: Identifier<Event>) throws -> Data? {
        try cachedKeys(for: .event(event)).map { $0.derived("door facts").withUnsafeBytes { Data($0) } }
    }
}

extension CampaignTransaction {
    /// Keeps a fact, without its time; false where it is known.
    public func add(_ fact: DoorFact, of guest: Identifier<Attendance>, at event: Identifier<Event>) throws -> Bool {
        try !connection.rows(
            """
            INSERT INTO door_fact (event, nonce, guest, door, device, sequence, people) VALUES (\(event), \(fact.nonce), \
            \(guest), \(fact.door.text), \(fact.device), \(fact.sequence), \(fact.people)) ON CONFLICT DO NOTHING RETURNING nonce
            """
        ).isEmpty
    }
}
