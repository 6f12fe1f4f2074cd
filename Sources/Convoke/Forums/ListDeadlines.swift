import ConvokeModel
import ConvokeStore
import Foundation

/// Lists what has to be done by when: for forums, for events, and for statements that are open.
public struct ListDeadlines: ReadUseCase {
    public static let name = "deadline.list"
    public static let permission = Permission.reader

    /// The rules to go by; without any, only what events and statements say themselves.
    public var rules: [ForumRules]?
    /// Only of this forum, session or event.
    public var subject: String?
    /// Also what is done or waived, and what was missed more than thirty days ago.
    public var all: Bool?
    public var language: LanguageTag?

    public init(
        rules: [ForumRules]? = nil, subject: String? = nil, all: Bool? = nil, language: LanguageTag? = nil
    ) {
        self.rules = rules
        self.subject = subject
        self.all = all
        self.language = language
    }

    public func read(from reader: CampaignReader) throws -> [DeadlineListing] {
        let (content, lives) = try reader.wholeCampaign()
        let now = reader.now
        let language = language ?? content.campaign.mainLanguage
        let deadlines = content.deadlines(
            rules: rules ?? [], events: lives.events, statements: lives.statements, marks: try reader.deadlineMarks())
        if let subject { try requireSubject(subject, in: content, deadlines) }
        return deadlines.filter { deadline in
            guard subject.map({ deadline.belongs(to: $0) }) ?? true else { return false }
            return all == true || (deadline.isDue(at: now) && deadline.instant > now - 30 * 86_400)
        }.map { DeadlineListing($0, at: now, today: reader.today, in: content, language) }
    }

    private func requireSubject(_ subject: String, in content: CampaignContent, _ deadlines: [DueDate]) throws {
        let known =
            content.forums.keys.map(\.text) + content.events.keys.map(\.text) + content.statements.keys.map(\.text)
            + content.forums.values.flatMap { forum in forum.sessions.keys.map { "\(forum.key)/\($0)" } }
        guard known.contains(subject) else {
            throw NotFound("forum, session, event or statement", subject, among: known)
        }
    }
}

extension DueDate {
    fileprivate func belongs(to name: String) -> Bool {
        if subject.name == name { return true }
        if case .session(let forum, _) = subject { return forum.text == name }
        return false
    }
}

/// A deadline in one line, for the team.
public struct DeadlineListing: Codable, Hashable, Sendable {
    /// The forum's session as `forum/session`; nothing for what an event or statement brings by itself.
    public var forum: String?
    /// What it belongs to, as `deadline done` takes it.
    public var subject: String
    public var key: String
    public var title: String
    /// What it is about: the session, event or statement by its name.
    public var about: String
    public var at: LocalDateTime
    public var zone: Zone
    public var state: DeadlineState
    /// Whether the forum demands it; `advice` otherwise, and nothing for what the team set itself.
    public var force: DeadlineRule.Force?
    public var source: WebAddress?
    public var edition: String?
    public var checkedOn: LocalDate?
    /// Whether nobody has looked at the source for a year.
    public var isStale: Bool
    public var reason: String?

    init(_ deadline: DueDate, at now: Date, today: LocalDate, in content: CampaignContent, _ language: LanguageTag) {
        forum = deadline.session
        subject = deadline.subject.name
        key = deadline.key
        title = deadline.rule?.title.text(in: language) ?? Self.words[deadline.key] ?? "deadline"
        about = content.name(of: deadline.subject, in: language)
        at = deadline.at
        zone = deadline.zone
        state = deadline.state(at: now)
        force = deadline.rule?.force
        source = deadline.rule?.source
        edition = deadline.rule?.edition
        checkedOn = deadline.rule?.checkedOn
        isStale = deadline.rule?.isStale(on: today) ?? false
        reason = deadline.mark?.reason
    }
}

extension DeadlineListing {
    /// What events and statements bring by themselves.
    fileprivate static let words = [
        "signing": "last hour to sign", "entry": "names for the gate handed in", "registration": "registration closes",
    ]
}

extension CampaignContent {
    func name(of subject: DeadlineSubject, in language: LanguageTag) -> String {
        sessionName(of: subject)?.text(in: language) ?? subject.name
    }

    /// What a deadline belongs to, by its name.
    func sessionName(of subject: DeadlineSubject) -> LocalizedText? {
        switch subject {
        case .session(let forum, let session): forums[forum]?.sessions[session]?.name
        case .event(let key): events[key]?.event.title
        case .statement(let key): statements[key]?.statement.title
        }
    }
}
