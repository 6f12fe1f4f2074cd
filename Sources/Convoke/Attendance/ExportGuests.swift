import ConvokeFiles
import ConvokeModel
import ConvokeStore

/// Gives an event's guests as a table to take away; the journal notes how many. Needs of access and interpretation are not
/// in it.
public struct ExportGuests: UseCase {
    public static let name = "rsvp.export"
    public static let permission = Permission.organiser
    public static let keepsOutcome = false
    public var event: Identifier<Event>
    public init(event: Identifier<Event>) { self.event = event }

    public func perform(in transaction: CampaignTransaction) throws -> GuestTable {
        _ = try transaction.existing(.event(event))
        let guests = try transaction.guests(at: event)
        let questions = try transaction.seating(of: event).terms.registration.questions
        let needs = Set(questions.filter { $0.purpose != .general }.map(\.key.text))
        var position = 0
        let rows = try transaction.attendances(at: event).map { entry in
            var place = PlaceListing(entry)
            if entry.state == .waitlisted {
                position += 1
                place.position = position
            }
            var guest = guests[entry.id] ?? Guest(name: "")
            place.name = guest.name
            guest.answers = guest.answers.filter { !needs.contains($0.key) }
            return GuestDetails(listing: place, guest: guest)
        }
        try transaction.record(Self.name, Entry.event(event), detail: "\(rows.count) entries")
        let asked = questions.map(\.key.text).filter { !needs.contains($0) }
        let others = Set(rows.flatMap(\.guest.answers.keys)).subtracting(asked).sorted()
        return GuestTable(event: event, questions: asked + others, guests: rows)
    }
}

/// An event's guests, to be written as a sheet or as JSON.
public struct GuestTable: Codable, Hashable, Sendable {
    public var event: Identifier<Event>
    /// The keys of what guests were asked.
    public var questions: [String]
    public var guests: [GuestDetails]

    /// The guests as comma-separated values: such that no spreadsheet runs what a guest wrote, or exactly as it is.
    public func sheet(isLossless: Bool = false) -> String {
        isLossless ? SpreadsheetText.lossless(rows) : SpreadsheetText.safe(rows)
    }

    private var rows: [[String]] {
        let headings = ["id", "state", "party", "position", "came", "name", "email", "language", "companions"]
        return [headings + questions]
            + guests.map { details in
                let (place, guest) = (details.listing, details.guest)
                return [
                    place.id, place.state, String(place.party), place.position.map(String.init) ?? "",
                    place.checkedIn.map(String.init) ?? "", guest.name, guest.address?.text ?? "",
                    guest.language?.description ?? "", guest.companions.joined(separator: "\n"),
                ] + questions.map { guest.answers[$0] ?? "" }
            }
    }
}
