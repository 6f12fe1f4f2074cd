import ConvokeModel
import ConvokeStore

/// Writes to the team of deadlines that are seven, three or one days away: of each once for each of these days.
public struct RemindOfDeadlines: UseCase {
    public static let name = "deadline.remind"
    public static let permission = Permission.organiser

    public var addresses: [MailAddress]
    /// The rules to go by; without any, only what events and statements say themselves.
    public var rules: [ForumRules]?
    public var language: LanguageTag?

    public init(addresses: [MailAddress], rules: [ForumRules]? = nil, language: LanguageTag? = nil) {
        self.addresses = addresses
        self.rules = rules
        self.language = language
    }

    public func perform(in transaction: CampaignTransaction) throws -> RemindedDeadlines {
        guard !addresses.isEmpty else {
            throw GivenRefusal(.invalid, "Name at least one address of the team. Nothing was written.")
        }
        // A clock that is not believed would write at the wrong time, and once only.
        guard try transaction.isClockTrusted, let (content, lives) = try transaction.content() else {
            return RemindedDeadlines(deadlines: 0, mails: 0)
        }
        let due = content.deadlines(
            rules: rules ?? [], events: lives.events, statements: lives.statements,
            marks: try transaction.deadlineMarks())
        let near = try due.sorted { $0.instant < $1.instant }.filter { deadline in
            guard let days = deadline.reminderDay(at: transaction.now) else { return false }
            return try transaction.noteReminder(
                of: deadline.subject.text, deadline.key, at: deadline.at, days: days)
        }
        guard !near.isEmpty else { return RemindedDeadlines(deadlines: 0, mails: 0) }
        let notes = near.map { deadline in
            NearDeadline(
                subject: deadline.subject.name, key: deadline.key,
                title: deadline.rule?.title ?? Self.title(of: deadline.key),
                about: content.sessionName(of: deadline.subject), at: deadline.at, zone: deadline.zone)
        }
        for address in addresses {
            try transaction.draft(TeamDraft(address: address, deadlines: notes), in: language)
        }
        try transaction.record(
            Self.name, Entry(.campaign, content.campaign.key.text), detail: "\(notes.count) deadlines")
        return RemindedDeadlines(deadlines: notes.count, mails: addresses.count)
    }
}

extension RemindOfDeadlines {
    /// What events and statements bring by themselves, in words.
    private static func title(of key: String) -> LocalizedText {
        let words = Self.words[key] ?? ["en": "Deadline", "es": "Plazo", "fr": "Échéance", "ar": "موعد نهائي"]
        return LocalizedText(
            Dictionary(words.compactMap { tag, word in LanguageTag(tag).map { ($0, word) } }) { first, _ in first })
    }

    private static let words: [String: [String: String]] = [
        "signing": [
            "en": "Last hour to sign", "es": "Última hora para firmar", "fr": "Dernière heure pour signer",
            "ar": "آخر ساعة للتوقيع",
        ],
        "entry": [
            "en": "Names for the gate handed in", "es": "Nombres para la entrada entregados",
            "fr": "Noms pour l’entrée remis", "ar": "تسليم الأسماء للبوابة",
        ],
        "registration": [
            "en": "Registration closes", "es": "Cierra la inscripción", "fr": "Clôture des inscriptions",
            "ar": "إقفال التسجيل",
        ],
    ]
}

/// Of how many deadlines the team was reminded.
public struct RemindedDeadlines: Codable, Hashable, Sendable {
    public var deadlines: Int
    public var mails: Int
}

extension Workspace {
    /// Writes to the team of deadlines that come near, by the rules at hand.
    public func remindOfDeadlines(to addresses: [MailAddress], language: LanguageTag? = nil) async throws
        -> RemindedDeadlines
    {
        try await perform(RemindOfDeadlines(addresses: addresses, rules: forumRules(), language: language))
    }
}
