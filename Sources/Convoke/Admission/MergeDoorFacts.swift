import ConvokeModel
import ConvokeStore

/// Merges what doors without network noted, as a set: each code is admitted once, and merging again changes nothing.
public struct MergeDoorFacts: UseCase {
    public static let name = "rsvp.merge"
    public static let permission = Permission.door
    public var event: Identifier<Event>
    /// The texts of the files.
    public var logs: [String]
    public init(event: Identifier<Event>, logs: [String]) { (self.event, self.logs) = (event, logs) }

    public func perform(in transaction: CampaignTransaction) throws -> MergedFacts {
        _ = try transaction.existing(.event(event))
        guard let key = try transaction.factKey(at: event) else { throw DoorFileRefusal.factsOfAnotherEvent }
        let logs = try logs.map { try FactLog(Array($0.utf8), event: event, key: key) }
        var book = try SeatBook(event, in: transaction)
        var merged = MergedFacts()
        let cut = logs.indices.filter { !logs[$0].isWhole }.map { $0 + 1 }
        merged.cut = cut.isEmpty ? nil : cut
        for fact in DoorFact.sorted(logs.flatMap(\.facts)) { try merge(fact, &book, &merged, in: transaction) }
        try book.keepAtDoor()
        try transaction.record(Self.name, Entry.event(event), detail: "\(merged.admitted.count) admitted")
        return merged
    }

    private func merge(
        _ fact: DoorFact, _ book: inout SeatBook, _ merged: inout MergedFacts, in transaction: CampaignTransaction
    ) throws {
        guard let entry = try transaction.attendance(code: fact.code, at: event), entry.state == .confirmed else {
            merged.gone.append(.init(code: fact.code, door: fact.door, before: []))
            return
        }
        let doors = try transaction.doors(of: entry.id)
        guard try transaction.add(fact, of: entry.id, at: event) else {
            merged.known += 1
            return
        }
        let before = entry.checkedIn ?? 0
        let people = max(before, min(fact.people, entry.party))
        if people > before {
            var arrived = entry
            arrived.checkedIn = people
            try book.replace(entry, with: arrived)
            try transaction.countArrivals(people - before, slice: fact.slice, at: event)
        }
        if before == 0 {
            merged.admitted.append(fact.code)
        } else {
            merged.again.append(.init(code: fact.code, door: fact.door, before: doors))
        }
    }
}

/// What merging doors' facts changed. Codes only: the list has the names.
public struct MergedFacts: Codable, Hashable, Sendable {
    public var admitted: [DoorCode] = []
    /// Codes that were let in more than once: somebody should look.
    public var again: [Flag] = []
    /// Codes that were let in, but whose places were given back since the door file was made.
    public var gone: [Flag] = []
    /// Facts that had been merged before.
    public var known = 0
    /// The files, counted from 1, that end early: their last check-ins may be missing.
    public var cut: [Int]?

    public struct Flag: Codable, Hashable, Sendable {
        public var code: DoorCode
        public var door: DoorName
        /// The doors that let it in before; none for the desk, which has the data.
        public var before: [DoorName]
    }
}
