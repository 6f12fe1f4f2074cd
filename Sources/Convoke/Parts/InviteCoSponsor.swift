import ConvokeModel
import ConvokeStore

/// Asks an organisation or a State's mission to co-sponsor an event or to organise it too, or asks again after a no.
public struct InviteCoSponsor: UseCase {
    public static let name = "organisation.invite"
    public static let permission = Permission.organiser
    /// The link is a secret.
    public static let keepsOutcome = false

    public var organisation: Identifier<Organisation>
    public var event: Identifier<Event>
    /// Whether it is asked to organise the event rather than to co-sponsor it.
    public var asOrganiser: Bool?
    /// How to write to them; without it the invitation is only noted.
    public var contact: PartContact?

    public init(
        organisation: Identifier<Organisation>, event: Identifier<Event>, asOrganiser: Bool? = nil,
        contact: PartContact? = nil
    ) {
        (self.organisation, self.event) = (organisation, event)
        (self.asOrganiser, self.contact) = (asOrganiser, contact)
    }

    public func perform(in transaction: CampaignTransaction) throws -> HostInEvent {
        _ = try transaction.existing(.organisation(organisation))
        let (old, before) = try transaction.event(event)
        var (changed, life) = (old, before)
        let isNew = old.role(of: .organisation(organisation)) == nil
        if isNew {
            if asOrganiser == true {
                changed.organisers.append(organisation)
            } else {
                changed.coSponsors.append(organisation)
            }
            life.hostAnswers[organisation] = .invited
        } else {
            let answer = life.answer(of: .organisation(organisation))
            // Who has not answered yet, or said yes, is written to without being asked anew.
            if contact == nil || answer == .declined || answer == .withdrawn {
                life.hostAnswers[organisation] = try answer.changed(to: .invited)
            }
        }
        if changed != old || life != before {
            life.noteChange(from: old, to: changed, at: transaction.now)
            try transaction.keep(changed, life)
        }
        let link = try contact.map { try transaction.invite(.organisation(organisation), to: event, $0) }
        try transaction.record(Self.name, Entry.event(event), detail: organisation.text)
        return try transaction.hostInEvent(organisation, event, link: link)
    }
}

/// Notes that an organisation will organise or co-sponsor an event.
public struct ConfirmCoSponsor: UseCase {
    public static let name = "organisation.confirm"
    public static let permission = Permission.organiser
    public var organisation: Identifier<Organisation>
    public var event: Identifier<Event>
    public init(organisation: Identifier<Organisation>, event: Identifier<Event>) {
        (self.organisation, self.event) = (organisation, event)
    }
    public func perform(in transaction: CampaignTransaction) throws -> HostInEvent {
        try transaction.note(.confirmed, of: organisation, to: event, by: Self.name)
    }
}

/// Notes that an organisation will not organise or co-sponsor an event.
public struct DeclineCoSponsor: UseCase {
    public static let name = "organisation.decline"
    public static let permission = Permission.organiser
    public var organisation: Identifier<Organisation>
    public var event: Identifier<Event>
    public init(organisation: Identifier<Organisation>, event: Identifier<Event>) {
        (self.organisation, self.event) = (organisation, event)
    }
    public func perform(in transaction: CampaignTransaction) throws -> HostInEvent {
        try transaction.note(.declined, of: organisation, to: event, by: Self.name)
    }
}

/// Notes that an organisation which was to organise or co-sponsor will not: its name leaves every public view at once.
public struct WithdrawCoSponsor: UseCase {
    public static let name = "organisation.withdraw"
    public static let permission = Permission.organiser
    public var organisation: Identifier<Organisation>
    public var event: Identifier<Event>
    public init(organisation: Identifier<Organisation>, event: Identifier<Event>) {
        (self.organisation, self.event) = (organisation, event)
    }
    public func perform(in transaction: CampaignTransaction) throws -> HostInEvent {
        try transaction.note(.withdrawn, of: organisation, to: event, by: Self.name)
    }
}

/// What an organisation answered to the invitation to an event.
public struct HostInEvent: Codable, Hashable, Sendable {
    public var organisation: Identifier<Organisation>
    public var event: Identifier<Event>
    public var role: PartRole
    public var answer: Answer
    /// Whether it said yes after the list of co-sponsors was closed, so that it is named as supporting.
    public var isLate: Bool
    /// The way to answer without an account, where one was asked for: a secret.
    public var link: String?
}

extension CampaignTransaction {
    fileprivate func note(
        _ answer: Answer, of organisation: Identifier<Organisation>, to event: Identifier<Event>, by useCase: String
    ) throws -> HostInEvent {
        let (written, before) = try self.event(event)
        guard written.role(of: .organisation(organisation)) != nil else {
            throw NotFound(
                "organiser or co-sponsor of '\(event)'", organisation.text,
                among: (written.organisers + written.coSponsors).map(\.text))
        }
        var life = try closedWhereDue(before, of: written)
        life.hostAnswers[organisation] = try before.answer(of: .organisation(organisation)).changed(to: answer)
        life.changedAt = now
        try keep(life, of: written)
        try record(useCase, Entry.event(event), detail: organisation.text)
        return try hostInEvent(organisation, event, link: nil)
    }

    fileprivate func hostInEvent(_ key: Identifier<Organisation>, _ event: Identifier<Event>, link: String?) throws
        -> HostInEvent
    {
        let (written, life) = try self.event(event)
        return HostInEvent(
            organisation: key, event: event, role: written.role(of: .organisation(key)) ?? .coSponsor,
            answer: life.answer(of: .organisation(key)),
            isLate: life.isLate(key, in: written), link: link.map(try campaign().address(ofPart:)))
    }
}
