import ConvokeModel
import ConvokeStore
import Foundation

/// Lets holds and offers run out that are due, and passes free seats on. Everything that changes a place does this too.
public struct PromoteQueue: UseCase {
    public static let name = "rsvp.promote"
    public static let permission = Permission.secretariat
    public var event: Identifier<Event>
    public init(event: Identifier<Event>) { self.event = event }

    public func perform(in transaction: CampaignTransaction) throws -> QueueRun {
        var book = try SeatBook(event, in: transaction)
        try book.close()
        for entry in book.lapsed + book.promoted {
            try transaction.record(Self.name, "\(Entry.event(event)) \(entry.id)", detail: entry.state.rawValue)
        }
        return QueueRun(lapsed: book.lapsed.map(PlaceListing.init), promoted: book.promoted.map(PlaceListing.init))
    }
}

/// What a run of the queue changed.
public struct QueueRun: Codable, Hashable, Sendable {
    public var lapsed: [PlaceListing]
    public var promoted: [PlaceListing]
}

/// Moves somebody in the queue, for a reason that the journal keeps.
public struct MoveInQueue: UseCase {
    public static let name = "rsvp.move"
    public static let permission = Permission.secretariat
    public var event: Identifier<Event>
    public var guest: Identifier<Attendance>
    /// The new place in the queue, counted in parties from 1.
    public var position: Int
    public var reason: String

    public init(event: Identifier<Event>, guest: Identifier<Attendance>, position: Int, reason: String) {
        self.event = event
        self.guest = guest
        self.position = position
        self.reason = reason
    }

    public func perform(in transaction: CampaignTransaction) throws -> PlaceListing {
        let words = reason.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !words.isEmpty else { throw AttendanceRefusal.needsReason }
        return try transaction.changePlace(
            guest, at: event, by: Self.name, detail: "to \(position): \(words.prefix(200))"
        ) { book, entry in
            guard entry.state == .waitlisted else {
                throw AttendanceRefusal.cannotFollow(from: entry.state, to: .waitlisted)
            }
            var queue = try transaction.queue(at: event, limit: book.seating.waitingParties)
            guard position >= 1, position <= queue.count, let index = queue.firstIndex(where: { $0.id == guest }) else {
                throw GivenRefusal(
                    .invalid, "The queue has \(queue.count) parties: choose a place from 1 to \(queue.count).")
            }
            let ordinals = queue.map(\.ordinal)
            queue.insert(queue.remove(at: index), at: position - 1)
            let moved = zip(queue, ordinals).filter { $0.ordinal != $1 }.map { entry, ordinal in
                var entry = entry
                entry.ordinal = ordinal
                return entry
            }
            // Ordinals are unique: out of each other's way first, then to their new places.
            for (offset, entry) in moved.enumerated() {
                var aside = entry
                aside.ordinal = -1 - offset
                try transaction.keep(aside)
            }
            for entry in moved { try transaction.keep(entry) }
            var listing = entry
            listing.ordinal = ordinals[position - 1]
            return listing
        }
    }
}

/// Stops or lets go on what the queue does by itself: a printed door list must not change behind the door's back.
public struct FreezeGuests: UseCase {
    public static let name = "rsvp.freeze"
    public static let permission = Permission.secretariat
    public var event: Identifier<Event>
    public var isFrozen: Bool
    public init(event: Identifier<Event>, isFrozen: Bool = true) { (self.event, self.isFrozen) = (event, isFrozen) }

    public func perform(in transaction: CampaignTransaction) throws -> SeatCounts {
        var book = try SeatBook(event, in: transaction)
        book.setFrozen(isFrozen)
        try book.close()
        try transaction.record(Self.name, Entry.event(event), detail: isFrozen ? "frozen" : "running")
        return try ShowSeats(event: event).read(from: transaction)
    }
}
