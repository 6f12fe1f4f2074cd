import Foundation

/// Something that the team has to do by a time.
public struct CampaignDeadline: Hashable, Sendable, Codable {
    public enum Matter: String, Word {
        /// Signatures of a joint statement are taken until then.
        case signing
        /// Names for the list at the gate, or badges, are handed in until then.
        case entry
        /// Registration closes.
        case registration
        /// An event that is itself a deadline.
        case other
        /// A forum's rules, or advice for an event.
        case forum
    }

    public var uid: Identifier<CalendarEntry>
    public var matter: Matter
    /// Of the event or statement.
    public var title: LocalizedText
    public var when: When
    public var isCancelled: Bool
    public var sequence: Int
    public var createdAt: Date
    public var changedAt: Date

    private init(
        _ matter: Matter, _ title: LocalizedText, _ when: When, _ life: EventLife, uid: Identifier<CalendarEntry>
    ) {
        self.uid = uid
        self.matter = matter
        self.title = title
        self.when = when
        isCancelled = life.state == .cancelled
        (sequence, createdAt, changedAt) = (life.sequence, life.createdAt, life.changedAt)
    }

    /// The deadlines that an event brings. Each has an identifier of its own that stays the same.
    public static func all(of event: Event, _ life: EventLife, in content: CampaignContent) -> [CampaignDeadline] {
        var deadlines: [CampaignDeadline] = []
        func add(_ matter: Matter, _ when: When) {
            guard let uid = Identifier<CalendarEntry>("\(life.uid)-\(matter.rawValue)") else { return }
            deadlines.append(CampaignDeadline(matter, event.title, when, life, uid: uid))
        }
        switch event.entry {
        case .list(let day?), .badge(_, let day?): add(.entry, .allDay(from: day, through: day, zone: nil))
        case .open, .list(nil), .badge(_, nil): break
        }
        if let closes = event.registration.closes {
            add(
                .registration,
                .timed(start: closes, end: nil, zone: event.when.zone ?? content.campaign.zone, fold: nil))
        }
        if event.kind == .deadline { add(.other, event.when) }
        return deadlines
    }

    /// Until when a statement may be signed; nothing once its list is final, or without a deadline.
    public init?(of statement: JointStatement, _ life: StatementLife) {
        guard let deadline = statement.deadline, !life.stage.isFinal,
            let uid = Identifier<CalendarEntry>("\(life.uid)-signing")
        else {
            return nil
        }
        self.uid = uid
        matter = .signing
        title = statement.title
        let zone = if case .zone(let zone) = deadline.zone { zone } else { Zone.utc }
        let start = if case .zone = deadline.zone { deadline.at } else { zone.local(deadline.instant) }
        when = .timed(start: start, end: nil, zone: zone, fold: nil)
        isCancelled = false
        (sequence, createdAt, changedAt) = (0, life.createdAt, life.changedAt)
    }

    /// What a forum's rules ask of the team; nothing once it is done. `revision` is how often the session or event changed.
    public init?(_ deadline: DueDate, sessionName: LocalizedText, revision: Int) {
        guard let rule = deadline.rule, deadline.mark == nil else { return nil }
        guard let uid = Identifier<CalendarEntry>("deadline-\("\(deadline.subject.text)/\(deadline.key)".stableHash)")
        else { return nil }
        self.uid = uid
        matter = .forum
        let languages = Set(rule.title.languages + sessionName.languages)
        title = LocalizedText(
            Dictionary(
                uniqueKeysWithValues: languages.map {
                    ($0, "\(rule.title.text(in: $0)) (\(sessionName.text(in: $0)))")
                }))
        when = .timed(start: deadline.at, end: nil, zone: deadline.zone, fold: nil)
        isCancelled = false
        sequence = revision
        createdAt = Zone.utc.startOfDay(rule.checkedOn)
        changedAt = createdAt.addingTimeInterval(Double(revision))
    }
}

extension String {
    /// The same sixteen digits for the same text, in every run (FNV-1a).
    fileprivate var stableHash: String {
        let hash = utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
