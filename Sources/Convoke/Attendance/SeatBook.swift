import ConvokeModel
import ConvokeStore
import Foundation

/// The seats of one event within one transaction: whoever opens it decides alone until the transaction ends.
///
/// Opening it lets run out what is due; closing it passes free seats on to the queue and writes the counts.
struct SeatBook {
    let transaction: CampaignTransaction
    private(set) var row: SeatingRow
    /// Entries that opening or closing changed by themselves: holds and offers that ran out, and who moved up.
    private(set) var lapsed: [Attendance] = []
    private(set) var promoted: [Attendance] = []
    /// Every entry that was changed, as it was and as it is: its guest is written to when the book is closed.
    private var changes: [Identifier<Attendance>: (before: Attendance, after: Attendance)] = [:]

    /// So many move up in one go; the rest at the next act.
    private static let largestBatch = 1_000

    init(_ event: Identifier<Event>, in transaction: CampaignTransaction) throws {
        self.transaction = transaction
        row = try transaction.lockedSeating(of: event)
        for entry in try transaction.newlyDue(at: event) { lapsed.append(try change(entry, to: .lapsed)) }
    }

    var terms: RegistrationTerms { row.terms }
    var seating: Seating { row.seating }

    /// Whether a party can sit down now without passing anybody who waits before it and would fit. Who waits is served
    /// first, so an entry of the queue that was read before may have moved up.
    mutating func canSeat(_ party: Int) throws -> Bool {
        try passOn()
        guard row.seating.hasRoom(for: party) else { return false }
        return row.seating.waitingParties == 0 || (terms.registration.queue == .skip && !row.isFrozen)
    }

    mutating func setFrozen(_ isFrozen: Bool) { row.isFrozen = isFrozen }

    mutating func nextOrdinal() -> Int {
        row.lastOrdinal += 1
        return row.lastOrdinal
    }

    /// Moves an entry to another state and keeps it with the counts.
    @discardableResult
    mutating func change(_ entry: Attendance, to state: AttendanceState, keptUntil: Date? = nil) throws -> Attendance {
        var changed = entry
        try changed.change(to: state, keptUntil: keptUntil)
        return try replace(entry, with: changed)
    }

    /// Keeps an entry that was changed, and counts it anew.
    @discardableResult
    mutating func replace(_ entry: Attendance, with changed: Attendance) throws -> Attendance {
        row.seating.count(entry, -1)
        row.seating.count(changed, 1)
        try transaction.keep(changed)
        changes[entry.id] = (changes[entry.id]?.before ?? entry, changed)
        return changed
    }

    /// Counts an entry that was added.
    mutating func countIn(_ entry: Attendance) { row.seating.count(entry, 1) }

    /// Gives free seats to who waits, in turn: as an offer while there is time to answer, else at once.
    mutating func passOn() throws {
        // At an event that is called off, put off or over, nobody moves up.
        guard !row.isFrozen, terms.isOpenToGuests else { return }
        let order = terms.registration.queue
        while row.seating.waitingParties > 0, row.seating.free > 0, promoted.count < Self.largestBatch {
            let free = row.seating.free
            // Where larger parties are skipped they must not fill up what is read of the queue.
            let most = min(free, Self.largestBatch)
            let queue =
                order == .skip
                ? try transaction.queue(at: row.event, fitting: free, limit: most)
                : try transaction.queue(at: row.event, limit: most)
            let next = order.promoted(from: queue, free: free)
            for entry in next { promoted.append(try offer(entry)) }
            if next.isEmpty { break }
        }
    }

    /// Passes free seats on, writes the counts, and writes to every guest for whom something changed.
    mutating func close() throws {
        try passOn()
        try transaction.keep(row)
        try draftMails()
    }

    private mutating func draftMails() throws {
        for (before, after) in changes.values.sorted(by: { $0.after.ordinal < $1.after.ordinal }) {
            guard let guest = try transaction.guestWithAddress(after) else { continue }
            let message = try OutgoingMessage.about(after, from: before, under: terms.registration.policy) {
                row.seating.waitingParties - (try transaction.partiesBehind(after))
            }
            if let message { try transaction.draft(message, to: guest, of: after) }
        }
        changes = [:]
    }

    /// Offers a seat, or confirms it where the event has begun.
    mutating func offer(_ entry: Attendance) throws -> Attendance {
        let now = transaction.now
        guard terms.start.map({ now < $0 }) ?? true else { return try change(entry, to: .confirmed) }
        return try change(
            entry, to: .offered, keptUntil: HoldLimit.offer(at: now, start: terms.start, zone: terms.zone))
    }
}
