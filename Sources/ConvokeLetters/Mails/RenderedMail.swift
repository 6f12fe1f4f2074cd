import ConvokeModel

/// A mail with its words.
public struct RenderedMail: Codable, Hashable, Sendable {
    public var id: Identifier<MailDraft>
    public var kind: MailKind
    public var language: LanguageTag
    public var recipient: MailAddress
    /// Neutral: it names neither event nor statement nor campaign.
    public var subject: String
    public var text: String
    /// The event as a calendar file.
    public var calendar: String?
    /// What that asks of the reader's calendar, where it is more than a file to look at: `REQUEST`, `CANCEL` or
    /// `DECLINECOUNTER`.
    public var calendarMethod: String?
    /// The name of the file that goes with it.
    public var attachment: String?
    /// Whether it would be wrong to send it now: exports leave it out.
    public var isOutdated: Bool?
}
