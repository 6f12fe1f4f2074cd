import ConvokeModel
import Foundation

/// A message from organisers to the calendar of one guest: an invitation, what changed of it, or that it is off.
///
/// It is about the entry that feeds have, under the same identifier, and names nobody but who invites and who is invited: no
/// guest learns of another.
public struct GuestInvitation: Sendable {
    public var method: CalendarMethod
    public var entry: FeedEntry
    /// Who invites, and the address that answers come to.
    public var organiser: (name: String, address: MailAddress)
    public var guest: MailAddress
    /// The host name that the entry's identifier ends in.
    public var domain: String
    /// Of two messages about the same version of an event the later counts.
    public var madeAt: Date

    public init(
        _ method: CalendarMethod, _ entry: FeedEntry, from organiser: (name: String, address: MailAddress),
        to guest: MailAddress, domain: String, at madeAt: Date
    ) {
        self.method = method
        self.entry = entry
        self.organiser = organiser
        self.guest = guest
        self.domain = domain
        self.madeAt = madeAt
    }

    /// The calendar, `text/calendar; charset=utf-8; method=…`.
    public var bytes: [UInt8] {
        var entry = entry
        switch method {
        case .cancel, .declineCounter:
            if method == .cancel { entry.status = .cancelled } else { entry.isBusy = true }
            // It is enough to know which event it is.
            (entry.description, entry.location, entry.url, entry.online) = (nil, nil, nil, nil)
            entry.categories = []
        case .publish, .request: entry.isBusy = true
        }
        var lines = ContentLines()
        lines.fixed("BEGIN:VCALENDAR")
        lines.fixed("VERSION:2.0")
        lines.fixed("PRODID:-//Convoke//Convoke calendar//EN")
        lines.fixed("CALSCALE:GREGORIAN")
        lines.property("METHOD", method.name)
        for definition in [FeedFragment(entry, domain: domain)].zoneDefinitions { definition.write(to: &lines) }
        entry.write(
            to: &lines, domain: domain, scheduling: Scheduling(organiser: organiser, guest: guest, madeAt: madeAt))
        lines.fixed("END:VCALENDAR")
        return lines.bytes
    }
}

/// What makes an entry part of a message: who sends it to whom, and when.
struct Scheduling {
    var organiser: (name: String, address: MailAddress)
    var guest: MailAddress
    var madeAt: Date

    func write(to lines: inout ContentLines) {
        lines.person("ORGANIZER", called: organiser.name.isEmpty ? nil : organiser.name, organiser.address.text)
        // Always to be answered: some calendars cannot read invitations that come with an answer.
        lines.person(
            "ATTENDEE", parameters: ";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE",
            guest.text)
    }
}
