import ArgumentParser
import Convoke

/// How somebody who is invited is written to.
struct ContactOptions: ParsableArguments {
    @Option(help: "Write to this address; the mail waits in the outbox.") var address: MailAddress?
    @Option(name: .customLong("called"), help: "How the mail greets them.") var called: String?
    @Option(name: .customLong("in"), help: "The language to write in.") var language: LanguageTag?
    @Flag(help: "Give the link to answer by, to hand over in another way.") var link = false

    /// Nothing where the invitation is only to be noted.
    var contact: PartContact? {
        guard address != nil || called != nil || language != nil || link else { return nil }
        return PartContact(name: called, address: address, language: language)
    }

    /// What happened beside the answer, in words.
    func sentence(link token: String?) -> String {
        guard let token else { return "" }
        return address == nil
            ? " They answer by this link, which is a secret:\n\(token)"
            : " The invitation is in the outbox" + (link ? ", with this link:\n\(token)" : ".")
    }
}

struct PersonLink: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link", abstract: "Give the link by which a person answers an invitation.",
        discussion: """
            Example:
              convoke person link yi-chen dissidents --new
            Whoever has the link can answer in their place. --new makes another; the old one is dead.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The person's key.") var person: Identifier<Person>
    @Argument(help: "The event's key.") var event: Identifier<Event>
    @Flag(help: "Make a new link; the old one is dead.") var new = false

    func run() async throws {
        let address = try await common.withWorkspace {
            try await $0.perform(ShowPartLink(event: event, holder: .person(person), isNew: new))
        }
        try common.print(address, schema: "person.link") { $0.link }
    }
}

struct PersonNames: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "names", abstract: "Take over how a person wants to be named, as they gave it.",
        discussion: """
            Example:
              convoke person names yi-chen dissidents
            See what was given with 'event parts'. 'export' then brings it into people.yaml.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The person's key.") var person: Identifier<Person>
    @Argument(help: "The event's key.") var event: Identifier<Event>

    func run() async throws {
        let taken = try await common.withWorkspace {
            try await $0.perform(TakeNames(event: event, holder: .person(person)))
        }
        try common.print(taken, schema: "person.names") { $0.sentence }
    }
}

extension TakenNames {
    var sentence: String {
        let list = names.languages.map { "\($0): \(names[$0] ?? "")" }.joined(separator: "; ")
        return "\(holder.key) is named so from now on: \(list)."
    }
}

struct PersonChecklist: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checklist", abstract: "Note how far a person's preparations for an event are.",
        discussion: """
            Example:
              convoke person checklist yi-chen dissidents --done travel --done bio --missing visa
            Only yes or no and the day are kept: travel, visa, badge, bio, consent. Numbers of documents belong nowhere here.
            Consent is that to be named in public: where it is missing, the name leaves the event's public views.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The person's key.") var person: Identifier<Person>
    @Argument(help: "The event's key.") var event: Identifier<Event>
    @Option(help: "What is seen to; may be given several times.") var done: [ChecklistItem] = []
    @Option(help: "What is not; may be given several times.") var missing: [ChecklistItem] = []

    func validate() throws {
        guard !done.isEmpty || !missing.isEmpty else {
            throw ValidationError("Say what is seen to with --done, or what is not with --missing.")
        }
        if let both = done.first(where: missing.contains) {
            throw ValidationError("'\(both.word)' is either done or missing, not both.")
        }
    }

    func run() async throws {
        let part = try await common.withWorkspace {
            try await $0.perform(NoteChecklist(person: person, event: event, done: done, missing: missing))
        }
        try common.print(part, schema: "person.checklist") { "\($0.holder.key): \($0.prepared)" }
    }
}

extension ChecklistItem: ExpressibleByArgument {
    public init?(argument: String) { self.init(word: argument) }
    public static var allValueStrings: [String] { words }
    public static var allValueDescriptions: [String: String] { [:] }
    public var defaultValueDescription: String { word }
}
