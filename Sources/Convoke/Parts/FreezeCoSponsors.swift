import ConvokeFiles
import ConvokeModel
import ConvokeStore

/// Closes the list of an event's co-sponsors: who says yes later is named as supporting. Or opens it again.
public struct FreezeCoSponsors: UseCase {
    public static let name = "event.freeze"
    public static let permission = Permission.organiser
    public var event: Identifier<Event>
    public var isFrozen: Bool
    public init(event: Identifier<Event>, isFrozen: Bool = true) { (self.event, self.isFrozen) = (event, isFrozen) }

    public func perform(in transaction: CampaignTransaction) throws -> CoSponsorSheet {
        let (written, before) = try transaction.event(event)
        var life = before
        if isFrozen {
            life = try transaction.closed(before, of: written)
        } else {
            guard before.coSponsorList != nil else {
                throw GivenRefusal(
                    .conflict,
                    "The list of co-sponsors is open already: without --undo it is closed. Nothing was changed.")
            }
            life.coSponsorList = nil
            if let day = written.coSponsorsBy, try transaction.closedWhereDue(life, of: written) != life {
                throw GivenRefusal(
                    .conflict,
                    "The list closed by itself after \(day). Write a later day into 'co-sponsors-by' first; nothing was changed."
                )
            }
        }
        life.changedAt = transaction.now
        try transaction.keep(life, of: written)
        try transaction.record(Self.name, Entry.event(event), detail: isFrozen ? "closed" : "open")
        return try transaction.coSponsorSheet(of: event)
    }
}

/// Lists an event's co-sponsors as a forum's secretariat asks for them: organisations and State missions apart, those who said
/// yes too late as supporting, and who has not answered.
public struct ListCoSponsors: ReadUseCase {
    public static let name = "event.cosponsors"
    public static let permission = Permission.reader
    public var event: Identifier<Event>
    public init(event: Identifier<Event>) { self.event = event }

    public func read(from reader: CampaignReader) throws -> CoSponsorSheet { try reader.coSponsorSheet(of: event) }
}

/// The co-sponsors of an event.
public struct CoSponsorSheet: Codable, Hashable, Sendable {
    public struct Line: Codable, Hashable, Sendable {
        public var organisation: Identifier<Organisation>
        /// As the list had it when it was closed, else as they gave it, else as the campaign has it.
        public var name: LocalizedText
        public var answer: Answer
        public var logo: WebAddress?
    }

    public var event: Identifier<Event>
    public var title: LocalizedText
    /// The last day on which co-sponsors come onto the list, and the day on which it was closed.
    public var until: LocalDate?
    public var closedOn: LocalDate?
    public var organisations: [Line] = []
    public var missions: [Line] = []
    /// Who said yes after the list was closed.
    public var supporting: [Line] = []
    /// Who was asked and has not answered.
    public var open: [Line] = []
    /// Who was on the closed list and withdrew.
    public var withdrawn: [Line] = []

    /// A table that a spreadsheet opens without running what is in it.
    public func sheet(in language: LanguageTag) -> String {
        let parts: [(name: String, lines: [Line])] = [
            ("organisation", organisations), ("mission", missions), ("supporting", supporting), ("open", open),
            ("withdrawn", withdrawn),
        ]
        let rows = parts.flatMap { part in
            part.lines.map { [part.name, $0.name.text(in: language), $0.organisation.text, $0.logo?.text ?? ""] }
        }
        return SpreadsheetText.safe([["part", "name", "key", "logo"]] + rows)
    }
}

extension CampaignReader {
    /// What has happened to an event, with its list of co-sponsors closed where the day for it has passed.
    func closedWhereDue(_ life: EventLife, of event: Event) throws -> EventLife {
        guard life.coSponsorList == nil, let day = event.coSponsorsBy,
            try (event.when.zone ?? campaign().zone).local(now).date > day
        else { return life }
        return try closed(life, of: event)
    }

    /// The same with the list closed now, with the names that are known now.
    func closed(_ life: EventLife, of event: Event) throws -> EventLife {
        var life = life
        let confirmed = event.coSponsors.filter { life.hostAnswers[$0] == .confirmed }
        let names = try confirmed.map { ($0, try coSponsorName($0, in: event.key)) }
        life.coSponsorList = CoSponsorList(
            closedOn: today, names: Dictionary(names) { first, _ in first },
            number: (life.coSponsorList?.number ?? 0) + 1)
        return life
    }

    private func coSponsorName(_ key: Identifier<Organisation>, in event: Identifier<Event>) throws -> LocalizedText {
        let known = try written(Organisation.self, .organisation(key)).name
        let given = try part(of: .organisation(key), in: event)?.details.names
        return LocalizedText(known.texts.merging(given?.texts ?? [:]) { $1 })
    }

    func coSponsorSheet(of key: Identifier<Event>) throws -> CoSponsorSheet {
        let (event, before) = try self.event(key)
        let life = try closedWhereDue(before, of: event)
        var sheet = CoSponsorSheet(
            event: key, title: event.title, until: event.coSponsorsBy, closedOn: life.coSponsorList?.closedOn)
        let logos = try Dictionary(parts(of: key).map { ($0.holder, $0.details.logo) }) { first, _ in first }
        for organisation in event.coSponsors {
            let line = CoSponsorSheet.Line(
                organisation: organisation,
                name: try life.coSponsorList?.names[organisation] ?? coSponsorName(organisation, in: key),
                answer: life.answer(of: .organisation(organisation)), logo: logos[.organisation(organisation)] ?? nil)
            let isState = try written(Organisation.self, .organisation(organisation)).category == .stateMission
            switch line.answer {
            case .confirmed where life.isLate(organisation, in: event): sheet.supporting.append(line)
            case .confirmed where isState: sheet.missions.append(line)
            case .confirmed: sheet.organisations.append(line)
            case .invited, .tentative: sheet.open.append(line)
            case .declined, .withdrawn:
                if life.coSponsorList?.names[organisation] != nil { sheet.withdrawn.append(line) }
            }
        }
        return sheet
    }
}
