/// A statement handed over to somebody, with what came back.
public struct Delivery: Hashable, Sendable, Codable {
    public var id: Identifier<Delivery>
    /// Whom it went to: an addressee, a ministry, an office.
    public var recipient: String
    /// By what way: post, mail, by hand.
    public var channel: String?
    /// The way of what the outbox sends, where no other is told.
    public static let mail = "mail"
    public var on: LocalDate
    public var acknowledgedOn: LocalDate?
    public var replies: [Reply]

    public init(
        id: Identifier<Delivery>, recipient: String, channel: String? = nil, on: LocalDate,
        acknowledgedOn: LocalDate? = nil, replies: [Reply] = []
    ) {
        self.id = id
        self.recipient = recipient
        self.channel = channel
        self.on = on
        self.acknowledgedOn = acknowledgedOn
        self.replies = replies
    }

    /// An answer to a statement.
    public struct Reply: Hashable, Sendable, Codable {
        public var on: LocalDate
        public var text: String
        /// Whether it may be published.
        public var isPublic: Bool

        public init(on: LocalDate, text: String, isPublic: Bool) {
            self.on = on
            self.text = text
            self.isPublic = isPublic
        }
    }
}
