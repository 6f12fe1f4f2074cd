import ConvokeModel
import ConvokeStore

/// Drafts a reminder to every confirmed guest who gave an address; to each at most once a day.
public struct RemindGuests: UseCase {
    public static let name = "rsvp.remind"
    public static let permission = Permission.secretariat
    public var event: Identifier<Event>
    public init(event: Identifier<Event>) { self.event = event }

    public func perform(in transaction: CampaignTransaction) throws -> DraftedMails {
        let (written, life) = try transaction.event(event)
        guard life.state == .announced, written.when.startInstant.map({ transaction.now < $0 }) ?? true else {
            throw GivenRefusal(
                .conflict,
                "The event is not announced, or has begun: there is nothing to remind of. Nothing was drafted.")
        }
        return try transaction.draft(.reminder, at: event, since: transaction.today, by: Self.name) {
            $0.state == .confirmed
        }
    }
}

/// Drafts thanks to the guests who came and gave an address, once each.
public struct ThankGuests: UseCase {
    public static let name = "rsvp.thank"
    public static let permission = Permission.secretariat
    public var event: Identifier<Event>
    /// Whether all confirmed guests are thanked, where nobody was checked in at the door.
    public var all: Bool?
    public init(event: Identifier<Event>, all: Bool? = nil) { (self.event, self.all) = (event, all) }

    public func perform(in transaction: CampaignTransaction) throws -> DraftedMails {
        let (written, life) = try transaction.event(event)
        guard life.state == .announced || life.state == .held,
            let start = written.when.startInstant, start <= transaction.now
        else {
            throw GivenRefusal(
                .conflict, "The event has not begun: thank the guests when it is over. Nothing was drafted.")
        }
        return try transaction.draft(.thanks, at: event, since: nil, by: Self.name) {
            $0.state == .confirmed && ($0.checkedIn != nil || all == true)
        }
    }
}

/// How many mails were put into the outbox.
public struct DraftedMails: Codable, Hashable, Sendable {
    public var drafted: Int
    /// Guests who gave no address.
    public var withoutAddress: Int
    /// Guests who have been written to before.
    public var before: Int

    public init(drafted: Int, withoutAddress: Int, before: Int) {
        self.drafted = drafted
        self.withoutAddress = withoutAddress
        self.before = before
    }
}

extension CampaignTransaction {
    fileprivate func draft(
        _ message: OutgoingMessage, at event: Identifier<Event>, since day: LocalDate?, by useCase: String,
        to isMeant: (Attendance) -> Bool
    ) throws -> DraftedMails {
        var mails = DraftedMails(drafted: 0, withoutAddress: 0, before: 0)
        for attendance in try attendances(at: event) where isMeant(attendance) {
            if try hasDraft(message.kind, to: attendance, since: day) {
                mails.before += 1
            } else if let guest = try guestWithAddress(attendance) {
                try draft(message, to: guest, of: attendance)
                mails.drafted += 1
            } else {
                mails.withoutAddress += 1
            }
        }
        try record(useCase, Entry.event(event), detail: "\(mails.drafted) mails")
        return mails
    }
}
