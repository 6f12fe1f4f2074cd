import ConvokeModel
import Foundation

/// What a mail is made from. Venue and link are there only where this guest may know them.
public struct MailContent: Codable, Hashable, Sendable {
    public var id: Identifier<MailDraft>
    public var message: OutgoingMessage
    /// Whether it would be wrong to send it now.
    public var isOutdated: Bool
    public var recipient: MailAddress
    public var name: String
    public var party: Int
    /// Wanted first, then what else will do.
    public var languages: [LanguageTag]
    public var campaign: LocalizedText
    public var event: LocalizedText
    public var when: When
    public var zone: Zone
    public var place: PublicPlace?
    /// Whether the guest will be told a place in time.
    public var isPlaceLater: Bool
    public var online: OnlineLink?
    public var entry: EntryRule
    /// The guest's page and the page that confirms an address, where the mail was written with them at hand.
    public var link: String?
    public var confirm: String?
    /// The host name that the mail's own identifier ends in.
    public var domain: String
    /// The event as this guest may see it in a calendar, for those whose place is confirmed.
    public var calendarEvent: PublicEvent?

    public init(
        id: Identifier<MailDraft>, draft: MailDraft, isOutdated: Bool = false, languages: [LanguageTag],
        campaign: LocalizedText,
        event: LocalizedText, when: When, zone: Zone, place: PublicPlace?, isPlaceLater: Bool, online: OnlineLink?,
        entry: EntryRule, link: String?, confirm: String?, domain: String, calendarEvent: PublicEvent?
    ) {
        self.id = id
        message = draft.message
        self.isOutdated = isOutdated
        recipient = draft.address
        name = draft.name
        party = draft.party
        self.languages = languages
        self.campaign = campaign
        self.event = event
        self.when = when
        self.zone = zone
        self.place = place
        self.isPlaceLater = isPlaceLater
        self.online = online
        self.entry = entry
        self.link = link
        self.confirm = confirm
        self.domain = domain
        self.calendarEvent = calendarEvent
    }
}
