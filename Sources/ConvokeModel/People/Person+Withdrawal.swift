/// What happened to a person, owned by the data and never by a file.
public struct PersonLife: Hashable, Sendable, Codable {
    /// When the person was taken out of every view, and why, where the team noted it.
    public var withdrawnOn: LocalDate?
    public var reason: String?

    public init(withdrawnOn: LocalDate? = nil, reason: String? = nil) {
        self.withdrawnOn = withdrawnOn
        self.reason = reason
    }
}

extension Person {
    /// The person with nothing in it that tells who it is; when they can come and how they are recorded still holds.
    public var withdrawn: Person {
        Person(key: key, disclosure: .never, available: available, recording: recording)
    }

    /// What the team keeps sealed of a person whose public name is taken away; nothing where there was none.
    public func sealed(beside known: PrivatePerson?, in language: LanguageTag) -> PrivatePerson? {
        guard let name else { return known }
        let main = name.text(in: language)
        let others = Set(name.texts.values).subtracting([main])
        return PrivatePerson(
            name: main, aliases: others.union(known.map { $0.aliases + [$0.name] } ?? []).subtracting([main]).sorted(),
            contact: known?.contact)
    }
}

/// Copies of what was public that nobody can call back.
public struct OutsideCopy: Hashable, Sendable, Codable {
    public enum Kind: String, Word {
        /// Calendars that were fetched, and pages that were kept, before an event was issued anew.
        case calendar, page
        /// Mails that were sent.
        case mail
        /// Programmes, run sheets and letters on paper or in files.
        case print
        /// The name of an organisation, venue, forum or campaign that says the person's.
        case entryName
        /// The text of a statement, which signatures are bound to.
        case statementText
        /// A list of signatories that was frozen or published.
        case list
        /// Campaign files that still hold the name, pages that were built as files, and backups.
        case file, builtSite, backup
    }

    public var kind: Kind
    /// The event, statement or person that it is about.
    public var about: Entry?
    /// How many, where they are counted.
    public var count: Int?

    public init(_ kind: Kind, about: Entry? = nil, count: Int? = nil) {
        self.kind = kind
        self.about = about
        self.count = count
    }
}
