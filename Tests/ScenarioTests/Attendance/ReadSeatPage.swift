import Convoke
import ConvokeStore

/// Reads an event's seats as they are kept, for tests that hold counts against rows.
struct ReadSeatPage: ReadUseCase {
    static let name = "test.seats"
    static let permission = Permission.owner
    var event: Identifier<Event>

    func read(from reader: CampaignReader) throws -> SeatPage {
        let row = try reader.seating(of: event)
        return SeatPage(
            rows: try reader.attendances(at: event), seating: row.seating, order: row.terms.registration.queue)
    }
}

struct SeatPage: Codable, Hashable, Sendable {
    /// In the order of the queue.
    var rows: [Attendance]
    var seating: Seating
    var order: QueueOrder
}
