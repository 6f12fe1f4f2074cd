import ConvokeModel
import ConvokeStore
import Foundation

/// Shows guests their own place, by their secret link. Reading changes nothing.
public struct ViewPlace: ReadUseCase {
    public static let name = "place.view"
    public static let permission = Permission.anyone
    public var link: String
    public init(link: String) { self.link = link }

    public func read(from reader: CampaignReader) throws -> GuestView {
        let entry = try reader.attendance(link: try SecretLink.named(link))
        let (event, life) = try reader.event(entry.event)
        let content = try reader.campaign(around: event)
        let row = try reader.seating(of: entry.event)
        var position: Int?
        if entry.state == .waitlisted { position = try reader.position(of: entry) }
        var view = GuestView(entry, position: position, event, life, row.terms, in: content, at: try reader.releaseTime)
        if event.entry != .open {
            let guest = try reader.guest(entry.id, at: entry.event)
            (view.entryConsent, view.hasBadge) = (guest.entryConsent, guest.badge?.isDone)
        }
        return view
    }
}

/// Confirms that an address is the guest's: the place is theirs, or they wait where the hold ran out and others came.
public struct ConfirmAddress: UseCase {
    public static let name = "place.confirm"
    public static let permission = Permission.anyone
    public var link: String
    /// What the mail to the address says beside the link. The team may do without: whoever asked for the place has the link,
    /// but not necessarily the address.
    public var proof: String?
    public var lane: Lane { .claimed }
    public init(link: String, proof: String? = nil) { (self.link, self.proof) = (link, proof) }

    public func perform(in transaction: CampaignTransaction) throws -> PlaceListing {
        var listing = try transaction.changeOwnPlace(link, by: Self.name) { book, entry in
            if transaction.actor.role == nil, try !transaction.isAddressProof(proof ?? "", for: entry) {
                throw AttendanceRefusal.needsProof
            }
            guard book.terms.registration.policy != .approval else {
                throw AttendanceRefusal.cannotFollow(from: entry.state, to: .confirmed)
            }
            if entry.state == .lapsed { return try comeBack(entry, &book, in: transaction) }
            guard entry.state == .requested else {
                throw AttendanceRefusal.cannotFollow(from: entry.state, to: .confirmed)
            }
            let fits = try entry.seatsTaken >= entry.party || book.canSeat(entry.party)
            return try book.change(entry, to: fits ? .confirmed : .waitlisted)
        }
        // Only now has the guest shown that the address is theirs.
        let place = try transaction.attendance(link: try SecretLink.named(link))
        if let address = try transaction.guestWithAddress(place)?.address {
            let clashes = try transaction.clashes(of: place.event, address: address, link: nil)
            listing.warnings = clashes.isEmpty ? nil : clashes
        }
        return listing
    }

    /// The hold ran out before the mail was read: the guest gets what is free now, or waits behind those who came meanwhile.
    private func comeBack(
        _ entry: Attendance, _ book: inout SeatBook, in transaction: CampaignTransaction
    ) throws -> Attendance {
        guard let address = try transaction.guestWithAddress(entry)?.address,
            try transaction.liveAttendance(of: address, at: entry.event) == nil
        else { throw AttendanceRefusal.cannotFollow(from: entry.state, to: .confirmed) }
        try book.terms.requireOpen(at: transaction.now)
        var back = entry
        try back.comeBack(as: book.canSeat(entry.party) ? .confirmed : .waitlisted, ordinal: book.nextOrdinal())
        return try book.replace(entry, with: back)
    }
}

/// Takes an offered place.
public struct TakePlace: UseCase {
    public static let name = "place.accept"
    public static let permission = Permission.anyone
    public var link: String
    public var lane: Lane { .claimed }
    public init(link: String) { self.link = link }

    public func perform(in transaction: CampaignTransaction) throws -> PlaceListing {
        try transaction.changeOwnPlace(link, by: Self.name) { book, entry in
            guard entry.state == .offered else {
                throw AttendanceRefusal.cannotFollow(from: entry.state, to: .confirmed)
            }
            return try book.change(entry, to: .confirmed)
        }
    }
}

/// Gives the guest's own place back.
public struct GiveUpPlace: UseCase {
    public static let name = "place.cancel"
    public static let permission = Permission.anyone
    public var link: String
    public var lane: Lane { .claimed }
    public init(link: String) { self.link = link }

    public func perform(in transaction: CampaignTransaction) throws -> PlaceListing {
        try transaction.changeOwnPlace(link, by: Self.name) { try $0.change($1, to: .cancelled) }
    }
}

extension CampaignTransaction {
    fileprivate func changeOwnPlace(
        _ link: String, by useCase: String, _ change: (inout SeatBook, Attendance) throws -> Attendance
    ) throws -> PlaceListing {
        let entry = try attendance(link: try SecretLink.named(link))
        return try changePlace(entry.id, at: entry.event, by: useCase, change)
    }
}

extension SecretLink {
    /// The link of that text; what cannot be one is refused like one that is unknown.
    static func named(_ text: String) throws -> SecretLink {
        guard let link = SecretLink(text) else { throw NotFound.behindLink("place") }
        return link
    }
}

/// A place as its guest may see it. Venue and link are there only once they may be known.
public struct GuestView: Codable, Hashable, Sendable {
    public var event: Identifier<Event>
    public var title: LocalizedText
    public var eventState: EventState
    public var when: When
    public var state: GuestState
    public var party: Int
    /// How many people a party may have here.
    public var mostParty: Int
    public var position: Int?
    /// Whether larger parties hold up those behind them.
    public var queue: QueueOrder
    public var keptUntil: Date?
    public var entry: EntryRule
    /// The venue, where everybody or this guest may know it by now.
    public var place: PublicPlace?
    public var online: OnlineLink?
    /// Whether they agreed to be named to the office that lets people in, and have their badge, where that matters.
    public var entryConsent: Bool?
    public var hasBadge: Bool?

    init(
        _ attendance: Attendance, position: Int?, _ event: Event, _ life: EventLife, _ terms: RegistrationTerms,
        in content: CampaignContent, at now: Date
    ) {
        self.event = event.key
        title = event.title
        eventState = life.state
        when = event.when
        state = attendance.state.forGuests
        party = attendance.party
        mostParty = max(attendance.party, terms.registration.companions + 1)
        self.position = position
        queue = terms.registration.queue
        keptUntil = attendance.keptUntil
        entry = event.entry
        let isConfirmed = attendance.state == .confirmed
        place = event.place.flatMap { place in
            guard let venue = content.venues[place.venue],
                event.disclosure.venue.reaches(confirmed: isConfirmed, at: now, in: terms.zone),
                venue.disclosure.reaches(confirmed: isConfirmed, at: now, in: terms.zone)
            else { return nil }
            return PublicPlace(venue, room: place.room)
        }
        online = event.disclosure.link.reaches(confirmed: isConfirmed, at: now, in: terms.zone) ? event.online : nil
    }
}
