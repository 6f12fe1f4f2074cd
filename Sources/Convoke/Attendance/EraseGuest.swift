import ConvokeModel
import ConvokeStore

/// Erases what is kept on one guest, by their address, at every event; seats become free for who waits.
public struct ErasePerson: UseCase {
    public static let name = "person.erase"
    public static let permission = Permission.organiser
    public var address: MailAddress
    public init(address: MailAddress) { self.address = address }
    /// The address must not stay behind in what is kept of requests.
    public static let keepsOutcome = false

    public func perform(in transaction: CampaignTransaction) throws -> Erasure {
        let found = try transaction.guests(with: address)
        for guest in found { try transaction.erase(guest.place, by: Self.name) }
        return Erasure(entries: found.count, events: Set(found.map(\.place.event.text)).sorted())
    }
}

/// Erases one guest of an event, and under the same address at every other.
public struct EraseGuest: UseCase {
    public static let name = "rsvp.erase"
    public static let permission = Permission.organiser
    public var event: Identifier<Event>
    public var guest: Identifier<Attendance>
    public init(event: Identifier<Event>, guest: Identifier<Attendance>) { (self.event, self.guest) = (event, guest) }

    public func perform(in transaction: CampaignTransaction) throws -> Erasure {
        let place = try transaction.attendance(guest, at: event)
        if let address = try transaction.guest(guest, at: event).address {
            return try ErasePerson(address: address).perform(in: transaction)
        }
        try transaction.erase(place, by: Self.name)
        return Erasure(entries: 1, events: [event.text])
    }
}

extension CampaignTransaction {
    /// Gives the place back, so that who waits moves up, and then deletes it.
    fileprivate func erase(_ place: Attendance, by useCase: String) throws {
        var book = try SeatBook(place.event, in: self)
        let current = try attendance(place.id, at: place.event)
        if current.state.isLive { try book.change(current, to: .cancelled) }
        try book.close()
        try erase(place)
        try record(useCase, "\(Entry.event(place.event)) \(place.id)")
    }
}

/// What was erased.
public struct Erasure: Codable, Hashable, Sendable {
    public var entries: Int
    public var events: [String]
}

/// Gives all that is kept on one guest, by their address, for them to have.
public struct ExportPerson: ReadUseCase {
    public static let name = "person.export"
    public static let permission = Permission.organiser
    public var address: MailAddress
    public init(address: MailAddress) { self.address = address }

    public func read(from reader: CampaignReader) throws -> [KeptOnGuest] {
        try reader.guests(with: address).map { found in
            let (event, _) = try reader.event(found.place.event)
            return KeptOnGuest(
                event: event.key, title: event.title, place: PlaceListing(found.place), guest: found.guest,
                requestedOn: found.requestedOn, keptUntil: try reader.retentionEnd(of: event.key)?.ISO8601Format())
        }
    }
}

/// Everything that is kept on a guest of one event.
public struct KeptOnGuest: Codable, Hashable, Sendable {
    public var event: Identifier<Event>
    public var title: LocalizedText
    public var place: PlaceListing
    public var guest: Guest
    public var requestedOn: LocalDate
    /// When it can no longer be read, in UTC.
    public var keptUntil: String?
}
