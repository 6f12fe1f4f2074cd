import ConvokeLetters
import ConvokeModel
import ConvokeStore

/// Puts together what mails are made from, with each event read once.
struct MailDesk {
    /// An event with all that it refers to.
    private struct Known {
        var event: Event
        var life: EventLife
        var content: CampaignContent
        var terms: RegistrationTerms
    }

    private let reader: CampaignReader
    private var known: [Identifier<Event>: Known] = [:]

    init(_ reader: CampaignReader) { self.reader = reader }

    private mutating func event(_ key: Identifier<Event>) throws -> Known {
        if let event = known[key] { return event }
        let (event, life) = try reader.event(key)
        let found = Known(
            event: event, life: life, content: try reader.campaign(around: event),
            terms: try reader.seating(of: key).terms)
        known[key] = found
        return found
    }

    mutating func content(of id: Identifier<MailDraft>) throws -> MailContent {
        let (entry, draft) = try reader.mail(id)
        guard let key = entry.event, let attendanceID = entry.attendance else {
            throw NotFound("event of the mail", id.text)
        }
        let about = try event(key)
        let (event, life, content, terms) = (about.event, about.life, about.content, about.terms)
        let attendance = try reader.attendance(attendanceID, at: key)
        // The one view that decides what a guest may know decides for mails as well, at the time at which they are made.
        let view = GuestView(attendance, position: nil, event, life, terms, in: content, at: try reader.releaseTime)
        let isConfirmed = attendance.state == .confirmed
        var calendarEvent = isConfirmed ? PublicEvent(event, life, in: content) : nil
        calendarEvent?.place = view.place
        calendarEvent?.online = view.online
        let token: String? =
            switch draft.message {
            case .received(let link), .confirmAddress(let link, _, _): link
            default: nil
            }
        var confirm: String?
        if case .confirmAddress(let link, let proof, _) = draft.message {
            confirm = content.campaign.address(ofPlace: link, proof: proof)
        }
        return MailContent(
            id: id, draft: draft, isOutdated: draft.message.isOutdated(for: attendance.state),
            languages: [entry.language].compactMap { $0 } + content.campaign.languages,
            campaign: content.campaign.name, event: event.title, when: event.when, zone: terms.zone,
            place: view.place, isPlaceLater: isConfirmed && view.place == nil && isPlaceTold(event, content),
            online: view.online, entry: event.entry, link: token.map(content.campaign.address(ofPlace:)),
            confirm: confirm, domain: content.campaign.domain, calendarEvent: calendarEvent)
    }

    /// Whether guests are ever told where it takes place.
    private func isPlaceTold(_ event: Event, _ content: CampaignContent) -> Bool {
        guard let place = event.place, let venue = content.venues[place.venue] else { return false }
        return event.disclosure.venue != .never && venue.disclosure != .never
    }
}
