import ConvokeModel
import ConvokeStore

/// Drafts a reminder to everybody who was invited to take part in an event or to co-sponsor it and has not answered; to each at
/// most once a day.
public struct RemindParts: UseCase {
    public static let name = "event.remind"
    public static let permission = Permission.organiser
    public var event: Identifier<Event>
    public init(event: Identifier<Event>) { self.event = event }

    public func perform(in transaction: CampaignTransaction) throws -> DraftedMails {
        let (written, life) = try transaction.event(event)
        guard written.takesAnswers(life, at: transaction.now) else {
            throw GivenRefusal(
                .conflict,
                "The event is over or was called off, so there is nothing to remind of. Name an event that is still to come. Nothing was drafted."
            )
        }
        var mails = DraftedMails(drafted: 0, withoutAddress: 0, before: 0)
        for var part in try transaction.parts(of: event)
        where part.invitedOn != nil && written.role(of: part.holder) != nil
            && !life.answer(of: part.holder).isSettled
        {
            let today = transaction.today
            guard part.remindedOn != today, part.invitedOn != today else {
                mails.before += 1
                continue
            }
            let language = part.details.contact?.language
            let name = try transaction.name(of: part.holder, in: language)
            guard try transaction.draft(.invitationReminder, to: part, called: name) else {
                mails.withoutAddress += 1
                continue
            }
            part.remindedOn = today
            try transaction.keep(part)
            mails.drafted += 1
        }
        try transaction.record(Self.name, Entry.event(event), detail: "\(mails.drafted) mails")
        return mails
    }
}

/// Gives the secret link of somebody who was invited, to hand over in another way; a new one on wish, and the old one is dead.
public struct ShowPartLink: UseCase {
    public static let name = "part.link"
    public static let permission = Permission.organiser
    public static let keepsOutcome = false
    public var event: Identifier<Event>
    /// A person, or an organisation.
    public var holder: Entry
    public var isNew: Bool?
    public init(event: Identifier<Event>, holder: Entry, isNew: Bool? = nil) {
        (self.event, self.holder, self.isNew) = (event, holder, isNew)
    }

    public func perform(in transaction: CampaignTransaction) throws -> PartAddress {
        let written = try transaction.event(event).event
        guard written.role(of: holder) != nil else {
            throw NotFound(holder.kind.word + " with a part in '\(event)'", holder.key)
        }
        var part = try transaction.partOrNew(of: holder, in: event)
        if isNew == true { part.linkNumber += 1 }
        part.invitedOn = part.invitedOn ?? transaction.today
        try transaction.keep(part)
        try transaction.record(Self.name, Entry.event(event), detail: holder.key)
        return PartAddress(
            event: event, holder: holder,
            link: try transaction.campaign().address(ofPart: transaction.link(to: part).token))
    }
}

/// Where somebody answers: a secret.
public struct PartAddress: Codable, Hashable, Sendable {
    public var event: Identifier<Event>
    public var holder: Entry
    public var link: String
}
