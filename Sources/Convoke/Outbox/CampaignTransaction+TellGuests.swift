import ConvokeModel
import ConvokeStore

extension CampaignTransaction {
    /// Writes to everybody who has or waits for a place at an event; `message` says what, or nothing.
    func tellGuests(of event: Identifier<Event>, _ message: (Attendance, RegistrationTerms) -> OutgoingMessage?) throws
    {
        let terms = try seating(of: event).terms
        for attendance in try attendances(at: event)
        where attendance.isWrittenTo(under: terms.registration.policy) {
            if let message = message(attendance, terms) { try draft(message, to: attendance) }
        }
    }

    /// Writes to the guests of an event that was moved, once each. Of a new place hears who knew the old one, so that nobody
    /// goes there, and who may know the new one; which it is, the mail says only to those who may know.
    func tellGuests(
        of moved: Event, in content: CampaignContent, movedFrom old: Event, in oldContent: CampaignContent,
        _ life: EventLife
    ) throws {
        guard old.when != moved.when || old.place != moved.place else { return }
        guard life.state != .held, life.state != .cancelled else { return }
        let release = try releaseTime
        try tellGuests(of: moved.key) { attendance, terms in
            func knows(_ event: Event, _ content: CampaignContent) -> Bool {
                GuestView(attendance, position: nil, event, life, terms, in: content, at: release).place != nil
            }
            let move = EventMove(
                time: old.when != moved.when,
                place: old.place != moved.place && (knows(old, oldContent) || knows(moved, content)))
            return move.time || move.place ? .moved(move) : nil
        }
    }
}
