import ConvokeFiles
import ConvokeModel
import ConvokeStore

/// Gives the list that the office which lets people in asks for: confirmed guests who agreed, with their answers to what it asks
/// and nothing else. The journal notes how many.
public struct MakeEntryList: UseCase {
    public static let name = "rsvp.entry-list"
    public static let permission = Permission.organiser
    public static let keepsOutcome = false
    public var event: Identifier<Event>
    public init(event: Identifier<Event>) { self.event = event }

    public func perform(in transaction: CampaignTransaction) throws -> EntryList {
        let (written, _) = try transaction.event(event)
        try written.entry.requireAsked(at: event)
        let guests = try transaction.guests(at: event)
        let language = try transaction.campaign().mainLanguage
        let questions = written.registration.questions.filter { $0.purpose == .entry }
        var list = EntryList(
            event: event, title: written.title, by: written.entry.handedInBy,
            isLate: written.entry.handedInBy.map { $0 < transaction.today } ?? false, questions: questions.map(\.key))
        for place in try transaction.attendances(at: event) where place.state == .confirmed {
            guard let guest = guests[place.id] else { continue }
            if guest.lacks(written.entry) { list.lacking += 1 }
            guard guest.entryConsent == true else {
                list.notAgreed += 1
                continue
            }
            let answers = questions.map { guest.answers[$0.key.text] ?? "" }
            list.lines.append(.init(name: guest.name, answers: answers))
            list.lines += guest.companions.map { .init(name: $0, answers: questions.map { _ in "" }) }
            list.unnamed += max(0, place.party - 1 - guest.companions.count)
        }
        list.lines = Collation(language: language).sorted(list.lines, by: \.name)
        try transaction.record(Self.name, Entry.event(event), detail: "\(list.lines.count) names")
        return list
    }
}

/// Drafts a mail to every confirmed guest who cannot get in yet: who has not agreed to be on the list, or has no badge; to each at
/// most once a day.
public struct ChaseEntry: UseCase {
    public static let name = "rsvp.chase"
    public static let permission = Permission.secretariat
    public var event: Identifier<Event>
    public init(event: Identifier<Event>) { self.event = event }

    public func perform(in transaction: CampaignTransaction) throws -> DraftedMails {
        let (written, life) = try transaction.event(event)
        try written.entry.requireAsked(at: event)
        guard life.state == .announced, written.when.startInstant.map({ transaction.now < $0 }) ?? true else {
            throw GivenRefusal(
                .conflict,
                "The event is not announced, or has begun: there is nothing to ask for. Announce it first, or name one that is still to come. Nothing was drafted."
            )
        }
        let guests = try transaction.guests(at: event)
        var mails = DraftedMails(drafted: 0, withoutAddress: 0, before: 0)
        for place in try transaction.attendances(at: event) where place.state == .confirmed {
            guard let guest = guests[place.id], guest.lacks(written.entry) else { continue }
            if try transaction.hasDraft(.entryMissing, to: place, since: transaction.today) {
                mails.before += 1
            } else if guest.address == nil {
                mails.withoutAddress += 1
            } else {
                try transaction.draft(.entryMissing, to: guest, of: place)
                mails.drafted += 1
            }
        }
        try transaction.record(Self.name, Entry.event(event), detail: "\(mails.drafted) mails")
        return mails
    }
}

/// Notes for a guest whether their name may be given to the office that lets people in, and whether they have their badge.
public struct NoteEntry: UseCase {
    public static let name = "rsvp.entry"
    public static let permission = Permission.secretariat
    public var event: Identifier<Event>
    public var guest: Identifier<Attendance>
    public var agrees: Bool?
    public var hasBadge: Bool?
    public init(event: Identifier<Event>, guest: Identifier<Attendance>, agrees: Bool? = nil, hasBadge: Bool? = nil) {
        (self.event, self.guest) = (event, guest)
        (self.agrees, self.hasBadge) = (agrees, hasBadge)
    }

    public func perform(in transaction: CampaignTransaction) throws -> EntryNote {
        try transaction.noteEntry(
            transaction.attendance(guest, at: event), agrees: agrees, hasBadge: hasBadge, by: Self.name)
    }
}

/// Takes from guests themselves, by their secret link, whether their name may be given to the office that lets people in, and
/// whether they have their badge.
public struct SayEntry: UseCase {
    public static let name = "place.entry"
    public static let permission = Permission.anyone
    public var link: String
    public var agrees: Bool?
    public var hasBadge: Bool?
    public init(link: String, agrees: Bool? = nil, hasBadge: Bool? = nil) {
        (self.link, self.agrees, self.hasBadge) = (link, agrees, hasBadge)
    }

    public func perform(in transaction: CampaignTransaction) throws -> EntryNote {
        let place = try transaction.attendance(link: try SecretLink.named(link))
        return try transaction.noteEntry(place, agrees: agrees, hasBadge: hasBadge, by: Self.name)
    }
}

/// How far a guest is with getting in.
public struct EntryNote: Codable, Hashable, Sendable {
    public var agrees: Bool?
    public var badge: ChecklistMark?
}

extension CampaignTransaction {
    fileprivate func noteEntry(_ place: Attendance, agrees: Bool?, hasBadge: Bool?, by useCase: String) throws
        -> EntryNote
    {
        try event(place.event).event.entry.requireAsked(at: place.event)
        var guest = try guest(place.id, at: place.event)
        if let agrees { guest.entryConsent = agrees }
        if let hasBadge, guest.badge?.isDone != hasBadge { guest.badge = ChecklistMark(isDone: hasBadge, on: today) }
        _ = try keep(guest, of: place)
        try record(useCase, "\(Entry.event(place.event)) \(place.id)")
        return EntryNote(agrees: guest.entryConsent, badge: guest.badge)
    }
}

/// The list for the office that lets people in.
public struct EntryList: Codable, Hashable, Sendable {
    public struct Line: Codable, Hashable, Sendable {
        public var name: String
        /// In the order of the questions; empty for who comes with a guest.
        public var answers: [String]
    }

    public var event: Identifier<Event>
    public var title: LocalizedText
    /// The day on which it is handed in, and whether that is over.
    public var by: LocalDate?
    public var isLate: Bool
    /// What the office asks beside the name, by the keys of the event's questions.
    public var questions: [Identifier<RegistrationQuestion>]
    public var lines: [Line] = []
    /// Confirmed guests who are not on it because they did not agree; who cannot get in yet; companions without a name.
    public var notAgreed = 0
    public var lacking = 0
    public var unnamed = 0

    /// A table that a spreadsheet opens without running what is in it.
    public var sheet: String {
        SpreadsheetText.safe([["name"] + questions.map(\.text)] + lines.map { [$0.name] + $0.answers })
    }
}
