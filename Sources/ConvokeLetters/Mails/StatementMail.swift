import ConvokeModel

/// What a signatory or representative is told of a statement.
public struct StatementMail: Codable, Hashable, Sendable {
    public var message: SigningMessage
    /// Nothing where this reader may not know yet.
    public var title: LocalizedText?
    /// Who signed or is asked to, by the newest name.
    public var signatory: String?
    /// The text version that the mail tells of, and the SHA-256 of what the signatory read.
    public var version: Int
    public var sha256: String?
    /// The signature's page, or the page where an invited organisation reads the text.
    public var link: String?
    public var deadline: Deadline?
    /// The number that the printed list counts.
    public var signatories: Int?
    /// The version that the signatory knows, and what changed since.
    public var since: Int?
    public var difference: TextDifference?
    /// The language in which the signatory reads the text.
    public var language: LanguageTag?

    public init(
        message: SigningMessage, title: LocalizedText?, signatory: String?, version: Int, sha256: String? = nil,
        link: String? = nil, deadline: Deadline? = nil, signatories: Int? = nil, since: Int? = nil,
        difference: TextDifference? = nil,
        language: LanguageTag? = nil
    ) {
        self.message = message
        self.title = title
        self.signatory = signatory
        self.version = version
        self.sha256 = sha256
        self.link = link
        self.deadline = deadline
        self.signatories = signatories
        self.since = since
        self.difference = difference
        self.language = language
    }
}
