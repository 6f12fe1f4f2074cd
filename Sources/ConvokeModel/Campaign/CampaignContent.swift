/// All that is written of a campaign: what its files hold and what `export` writes.
public struct CampaignContent: Hashable, Sendable, Codable {
    public var campaign: Campaign
    public var organisations: [Identifier<Organisation>: Organisation] = [:]
    public var people: [Identifier<Person>: Person] = [:]
    public var venues: [Identifier<Venue>: Venue] = [:]
    public var films: [Identifier<Film>: Film] = [:]
    public var forums: [Identifier<Forum>: Forum] = [:]
    public var events: [Identifier<Event>: WrittenEvent] = [:]
    public var statements: [Identifier<JointStatement>: WrittenStatement] = [:]

    public init(campaign: Campaign) { self.campaign = campaign }
}

/// An event as written, with what a new one starts from.
public struct WrittenEvent: Hashable, Sendable, Codable {
    public var event: Event
    public var seed: EventSeed

    public init(event: Event, seed: EventSeed = EventSeed()) {
        self.event = event
        self.seed = seed
    }
}

/// A joint statement as written, with what a new one starts from and the signatories of its sheet.
public struct WrittenStatement: Hashable, Sendable, Codable {
    public var statement: JointStatement
    public var seed: StatementSeed
    public var signatories: [Signatory]

    public init(statement: JointStatement, seed: StatementSeed = StatementSeed(), signatories: [Signatory] = []) {
        self.statement = statement
        self.seed = seed
        self.signatories = signatories
    }
}

/// The kinds of entries that a campaign is made of.
public enum EntryKind: String, Word { case campaign, organisation, person, venue, film, forum, event, statement }

/// One entry of a campaign, by kind and key.
public struct Entry: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
    public var kind: EntryKind
    public var key: String

    public init(_ kind: EntryKind, _ key: String) {
        self.kind = kind
        self.key = key
    }

    public var description: String { "\(kind.word) \(key)" }
    public static func < (left: Self, right: Self) -> Bool {
        (left.kind.rawValue, left.key) < (right.kind.rawValue, right.key)
    }
}

extension Entry {
    public static func organisation(_ key: Identifier<Organisation>) -> Entry { Entry(.organisation, key.text) }
    public static func person(_ key: Identifier<Person>) -> Entry { Entry(.person, key.text) }
    public static func venue(_ key: Identifier<Venue>) -> Entry { Entry(.venue, key.text) }
    public static func film(_ key: Identifier<Film>) -> Entry { Entry(.film, key.text) }
    public static func forum(_ key: Identifier<Forum>) -> Entry { Entry(.forum, key.text) }
    public static func event(_ key: Identifier<Event>) -> Entry { Entry(.event, key.text) }
    public static func statement(_ key: Identifier<JointStatement>) -> Entry { Entry(.statement, key.text) }
}
