import ConvokeModel
import ConvokeStore
import Foundation

/// Asks for a place at an event. Without an address it is given or waitlisted at once; with one it is kept for half an hour
/// until the guest confirms that the address is theirs.
///
/// A stranger gets the same answer for an address that is new, known or unwelcome.
public struct RequestPlace: UseCase {
    public static let name = "rsvp.request"
    public static let permission = Permission.anyone

    public var event: Identifier<Event>
    public var guest: Guest
    /// Seats: the guest and whom they bring.
    public var party: Int
    /// The code of an invitation, where the guest has one.
    public var code: String?
    /// The link to a place that the same guest has at another event: tells of events at the same time.
    public var otherLink: String?
    /// Whether the guest knows of events at the same time and wants no warning.
    public var insists: Bool?

    public var lane: Lane { .event(event) }
    public init(
        event: Identifier<Event>, guest: Guest, party: Int = 1, code: String? = nil, otherLink: String? = nil,
        insists: Bool? = nil
    ) {
        self.event = event
        self.guest = guest
        self.party = party
        self.code = code
        self.otherLink = otherLink
        self.insists = insists
    }

    public func perform(in transaction: CampaignTransaction) throws -> PlaceReceipt {
        var book = try SeatBook(event, in: transaction)
        try requireSound(book.terms, isTeam: transaction.actor.role != nil, now: transaction.now)
        let invitation = try invitation(in: transaction, book.terms)
        let warnings = try warnings(in: transaction)
        let link = transaction.newLink()
        var entry = Attendance(
            id: transaction.newIdentifier(), event: event, state: .requested, party: party, ordinal: book.nextOrdinal())
        if book.terms.registration.policy == .approval {
            entry.state = .requested
        } else if guest.address != nil {
            // Where seats are kept or not: an address that nobody confirms must not be taken for ever.
            let until = HoldLimit.confirmation(at: transaction.now)
            if try book.canSeat(party) { entry.keptUntil = until } else { entry.lapsesAt = until }
        } else {
            entry.state = try book.canSeat(party) ? .confirmed : .waitlisted
        }
        guard try transaction.add(entry, guest: guest, link: link) else {
            if transaction.actor.role != nil {
                throw GivenRefusal(
                    .conflict,
                    "Somebody with this address has or waits for a place at '\(event)' already. Nothing was changed.")
            }
            // What ran out meanwhile is counted all the same.
            try book.close()
            try tellKnownGuest(in: transaction)
            return PlaceReceipt(
                id: transaction.newIdentifier(), state: .requested, position: nil, link: nil, warnings: warnings)
        }
        if let invitation { try transaction.note(entry.id, invitedBy: invitation.id) }
        book.countIn(entry)
        try book.close()
        if guest.address != nil {
            try transaction.draft(message(entry, link, book.terms, in: transaction), to: guest, of: entry)
        }
        try transaction.record(Self.name, "\(Entry.event(event)) \(entry.id)")
        return PlaceReceipt(
            id: entry.id, state: entry.state, position: entry.state == .waitlisted ? book.seating.waitingParties : nil,
            link: isLinkTold(in: transaction) ? link.token : nil, warnings: warnings)
    }

    /// Whoever types an address may not be its owner: the link is only in the mail then, unless the team asks.
    private func isLinkTold(in transaction: CampaignTransaction) -> Bool {
        guest.address == nil || transaction.actor.role != nil
    }

    /// The invitation that the code is of; one is needed where guests come by invitation only, unless the team enters them.
    private func invitation(in transaction: CampaignTransaction, _ terms: RegistrationTerms) throws -> Invitation? {
        guard let code else {
            if terms.registration.policy == .invitation, transaction.actor.role == nil {
                throw InvitationRefusal.needed
            }
            return nil
        }
        guard let code = InvitationCode(code), let invitation = try transaction.invitation(code: code, to: event) else {
            throw InvitationRefusal.unknown
        }
        try invitation.requireRoom(for: party, used: transaction.seatsUsed(of: invitation.id))
        return invitation
    }

    /// Only the team is warned by an address alone: a stranger may have typed somebody else's.
    private func warnings(in transaction: CampaignTransaction) throws -> [String]? {
        guard insists != true else { return nil }
        let address = transaction.actor.role == nil ? nil : guest.address
        guard address != nil || otherLink != nil else { return nil }
        let clashes = try transaction.clashes(of: event, address: address, link: otherLink)
        return clashes.isEmpty ? nil : clashes
    }

    private func message(
        _ entry: Attendance, _ link: SecretLink, _ terms: RegistrationTerms, in transaction: CampaignTransaction
    ) throws -> OutgoingMessage {
        guard terms.registration.policy != .approval else { return .received(link: link.token) }
        return .confirmAddress(
            link: link.token, proof: try transaction.addressProof(for: entry), until: entry.keptUntil)
    }

    /// Tells whoever has a place with this address already that somebody asked again: at the address that they gave
    /// themselves, and at most once a day, so that nobody is flooded by a stranger.
    private func tellKnownGuest(in transaction: CampaignTransaction) throws {
        guard let address = guest.address, let known = try transaction.liveAttendance(of: address, at: event),
            try !transaction.hasDraft(.placeExists, to: known, since: transaction.today)
        else { return }
        try transaction.draft(.placeExists, to: known)
    }

    /// The team may enter guests out of hours, since paper and telephone have no clock; what is asked holds for all.
    private func requireSound(_ terms: RegistrationTerms, isTeam: Bool, now: Date) throws {
        guard guest.name.isVisible, guest.name.utf8.count <= 500, guest.companions.count <= 100 else {
            throw GivenRefusal(.invalid, "Give a name or an alias of at most 500 letters.")
        }
        if isTeam {
            if terms.registration.policy == .none { throw AttendanceRefusal.noRegistration }
            guard (1...10_000).contains(party) else { throw AttendanceRefusal.partyTooLarge(most: 10_000) }
        } else {
            try terms.requireOpen(at: now)
            try terms.requireSound(party: party, answers: guest.answers)
        }
    }
}

/// What came of asking for a place, and the guest's own way back to it.
public struct PlaceReceipt: Codable, Hashable, Sendable {
    public var id: Identifier<Attendance>
    public var state: AttendanceState
    /// The place in the queue, counted in parties from 1, for who waits.
    public var position: Int?
    /// The secret part of the guest's link: shown once, kept nowhere. A stranger who gave an address finds it in the mail
    /// to that address only, so that the answer tells nothing of who has a place.
    public var link: String?
    /// What the guest should know, such as another place at the same time.
    public var warnings: [String]?
}

extension String {
    /// Whether there is anything to see, be it a letter or a sign: blanks and what stays invisible are no name.
    fileprivate var isVisible: Bool {
        unicodeScalars.contains { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: false
            default: !scalar.properties.isDefaultIgnorableCodePoint
            }
        }
    }
}
