import ConvokeCalendar
import ConvokeModel
import ConvokeStore

/// Takes what a guest's calendar answered to an invitation: yes takes an offer, no gives the place back, by the same rules as
/// the guest's own link.
///
/// A proposal of another time is kept, never taken over, and answered with a mail in the outbox that says so.
///
/// An answer that is not of a guest, or may be forged, is refused and noted in the journal, and nothing is done. It is no error:
/// the receipt says why.
public struct TakeReply: UseCase {
    public static let name = "rsvp.reply"
    public static let permission = Permission.secretariat

    /// The calendar with the answer, as text.
    public var calendar: String
    /// Who sent the mail that it came in; whoever hands in a calendar without one has looked.
    public var sender: MailAddress?
    /// Whether it came in a mail that does not say from one address who sent it.
    public var isSenderUnclear: Bool?
    public init(calendar: String, sender: MailAddress? = nil, isSenderUnclear: Bool? = nil) {
        (self.calendar, self.sender, self.isSenderUnclear) = (calendar, sender, isSenderUnclear)
    }

    public func perform(in transaction: CampaignTransaction) throws -> ReplyReceipt {
        var subject = "reply"
        do { return try take(CalendarReply(Array(calendar.utf8)), &subject, in: transaction) } catch let refusal
            as ReplyRefusal
        {
            try transaction.record(Self.name, subject, detail: "refused \(refusal.word)")
            return ReplyReceipt(.refused, refusal.word, refusal.sentence)
        }
    }

    private func take(
        _ reply: CalendarReply, _ subject: inout String, in transaction: CampaignTransaction
    ) throws -> ReplyReceipt {
        guard isSenderUnclear != true else { throw ReplyRefusal.noSender }
        if let sender, sender.canonical != reply.attendee.canonical { throw ReplyRefusal.otherSender }
        // Clocks of others may be wrong by some hours, but a stamp far ahead would outrank every later answer.
        guard reply.stampedAt < transaction.now.addingTimeInterval(86_400) else { throw ReplyRefusal.fromTheFuture }
        guard let (event, life) = try transaction.event(answeredTo: reply.uid) else { throw ReplyRefusal.unknownEvent }
        subject = Entry.event(event.key).description
        guard try transaction.retentionEnd(of: event.key).map({ transaction.now < $0 }) ?? true else {
            throw ReplyRefusal.unknownGuest
        }
        let places = try transaction.entries(with: reply.attendee, at: event.key).map {
            try transaction.attendance($0, at: event.key)
        }
        guard let place = places.last(where: \.state.isLive) ?? places.last else { throw ReplyRefusal.unknownGuest }
        subject += " \(place.id)"
        guard reply.sequence <= life.sequence else { throw ReplyRefusal.laterVersion }
        let answer = GuestReply(
            reply.answer, instance: try day(of: reply, event), sequence: reply.sequence, stampedAt: reply.stampedAt,
            proposed: reply.proposed?.time(in: event.when.zone ?? .utc))
        var receipt = try outcome(
            of: answer, isCounter: reply.isCounter, of: places, for: place, life, in: transaction)
        receipt.event = event.key
        receipt.instance = answer.instance
        return receipt
    }

    private func outcome(
        of answer: GuestReply, isCounter: Bool, of places: [Attendance], for place: Attendance, _ life: EventLife,
        in transaction: CampaignTransaction
    ) throws -> ReplyReceipt {
        // Somebody who gave a place back and asked again has several entries: an old mail must not undo the new one.
        let known = try places.flatMap { try transaction.replies(of: $0.id, at: $0.event) }
        let event = Entry.event(place.event)
        if known.contains(where: { $0.instance == answer.instance && !answer.isNewer(than: $0) }) {
            try transaction.record(Self.name, "\(event) \(place.id)", detail: "ignored known")
            return .ignored("known", "This answer, or a later one, was taken before. Nothing was changed.", place)
        }
        guard answer.sequence == life.sequence else {
            try transaction.record(Self.name, "\(event) \(place.id)", detail: "ignored old-version")
            return .ignored(
                "old-version",
                "The answer is to an earlier time or place of the event, so nothing was changed. Ask the guest to answer the newest invitation.",
                place)
        }
        guard !isCounter else { return try declineProposal(answer, of: place, in: transaction) }
        let changed = answer.instance == nil ? try change(place, by: answer, in: transaction) : place
        try keep(answer, of: place, in: transaction)
        let day = answer.instance.map { " \($0)" } ?? ""
        try transaction.record(Self.name, "\(event) \(place.id)", detail: answer.answer.word + day)
        return .taken(answer, changed, wasChanged: changed.state != place.state)
    }

    private func keep(_ answer: GuestReply, of place: Attendance, in transaction: CampaignTransaction) throws {
        let kept = try transaction.replies(of: place.id, at: place.event)
        try transaction.keep(kept.filter { $0.instance != answer.instance } + [answer], of: place)
    }

    /// Keeps a proposal for the organisers to look at, and writes to the guest, once a day, that nothing changes by it.
    private func declineProposal(_ answer: GuestReply, of place: Attendance, in transaction: CampaignTransaction) throws
        -> ReplyReceipt
    {
        try keep(answer, of: place, in: transaction)
        let policy = try transaction.seating(of: place.event).terms.registration.policy
        if place.isWrittenTo(under: policy),
            try !transaction.hasDraft(.proposalDeclined, to: place, since: transaction.today)
        {
            try transaction.draft(.proposalDeclined(day: answer.instance), to: place)
        }
        try transaction.record(Self.name, "\(Entry.event(place.event)) \(place.id)", detail: "refused counter")
        return .proposed(answer, place)
    }

    private func change(_ place: Attendance, by answer: GuestReply, in transaction: CampaignTransaction) throws
        -> Attendance
    {
        var book = try SeatBook(place.event, in: transaction)
        // Opening the book may have let an offer run out.
        let entry = try transaction.attendance(place.id, at: place.event)
        var changed = entry
        var refusal: AttendanceRefusal?
        do {
            if let state = try answer.answer.outcome(for: entry.state) { changed = try book.change(entry, to: state) }
        } catch let reason as AttendanceRefusal { refusal = reason }
        // What ran out stays so, whatever becomes of the answer.
        try book.close()
        if let refusal { throw ReplyRefusal.place(refusal) }
        return book.promoted.first { $0.id == place.id } ?? changed
    }

    /// The day of a series that the answer is about, in the event's own zone.
    private func day(of reply: CalendarReply, _ event: Event) throws -> LocalDate? {
        guard let instance = reply.instance else { return nil }
        guard let recurrence = event.recurrence, let first = event.when.firstDay else { throw ReplyRefusal.noSuchDay }
        let day: LocalDate
        if case .timed(_, _, let zone, _) = event.when {
            day = instance.day(in: zone)
        } else {
            day = instance.local.date
        }
        guard recurrence.names(day, from: first), !recurrence.exceptions.contains(day) else {
            throw ReplyRefusal.noSuchDay
        }
        return day
    }
}

extension CampaignReader {
    /// The event that calendars know by an identifier, as it stands in invitations: `…@domain`.
    fileprivate func event(answeredTo uid: String) throws -> (event: Event, life: EventLife)? {
        let suffix = "@\(try campaign().domain)"
        guard uid.hasSuffix(suffix), let entry = Identifier<CalendarEntry>(String(uid.dropLast(suffix.count))) else {
            return nil
        }
        for document in try documents(.event) where document.life?.contains(entry.text) == true {
            guard let key = Identifier<Event>(document.entry.key) else { continue }
            let found = try event(key)
            if found.life.uid == entry { return found }
        }
        return nil
    }
}
