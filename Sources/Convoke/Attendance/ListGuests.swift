import ConvokeModel
import ConvokeStore
import Foundation

/// Lists who has or waits for a place, in turn, with their names.
public struct ListGuests: ReadUseCase {
    public static let name = "rsvp.list"
    public static let permission = Permission.secretariat
    public var event: Identifier<Event>
    public init(event: Identifier<Event>) { self.event = event }

    public func read(from reader: CampaignReader) throws -> [PlaceListing] {
        _ = try reader.existing(.event(event))
        let guests = try reader.guests(at: event)
        var position = 0
        return try reader.attendances(at: event).map { entry in
            var listing = PlaceListing(entry)
            listing.name = guests[entry.id]?.name
            if entry.state == .waitlisted {
                position += 1
                listing.position = position
            }
            return listing
        }
    }
}

/// Shows one guest with what they said.
public struct ShowGuest: ReadUseCase {
    public static let name = "rsvp.show"
    public static let permission = Permission.secretariat
    public var event: Identifier<Event>
    public var guest: Identifier<Attendance>
    public init(event: Identifier<Event>, guest: Identifier<Attendance>) { (self.event, self.guest) = (event, guest) }

    public func read(from reader: CampaignReader) throws -> GuestDetails {
        let entry = try reader.attendance(guest, at: event)
        let replies = try reader.replies(of: guest, at: event).map {
            GuestDetails.Reply(answer: $0.answer, instance: $0.instance, proposed: $0.proposed)
        }
        return GuestDetails(
            listing: PlaceListing(entry), guest: try reader.guest(guest, at: event),
            replies: replies.isEmpty
                ? nil : replies.sorted { ($0.instance?.dayNumber ?? 0) < ($1.instance?.dayNumber ?? 0) })
    }
}

/// A place in one line, for the team.
public struct PlaceListing: Codable, Hashable, Sendable {
    public var id: String
    public var state: String
    public var party: Int
    /// The place in the queue, counted in parties from 1, for who waits.
    public var position: Int?
    /// Until when seats are kept, in UTC.
    public var keptUntil: String?
    /// People of the party who came.
    public var checkedIn: Int?
    public var name: String?
    /// What the guest should know, such as another place at the same time.
    public var warnings: [String]?

    init(_ entry: Attendance) {
        id = entry.id.text
        state = entry.state.rawValue
        party = entry.party
        keptUntil = entry.keptUntil?.ISO8601Format()
        checkedIn = entry.checkedIn
    }
}

/// A guest with what they said, for the team.
public struct GuestDetails: Codable, Hashable, Sendable {
    public var listing: PlaceListing
    public var guest: Guest
    /// What the guest's calendar answered, for the whole event and for days of a series.
    public var replies: [Reply]?

    public struct Reply: Codable, Hashable, Sendable {
        public var answer: GuestAnswer
        public var instance: LocalDate?
        /// When it proposed to begin instead, on the event's own clock.
        public var proposed: LocalDateTime?
    }
}
