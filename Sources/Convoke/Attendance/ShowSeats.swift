import ConvokeModel
import ConvokeStore

/// Counts an event's seats: numbers only, no names.
public struct ShowSeats: ReadUseCase {
    public static let name = "rsvp.stats"
    public static let permission = Permission.reader
    public var event: Identifier<Event>
    public init(event: Identifier<Event>) { self.event = event }

    public func read(from reader: CampaignReader) throws -> SeatCounts {
        let row = try reader.seating(of: event)
        let counts = try reader.placeCounts(at: event)
        return SeatCounts(
            places: row.seating.places, free: row.seating.places == nil ? nil : max(0, row.seating.free),
            over: row.seating.places == nil ? 0 : max(0, -row.seating.free), confirmed: row.seating.confirmed,
            held: row.seating.held, offered: row.seating.offered, waitlisted: row.seating.waiting,
            checkedIn: counts.checkedIn, isFrozen: row.isFrozen, parties: counts.parties,
            turnout: try reader.turnout(of: row, came: counts.checkedIn))
    }
}

/// An event's seats, counted in people; `parties` counts entries by state.
public struct SeatCounts: Codable, Hashable, Sendable {
    /// Places to give out; none where there is no limit.
    public var places: Int?
    public var free: Int?
    /// Seats given out beyond the places, after places were taken back.
    public var over: Int
    public var confirmed: Int
    /// Kept for guests who have not confirmed their address yet.
    public var held: Int
    public var offered: Int
    public var waitlisted: Int
    public var checkedIn: Int
    /// Whether nothing moves by itself any more.
    public var isFrozen: Bool
    public var parties: [String: Int]
    public var turnout: Turnout
}
