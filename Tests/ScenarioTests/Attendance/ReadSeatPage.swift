import Convoke
import ConvokeStore

/// Reads an event's seats as they are kept, for tests that hold counts against rows.
struct ReadSeatPage: ReadUseCase {
    static let name = "test.seats"
    static let permission = Permission.owner
    var event: Identifier<Event>

    func read(from reader: CampaignReader) throws -> SeatPage {
        let row = try reader.seating(of: event)
        // The mail that the last request with an address brought: its link is nowhere else.
        let mails: Set<MailKind> = [.event(.confirmAddress), .event(.received)]
        let mail = try reader.outbox(of: event).last { mails.contains($0.kind) }
        var link: String?
        if let mail, case .event(let draft) = try reader.mail(mail.id).draft {
            switch draft.message {
            case .confirmAddress(let token, _, _), .received(let token): link = token
            default: break
            }
        }
        return SeatPage(
            rows: try reader.attendances(at: event), seating: row.seating, order: row.terms.registration.queue,
            linkInMail: link)
    }
}

struct SeatPage: Codable, Hashable, Sendable {
    /// In the order of the queue.
    var rows: [Attendance]
    var seating: Seating
    var order: QueueOrder
    var linkInMail: String?
}
