import ConvokeLetters
import ConvokeModel
import ConvokeStore

/// Puts together what mails are made from, with the campaign read once.
struct MailDesk {
    private let reader: CampaignReader
    private let content: CampaignContent
    private let lives: CampaignLives

    init(_ reader: CampaignReader) throws {
        self.reader = reader
        (content, lives) = try reader.campaign()
    }

    func content(of id: Identifier<MailDraft>) throws -> MailContent {
        let (entry, draft) = try reader.mail(id)
        guard let key = entry.event, let attendanceID = entry.attendance, let event = content.events[key]?.event,
            let life = lives.events[key]
        else { throw NotFound("event of the mail", id.text) }
        let terms = try reader.seating(of: key).terms
        let attendance = try reader.attendance(attendanceID, at: key)
        // The one view that decides what a guest may know decides for mails as well, at the time at which they are made.
        let view = GuestView(attendance, position: nil, event, life, terms, in: content, at: reader.now)
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
            id: id, draft: draft, languages: [entry.language].compactMap { $0 } + content.campaign.languages,
            campaign: content.campaign.name, event: event.title, when: event.when, zone: terms.zone,
            place: view.place, isPlaceLater: isConfirmed && view.place == nil && isPlaceTold(event),
            online: view.online, entry: event.entry, link: token.map(content.campaign.address(ofPlace:)),
            confirm: confirm, domain: content.campaign.domain, calendarEvent: calendarEvent)
    }

    /// Whether guests are ever told where it takes place.
    private func isPlaceTold(_ event: Event) -> Bool {
        guard let place = event.place, let venue = content.venues[place.venue] else { return false }
        return event.disclosure.venue != .never && venue.disclosure != .never
    }
}
