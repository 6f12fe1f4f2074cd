import ConvokeModel
import ConvokeStore

/// Shows somebody their own part in an event, by the link of the invitation. Reading changes nothing, whoever follows the link
/// first.
public struct ViewPart: ReadUseCase {
    public static let name = "part.view"
    public static let permission = Permission.anyone
    public var link: String
    public init(link: String) { self.link = link }

    public func read(from reader: CampaignReader) throws -> PartView {
        let part = try reader.part(behind: link)
        let (event, life) = try reader.event(part.event)
        return try PartView(part, event, life, in: reader.campaign(around: event), at: reader.releaseTime)
    }
}

/// Takes what somebody answers to an invitation: yes, perhaps, no or no longer, how they want to be named, and how far their
/// preparations are. What is left out stays as it is.
public struct AnswerPart: UseCase {
    public static let name = "part.answer"
    public static let permission = Permission.anyone
    public static let keepsOutcome = false

    public var link: String
    public var answer: Answer?
    public var names: LocalizedText?
    /// An address that begins with https://; empty to take it back.
    public var logo: String?
    public var checklist: [ChecklistItem: Bool]?

    public init(
        link: String, answer: Answer? = nil, names: LocalizedText? = nil, logo: String? = nil,
        checklist: [ChecklistItem: Bool]? = nil
    ) {
        self.link = link
        self.answer = answer
        self.names = names
        self.logo = logo
        self.checklist = checklist
    }

    public func perform(in transaction: CampaignTransaction) throws -> PartView {
        var part = try transaction.part(behind: link)
        let (event, before) = try transaction.event(part.event)
        guard event.role(of: part.holder) != nil, event.takesAnswers(before, at: transaction.now) else {
            throw PartRefusal.isOver
        }
        var life = before
        let old = before.answer(of: part.holder)
        if let answer, answer != old {
            do { _ = try old.changed(to: answer) } catch { throw PartRefusal.answerCannotFollow }
            guard answer != .invited else { throw PartRefusal.answerCannotFollow }
            if part.holder.kind == .organisation { life = try transaction.closedWhereDue(before, of: event) }
            life.keep(answer, of: part.holder)
            part.answeredOn = transaction.today
        }
        if let consent = checklist?[.consent], let person = part.person { life.note(consent: consent, of: person) }
        if life != before {
            life.changedAt = transaction.now
            try transaction.keep(life, of: event)
        }
        try part.details.take(
            names: names, logo: logo, checklist, languages: transaction.campaign(), on: transaction.today)
        try transaction.keep(part)
        if let message = answer.flatMap({ $0 == old ? nil : PartMessage(after: $0) }) {
            let language = part.details.contact?.language
            _ = try transaction.draft(message, to: part, called: transaction.name(of: part.holder, in: language))
        }
        try transaction.record(
            Self.name, "\(Entry.event(event.key)) \(part.id)", detail: answer.map(\.word) ?? "details")
        return try PartView(part, event, life, in: transaction.campaign(around: event), at: transaction.releaseTime)
    }
}

/// Takes whoever holds the link of an invitation out of every view of the campaign at once. The link ends with it.
public struct LeaveEverything: UseCase {
    public static let name = "part.leave"
    public static let permission = Permission.anyone
    public static let keepsOutcome = false
    public var link: String
    public init(link: String) { self.link = link }

    public func perform(in transaction: CampaignTransaction) throws -> Done {
        let part = try transaction.part(behind: link)
        guard let person = part.person else { throw PartRefusal.isOver }
        _ = try transaction.withdrawEverywhere(person, reason: nil, by: Self.name)
        return Done()
    }
}

extension PartMessage {
    /// What is written after an answer; nothing after a perhaps.
    fileprivate init?(after answer: Answer) {
        switch answer {
        case .confirmed: self = .answerConfirmed
        case .declined, .withdrawn: self = .answerWithdrawn
        case .invited, .tentative: return nil
        }
    }
}

extension PartDetails {
    fileprivate mutating func take(
        names: LocalizedText?, logo: String?, _ checklist: [ChecklistItem: Bool]?, languages campaign: Campaign,
        on day: LocalDate
    ) throws(PartRefusal) {
        if let names {
            guard names.texts.allSatisfy({ $1.isPrintableLine && $1.count <= 300 && campaign.languages.contains($0) })
            else { throw .badName }
            self.names = names.isEmpty ? nil : names
        }
        if let logo {
            guard logo.isEmpty || (logo.hasPrefix("https://") && WebAddress(logo) != nil) else { throw .badLogo }
            self.logo = WebAddress(logo)
        }
        self.checklist.note(checklist ?? [:], on: day)
    }
}

extension [ChecklistItem: ChecklistMark] {
    /// Notes what changed; what was known before keeps its day.
    mutating func note(_ answers: [ChecklistItem: Bool], on day: LocalDate) {
        for (item, isDone) in answers where self[item]?.isDone != isDone {
            self[item] = ChecklistMark(isDone: isDone, on: day)
        }
    }
}
