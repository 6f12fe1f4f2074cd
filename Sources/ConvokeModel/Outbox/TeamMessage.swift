/// The kinds of messages to the team itself, by the names of their templates.
public enum TeamMessageKind: String, Word { case deadlines }

/// A message to the team with whom it is for: sealed wherever it is kept.
public struct TeamDraft: Hashable, Sendable, Codable {
    public var address: MailAddress
    /// What is due, the soonest first.
    public var deadlines: [NearDeadline]

    public init(address: MailAddress, deadlines: [NearDeadline]) {
        self.address = address
        self.deadlines = deadlines
    }
}

/// A deadline that the team is reminded of.
public struct NearDeadline: Hashable, Sendable, Codable {
    /// As `deadline done` takes it.
    public var subject: String
    public var key: String
    /// What has to be done, and for which session, event or statement.
    public var title: LocalizedText
    public var about: LocalizedText?
    public var at: LocalDateTime
    public var zone: Zone

    public init(
        subject: String, key: String, title: LocalizedText, about: LocalizedText?, at: LocalDateTime, zone: Zone
    ) {
        self.subject = subject
        self.key = key
        self.title = title
        self.about = about
        self.at = at
        self.zone = zone
    }
}
