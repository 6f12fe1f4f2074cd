import ConvokeModel
import ConvokeStore
import Foundation

/// A door without network: its door file, and beside it the facts that it notes.
public struct DoorLaptop: Sendable {
    private let sheet: DoorSheet
    private let surroundings: Surroundings
    /// Where facts go: take this file back and merge it.
    public let facts: URL

    /// Opens a door file. Nothing is read of one that has expired, is damaged, or has another passphrase.
    public init(file: URL, passphrase: String, surroundings: Surroundings = .real) throws {
        sheet = try DoorFile.sheet(at: file, passphrase: passphrase, now: surroundings.now())
        self.surroundings = surroundings
        facts = file.appendingPathExtension("facts")
    }

    public var list: DoorList { sheet.list }

    /// Lets somebody in by code or name, once; durable when it returns.
    public func checkIn(_ asked: String, people: Int? = nil, door: DoorName? = nil) throws -> DoorAdmission {
        let entry = try sheet.list.entry(for: asked)
        let people = people ?? entry.party
        guard (1...entry.party).contains(people) else { throw AttendanceRefusal.partyTooLarge(most: entry.party) }
        let before = DoorAdmission(code: entry.code, name: entry.name, party: entry.party, people: 0, wasInBefore: true)
        guard (entry.checkedIn ?? 0) == 0 else { return before }
        let slice = TenMinutes.slice(of: surroundings.now())
        return try FactLog.append(
            to: facts, event: sheet.list.event, key: sheet.factKey, randomness: surroundings.randomness
        ) { log, nonce in
            guard !log.facts.contains(where: { $0.code == entry.code }) else { return (nil, before) }
            let fact = DoorFact(
                code: entry.code, people: people, door: door ?? sheet.door, device: log.device,
                sequence: log.facts.count + 1, nonce: nonce, slice: slice)
            var admission = before
            (admission.people, admission.wasInBefore) = (people, false)
            return (fact, admission)
        }
    }
}

/// What a door without network learns of a check-in.
public struct DoorAdmission: Codable, Hashable, Sendable {
    public var code: DoorCode
    public var name: String
    public var party: Int
    public var people: Int
    /// Whether the same code had been let in before: somebody should look.
    public var wasInBefore: Bool
}
