import Foundation

/// The seats of an event: how many there are to give out, and how many are taken.
public struct Seating: Hashable, Sendable, Codable {
    /// Places to give out; none where there is no limit.
    public var places: Int?
    public var confirmed = 0
    /// Kept for guests who have not confirmed their address yet.
    public var held = 0
    public var offered = 0
    /// Seats that parties in the queue wait for, and those parties.
    public var waiting = 0
    public var waitingParties = 0

    public init(places: Int?) { self.places = places }

    /// Seats that can be given out now; below zero after places were taken back, which un-seats nobody.
    public var free: Int { places.map { $0 - confirmed - held - offered } ?? .max }

    public func hasRoom(for party: Int) -> Bool { free >= party }

    /// Counts an entry in (`+1`) or out (`-1`).
    public mutating func count(_ attendance: Attendance, _ sign: Int) {
        let seats = sign * attendance.party
        switch attendance.state {
        case .confirmed: confirmed += attendance.checkedIn == 0 ? 0 : seats
        case .offered: offered += seats
        case .requested: held += attendance.keptUntil == nil ? 0 : seats
        case .waitlisted:
            waiting += seats
            waitingParties += sign
        case .declined, .cancelled, .lapsed: break
        }
    }
}

/// What becomes of a party in the queue that is larger than the seats that are free.
public enum QueueOrder: String, Word {
    /// It waits at the head, and so does everybody behind it: strictly in turn.
    case strict
    /// Smaller parties behind it go first; it keeps its turn for the next seats.
    case skip
}

extension QueueOrder {
    /// The entries of a queue, in its order, that get the free seats.
    public func promoted(from queue: some Sequence<Attendance>, free: Int) -> [Attendance] {
        var free = free
        var promoted: [Attendance] = []
        for entry in queue {
            guard free > 0 else { break }
            if entry.party <= free {
                promoted.append(entry)
                free -= entry.party
            } else if self == .strict {
                break
            }
        }
        return promoted
    }
}

/// How long seats are kept for somebody who has to answer.
public enum HoldLimit {
    /// For a guest who has to confirm an address: half an hour.
    public static func confirmation(at now: Date) -> Date { now.addingTimeInterval(1_800) }

    /// For a guest who is offered a place: a day, less as the start comes near (a quarter of what is left, but half an hour
    /// at least), and never ending between ten at night and eight in the morning in the event's zone, unless it starts then.
    public static func offer(at now: Date, start: Date?, zone: Zone) -> Date {
        let left = start.map { $0.timeIntervalSince(now) } ?? .infinity
        let window = max(1_800, min(86_400, left / 4))
        var end = now.addingTimeInterval(window)
        let local = zone.local(end)
        if local.hour >= 22 || local.hour < 8 {
            let day = local.hour >= 22 ? local.date.adding(days: 1) : local.date
            let morning = zone.nearestInstant(of: LocalDateTime(wallSeconds: day.dayNumber * 86_400 + 8 * 3600))
            let evening = zone.nearestInstant(of: LocalDateTime(wallSeconds: (day.dayNumber - 1) * 86_400 + 22 * 3600))
            if morning <= start ?? .distantFuture {
                end = morning
            } else if evening >= now.addingTimeInterval(1_800) {
                end = evening
            }
        }
        return min(end, start ?? .distantFuture)
    }
}
