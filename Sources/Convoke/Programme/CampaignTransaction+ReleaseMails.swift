import ConvokeModel
import ConvokeStore

extension CampaignTransaction {
    /// Writes to those whom changes from one release to the next concern: guests who were not told yet, and everybody who has a
    /// part. Gives how many mails were written.
    func tellAffected(of changes: [ProgrammeChange], since day: LocalDate) throws -> Int {
        var written = 0
        for change in changes {
            guard let document = try document(.event(change.event)) else { continue }
            let life = try life(EventLife.self, of: document)
            guard life.state != .held else { continue }
            if let message = OutgoingMessage(change) { written += try tellGuests(message, change, since: day) }
            let told = change.kinds.filter { ![.new, .renamed].contains($0) }
            guard !told.isEmpty else { continue }
            for part in try parts(of: change.event) where part.invitedOn != nil {
                let name = try name(of: part.holder, in: part.details.contact?.language)
                let answer = life.answer(of: part.holder)
                guard answer != .declined, answer != .withdrawn,
                    try draft(.programmeChanged(told), to: part, called: name)
                else { continue }
                written += 1
            }
        }
        return written
    }

    /// Moving or calling off an event writes to its guests at once; a venue that was renamed, for instance, does not.
    private func tellGuests(_ message: OutgoingMessage, _ change: ProgrammeChange, since day: LocalDate) throws -> Int {
        var written = 0
        let policy = try seating(of: change.event).terms.registration.policy
        for attendance in try attendances(at: change.event)
        where try attendance.isWrittenTo(under: policy) && !hasDraft(message.kind, to: attendance, since: day) {
            guard let guest = try guestWithAddress(attendance) else { continue }
            try draft(message, to: guest, of: attendance)
            written += 1
        }
        return written
    }

    /// Discards mails of a release that wait to be sent.
    func discardNews(since day: LocalDate) throws {
        for mail in try outbox() where mail.kind == .part(.programmeChanged) && mail.madeOn >= day {
            guard mail.state == .draft || mail.state == .approved || mail.state == .heldBack else { continue }
            try discard(mail.id)
        }
    }
}

extension OutgoingMessage {
    /// What guests are told of a change; nothing where it is none to them.
    fileprivate init?(_ change: ProgrammeChange) {
        if change.kinds.contains(.cancelled) {
            self = .calledOff
        } else if change.kinds.contains(.postponed) {
            self = .postponed
        } else if change.kinds.contains(.moved) || change.kinds.contains(.changedPlace) {
            self = .moved(
                EventMove(time: change.kinds.contains(.moved), place: change.kinds.contains(.changedPlace)))
        } else {
            return nil
        }
    }
}
