import ConvokeLetters
import ConvokeModel
import ConvokeStore

/// Puts together what mails are made from, with each event and each statement read once.
struct MailDesk {
    /// An event with all that it refers to.
    private struct Known {
        var event: Event
        var life: EventLife
        var content: CampaignContent
        var terms: RegistrationTerms
    }

    let reader: CampaignReader
    let campaign: Campaign
    private var events: [Identifier<Event>: Known] = [:]
    private var statements: [Identifier<JointStatement>: KnownStatement] = [:]

    init(_ reader: CampaignReader) throws {
        self.reader = reader
        campaign = try reader.campaign()
    }

    private mutating func event(_ key: Identifier<Event>) throws -> Known {
        if let event = events[key] { return event }
        let (event, life) = try reader.event(key)
        let found = Known(
            event: event, life: life, content: try reader.campaign(around: event),
            terms: try reader.seating(of: key).terms)
        events[key] = found
        return found
    }

    mutating func statement(_ key: Identifier<JointStatement>) throws -> KnownStatement {
        if let statement = statements[key] { return statement }
        let found = try KnownStatement(key, reader)
        statements[key] = found
        return found
    }

    /// A mail in one line, with whether it would be wrong to send it now.
    mutating func listing(of entry: OutboxEntry, needsApproval: Bool) throws -> OutboxListing {
        let draft = try reader.mail(entry.id).draft
        let isWaiting = entry.state == .draft || entry.state == .approved
        return OutboxListing(
            entry, to: draft.address, isOutdated: try isOutdated(entry, draft), needsApproval: needsApproval,
            hasBounced: try isWaiting && reader.hasBounced(entry))
    }

    private mutating func isOutdated(_ entry: OutboxEntry, _ draft: OpenedDraft) throws -> Bool {
        switch draft {
        case .event(let draft):
            guard let event = entry.event, let guest = entry.attendance else { return false }
            if draft.message == .entryMissing {
                let rule = try self.event(event).event.entry
                guard try reader.guest(guest, at: event).lacks(rule) else { return true }
            }
            return draft.message.isOutdated(for: try reader.attendance(guest, at: event).state)
        case .statement(let draft):
            guard let key = entry.statement else { return false }
            return try statement(key).isOutdated(draft.message, entry, reader)
        case .part(let draft):
            guard let part = try entry.part.flatMap({ try reader.part($0) }) else { return true }
            return draft.message.isOutdated(for: try event(part.event).life.answer(of: part.holder))
        case .team(let draft): return try isOutdated(draft)
        }
    }

    /// Whether nothing of what it reminds of is still to be done.
    private func isOutdated(_ draft: TeamDraft) throws -> Bool {
        let marks = try reader.deadlineMarks()
        return draft.deadlines.allSatisfy { deadline in
            deadline.zone.nearestInstant(of: deadline.at) < reader.now
                || marks.contains { $0.subject.hasSuffix(" \(deadline.subject)") && $0.key == deadline.key }
        }
    }

    /// What a mail is made from. Where many are read at once the letters stay where they are: each is some hundred kilobytes.
    mutating func content(of id: Identifier<MailDraft>, withLetter: Bool = false) throws -> MailContent {
        let (entry, draft) = try reader.mail(id)
        let topic: MailTopic
        let zone: Zone
        let name: String
        switch draft {
        case .event(let draft):
            guard let key = entry.event, let attendance = entry.attendance else {
                throw NotFound("event of the mail", id.text)
            }
            let about = try event(key)
            (zone, name) = (about.terms.zone, draft.name)
            topic = .event(try content(of: draft, about, to: reader.attendance(attendance, at: key)))
        case .statement(let draft):
            guard let key = entry.statement else { throw NotFound("statement of the mail", id.text) }
            (zone, name) = (campaign.zone, draft.name)
            topic = .statement(try statement(key).content(of: draft, entry, reader, campaign))
        case .part(let draft):
            guard let part = try entry.part.flatMap({ try reader.part($0) }) else {
                throw NotFound("invitation of the mail", id.text)
            }
            let about = try event(part.event)
            (zone, name) = (about.terms.zone, draft.name)
            topic = .part(try content(of: draft, about, part))
        case .team(let draft):
            (zone, name) = (campaign.zone, "")
            topic = .team(TeamMail(deadlines: draft.deadlines))
        }
        return MailContent(
            id: id, isOutdated: try isOutdated(entry, draft), recipient: draft.address, name: name,
            languages: [entry.language].compactMap { $0 } + campaign.languages, campaign: campaign.name, zone: zone,
            domain: campaign.domain, topic: topic, words: try reader.words(of: entry),
            attachment: withLetter ? try reader.attachment(of: entry) : nil)
    }

    private func content(of draft: PartDraft, _ about: Known, _ part: Part) throws -> PartMail {
        let view = PartView(part, about.event, about.life, in: about.content, at: try reader.releaseTime)
        return PartMail(
            message: draft.message, event: view.title, when: view.when, place: view.place, online: view.online,
            role: view.role, link: campaign.address(ofPart: try reader.link(to: part).token), listUntil: view.listUntil)
    }

    private func content(of draft: MailDraft, _ about: Known, to attendance: Attendance) throws -> EventMail {
        let (event, life, content) = (about.event, about.life, about.content)
        // The one view that decides what a guest may know decides for mails as well, at the time at which they are made.
        let view = GuestView(
            attendance, position: nil, event, life, about.terms, in: content, at: try reader.releaseTime)
        let isConfirmed = attendance.state == .confirmed
        let news = try calendarNews(of: draft.message, to: attendance)
        var calendarEvent = news == nil ? nil : PublicEvent(event, life, in: content)
        calendarEvent?.place = view.place
        calendarEvent?.online = view.online
        let token: String? =
            switch draft.message {
            case .received(let link), .confirmAddress(let link, _, _): link
            default: nil
            }
        var confirm: String?
        if case .confirmAddress(let link, let proof, _) = draft.message {
            confirm = campaign.address(ofPlace: link, proof: proof)
        }
        return EventMail(
            message: draft.message, party: draft.party, event: event.title, when: event.when, place: view.place,
            isPlaceLater: isConfirmed && view.place == nil && isPlaceTold(event, content), online: view.online,
            entry: event.entry, link: token.map(campaign.address(ofPlace:)), confirm: confirm,
            calendarEvent: calendarEvent, isCalledOff: news == .calledOff ? true : nil,
            isProposalDeclined: news == .proposalDeclined ? true : nil)
    }

    /// What the guest's calendar is told. Nothing where being found out costs much: whoever runs a calendar learns whose it is,
    /// and mail programs put into it by themselves what comes with a mail.
    private func calendarNews(of message: OutgoingMessage, to attendance: Attendance) throws
        -> OutgoingMessage.CalendarNews?
    {
        guard campaign.risk == .standard else { return nil }
        return message.calendarNews(for: attendance.state, wasInvited: try reader.wasInvited(attendance))
    }

    /// Whether guests are ever told where it takes place.
    private func isPlaceTold(_ event: Event, _ content: CampaignContent) -> Bool {
        guard let place = event.place, let venue = content.venues[place.venue] else { return false }
        return event.disclosure.venue != .never && venue.disclosure != .never
    }
}
