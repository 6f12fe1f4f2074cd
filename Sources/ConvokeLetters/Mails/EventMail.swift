import ConvokeModel

/// What a guest is told of an event. Venue and link are there only where this guest may know them.
public struct EventMail: Codable, Hashable, Sendable {
    public var message: OutgoingMessage
    public var party: Int
    public var event: LocalizedText
    public var when: When
    public var place: PublicPlace?
    /// Whether the guest will be told a place in time.
    public var isPlaceLater: Bool
    public var online: OnlineLink?
    public var entry: EntryRule
    /// The guest's page and the page that confirms an address, where the mail was written with them at hand.
    public var link: String?
    public var confirm: String?
    /// The event as this guest may see it in a calendar, where the mail tells their calendar of it.
    public var calendarEvent: PublicEvent?
    /// Whether that is that the event, or the guest's place, is off.
    public var isCalledOff: Bool?
    /// Whether it is that the time which their calendar proposed is not taken over.
    public var isProposalDeclined: Bool?

    public init(
        message: OutgoingMessage, party: Int, event: LocalizedText, when: When, place: PublicPlace?,
        isPlaceLater: Bool, online: OnlineLink?, entry: EntryRule, link: String?, confirm: String?,
        calendarEvent: PublicEvent?, isCalledOff: Bool? = nil, isProposalDeclined: Bool? = nil
    ) {
        self.message = message
        self.party = party
        self.event = event
        self.when = when
        self.place = place
        self.isPlaceLater = isPlaceLater
        self.online = online
        self.entry = entry
        self.link = link
        self.confirm = confirm
        self.calendarEvent = calendarEvent
        self.isCalledOff = isCalledOff
        self.isProposalDeclined = isProposalDeclined
    }
}
