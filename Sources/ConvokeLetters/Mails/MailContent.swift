import ConvokeModel

/// What a mail is made from.
public struct MailContent: Codable, Hashable, Sendable {
    public var id: Identifier<MailDraft>
    /// Whether it would be wrong to send it now.
    public var isOutdated: Bool
    public var recipient: MailAddress
    /// What the reader is called.
    public var name: String
    /// Wanted first, then what else will do.
    public var languages: [LanguageTag]
    public var campaign: LocalizedText
    /// The zone that times are told in.
    public var zone: Zone
    /// The host name that the mail's own identifier ends in.
    public var domain: String
    public var topic: MailTopic
    /// What somebody wrote in the place of the template's words.
    public var words: MailWords?
    public var attachment: MailAttachment?

    public init(
        id: Identifier<MailDraft>, isOutdated: Bool = false, recipient: MailAddress, name: String,
        languages: [LanguageTag], campaign: LocalizedText, zone: Zone, domain: String, topic: MailTopic,
        words: MailWords? = nil, attachment: MailAttachment? = nil
    ) {
        self.id = id
        self.isOutdated = isOutdated
        self.recipient = recipient
        self.name = name
        self.languages = languages
        self.campaign = campaign
        self.zone = zone
        self.domain = domain
        self.topic = topic
        self.words = words
        self.attachment = attachment
    }

    public var kind: MailKind {
        switch topic {
        case .event(let mail): .event(mail.message.kind)
        case .statement(let mail): .statement(mail.message.kind)
        case .part(let mail): .part(mail.message.kind)
        case .team: .team(.deadlines)
        }
    }

    /// The event as this guest may see it in a calendar, where the mail is about one.
    public var calendarEvent: PublicEvent? {
        if case .event(let mail) = topic { mail.calendarEvent } else { nil }
    }

    /// Whether the guest's calendar is told that it is off.
    public var isCalledOff: Bool { if case .event(let mail) = topic { mail.isCalledOff == true } else { false } }

    /// Whether the guest's calendar is told that the time it proposed is not taken over.
    public var isProposalDeclined: Bool {
        if case .event(let mail) = topic { mail.isProposalDeclined == true } else { false }
    }
}

/// What a mail is about.
public enum MailTopic: Codable, Hashable, Sendable {
    case event(EventMail)
    case statement(StatementMail)
    case part(PartMail)
    case team(TeamMail)
}
