/// How people come to have a place at an event.
public struct Registration: Hashable, Sendable, Codable {
    public var policy: RegistrationPolicy
    /// Where registration happens elsewhere.
    public var address: WebAddress?
    public var opens: LocalDateTime?
    public var closes: LocalDateTime?
    /// Places to give out. May be more than the room holds: some who registered for a free event stay away.
    public var places: Int?
    /// What becomes of a party in the queue that is larger than the seats that are free.
    public var queue: QueueOrder
    /// How many people a guest may bring.
    public var companions: Int
    public var companionsAreNamed: Bool
    public var questions: [RegistrationQuestion]
    /// Days after the event for which answers and names are kept.
    public var retentionDays: Int?

    public init(
        policy: RegistrationPolicy = .none, address: WebAddress? = nil, opens: LocalDateTime? = nil,
        closes: LocalDateTime? = nil, places: Int? = nil, queue: QueueOrder = .strict, companions: Int = 0,
        companionsAreNamed: Bool = false,
        questions: [RegistrationQuestion] = [], retentionDays: Int? = nil
    ) {
        self.policy = policy
        self.address = address
        self.opens = opens
        self.closes = closes
        self.places = places
        self.queue = queue
        self.companions = companions
        self.companionsAreNamed = companionsAreNamed
        self.questions = questions
        self.retentionDays = retentionDays
    }
}

public enum RegistrationPolicy: String, Word { case none, open, approval, invitation, external }

/// Something that guests are asked when they register.
public struct RegistrationQuestion: Hashable, Sendable, Codable {
    public enum Form: String, Word { case text, choice, yesNo, number }
    /// What the answer is for: access and interpretation needs are shown to the access role only; what the office that lets
    /// people in asks goes onto its list alone.
    public enum Purpose: String, Word { case general, access, interpretation, entry }

    public var key: Identifier<RegistrationQuestion>
    public var text: LocalizedText
    public var form: Form
    public var choices: [LocalizedText]
    public var isRequired: Bool
    public var purpose: Purpose
    /// Asked only of those who answered this question, and so.
    public var shownIf: Identifier<RegistrationQuestion>?
    public var shownIfAnswer: String?

    public init(
        key: Identifier<RegistrationQuestion>, text: LocalizedText, form: Form = .text, choices: [LocalizedText] = [],
        isRequired: Bool = false, purpose: Purpose = .general, shownIf: Identifier<RegistrationQuestion>? = nil,
        shownIfAnswer: String? = nil
    ) {
        self.key = key
        self.text = text
        self.form = form
        self.choices = choices
        self.isRequired = isRequired
        self.purpose = purpose
        self.shownIf = shownIf
        self.shownIfAnswer = shownIfAnswer
    }
}

/// What it takes to get through the door, told before the form.
public enum EntryRule: Hashable, Sendable, Codable {
    case open
    /// A name on a list at the gate, handed in by a day.
    case list(by: LocalDate?)
    /// A badge of the United Nations or another host, applied for at an address by a day. An alias will not pass.
    case badge(address: WebAddress?, by: LocalDate?)
}

extension EntryRule {
    /// The day on which names are handed in, or badges are applied for.
    public var handedInBy: LocalDate? {
        switch self {
        case .open: nil
        case .list(let day), .badge(_, let day): day
        }
    }

    /// Refuses what only makes sense where somebody decides who gets in.
    public func requireAsked(at event: Identifier<Event>) throws(GivenRefusal) {
        guard self == .open else { return }
        throw GivenRefusal(
            .invalid,
            "Nobody asks for names at '\(event)'. Where a gate does, write 'entry' into the event's file first; nothing was changed."
        )
    }
}

extension Registration {
    /// Reads what an earlier version wrote too: a field that it did not know has its usual value.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            policy: try fields.decode(RegistrationPolicy.self, forKey: .policy),
            address: try fields.decodeIfPresent(WebAddress.self, forKey: .address),
            opens: try fields.decodeIfPresent(LocalDateTime.self, forKey: .opens),
            closes: try fields.decodeIfPresent(LocalDateTime.self, forKey: .closes),
            places: try fields.decodeIfPresent(Int.self, forKey: .places),
            queue: try fields.decodeIfPresent(QueueOrder.self, forKey: .queue) ?? .strict,
            companions: try fields.decodeIfPresent(Int.self, forKey: .companions) ?? 0,
            companionsAreNamed: try fields.decodeIfPresent(Bool.self, forKey: .companionsAreNamed) ?? false,
            questions: try fields.decodeIfPresent([RegistrationQuestion].self, forKey: .questions) ?? [],
            retentionDays: try fields.decodeIfPresent(Int.self, forKey: .retentionDays))
    }
}
