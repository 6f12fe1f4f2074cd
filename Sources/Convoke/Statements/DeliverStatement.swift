import ConvokeModel
import ConvokeStore

/// Notes that a statement was handed over to somebody, before or after it is published.
public struct DeliverStatement: UseCase {
    public static let name = "statement.deliver"
    public static let permission = Permission.secretariat

    public var statement: Identifier<JointStatement>
    public var recipient: String
    public var channel: String?
    /// Today unless told.
    public var on: LocalDate?
    /// The delivery that this acknowledges; then nothing new is made.
    public var acknowledges: Identifier<Delivery>?

    public init(
        statement: Identifier<JointStatement>, recipient: String, channel: String? = nil, on: LocalDate? = nil,
        acknowledges: Identifier<Delivery>? = nil
    ) {
        self.statement = statement
        self.recipient = recipient
        self.channel = channel
        self.on = on
        self.acknowledges = acknowledges
    }

    public func perform(in transaction: CampaignTransaction) throws -> Delivery {
        _ = try transaction.statement(statement)
        var delivery: Delivery
        if let acknowledges {
            delivery = try transaction.delivery(acknowledges, of: statement)
            delivery.acknowledgedOn = on ?? transaction.today
        } else {
            guard recipient.isPrintableLine else {
                throw GivenRefusal(.invalid, "Say to whom the statement was handed over, in one line.")
            }
            delivery = Delivery(
                id: transaction.newIdentifier(), recipient: recipient, channel: channel, on: on ?? transaction.today)
        }
        try transaction.keep(delivery, of: statement)
        try transaction.record(Self.name, "\(Entry.statement(statement)) \(delivery.id)")
        return delivery
    }
}

extension CampaignTransaction {
    /// Notes a letter that went as handed over to its addressee, unless it was noted before.
    func noteDelivery(of draft: SigningDraft, _ statement: Identifier<JointStatement>) throws {
        guard case .letter(let addressee, let channel) = draft.message else { return }
        let way = channel ?? Delivery.mail
        let known = try deliveries(of: statement)
        guard !known.contains(where: { $0.recipient == addressee && $0.channel == way }) else { return }
        _ = try DeliverStatement(statement: statement, recipient: addressee, channel: way).perform(in: self)
    }
}

/// Notes what somebody answered to a statement that was handed over.
public struct ReplyToStatement: UseCase {
    public static let name = "statement.reply"
    public static let permission = Permission.secretariat

    public var statement: Identifier<JointStatement>
    public var delivery: Identifier<Delivery>
    public var text: String
    public var on: LocalDate?
    public var isPublic: Bool?

    public init(
        statement: Identifier<JointStatement>, delivery: Identifier<Delivery>, text: String, on: LocalDate? = nil,
        isPublic: Bool? = nil
    ) {
        self.statement = statement
        self.delivery = delivery
        self.text = text
        self.on = on
        self.isPublic = isPublic
    }

    public func perform(in transaction: CampaignTransaction) throws -> Delivery {
        var delivery = try transaction.delivery(self.delivery, of: statement)
        guard text.contains(where: { !$0.isWhitespace }), text.utf8.count <= 100_000 else {
            throw GivenRefusal(.invalid, "The reply has to be 1 to 100,000 bytes of text.")
        }
        delivery.replies.append(
            Delivery.Reply(on: on ?? transaction.today, text: text, isPublic: isPublic ?? false))
        try transaction.keep(delivery, of: statement)
        try transaction.record(Self.name, "\(Entry.statement(statement)) \(delivery.id)")
        return delivery
    }
}

/// Lists to whom a statement was handed over, with what they answered.
public struct ListDeliveries: ReadUseCase {
    public static let name = "statement.deliveries"
    public static let permission = Permission.secretariat
    public var statement: Identifier<JointStatement>
    public init(statement: Identifier<JointStatement>) { self.statement = statement }

    public func read(from reader: CampaignReader) throws -> [Delivery] {
        _ = try reader.statement(statement)
        return try reader.deliveries(of: statement)
    }
}
