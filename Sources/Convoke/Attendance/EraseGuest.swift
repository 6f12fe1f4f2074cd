import ConvokeModel
import ConvokeStore

/// Erases what is kept on one person, by their address, at every event and every statement; seats become free for who waits.
/// Of a signature on a final list what the list prints stays.
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
        let signatures = try transaction.signatures(with: address)
        var printed = 0
        for signature in signatures {
            if try transaction.erase(signature) { printed += 1 }
            try transaction.record(Self.name, "\(Entry.statement(signature.statement)) \(signature.id)")
        }
        _ = try transaction.eraseInvitations(to: address)
        let parts = try transaction.parts(with: address)
        for part in parts {
            try transaction.erase(part)
            try transaction.record(Self.name, "\(Entry.event(part.event)) \(part.id)")
        }
        return Erasure(
            entries: found.count + signatures.count + parts.count,
            events: Set(found.map(\.place.event.text) + parts.map(\.event.text)).sorted(),
            statements: signatures.isEmpty ? nil : Set(signatures.map(\.statement.text)).sorted(),
            printed: signatures.isEmpty ? nil : printed)
    }
}

/// Erases one guest of an event, and under the same address everywhere else.
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
    /// Places, signatures and invitations to take part.
    public var entries: Int
    public var events: [String]
    public var statements: [String]?
    /// Signatures of which what a final list prints stays.
    public var printed: Int?

    public init(entries: Int, events: [String], statements: [String]? = nil, printed: Int? = nil) {
        self.entries = entries
        self.events = events
        self.statements = statements
        self.printed = printed
    }
}
