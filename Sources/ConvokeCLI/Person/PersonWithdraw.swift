import ArgumentParser
import Convoke

struct PersonWithdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Note that a person no longer takes part in an event, or take them out of everything.",
        discussion: """
            Example:
              convoke person withdraw yi-chen dissidents
              convoke person withdraw yi-chen --everywhere --reason "asked by telephone"
            With --everywhere the name leaves every event, text, page, calendar, run sheet and list of signatories at once; what
            was public is issued anew. The name is then kept sealed, and 'check' finds it wherever a file still says it. Copies that
            nobody can call back are listed. 'person restore' brings somebody back.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The person's key.") var person: Identifier<Person>
    @Argument(help: "The event's key; without --everywhere.") var event: Identifier<Event>?
    @Flag(help: "Out of every event and every view at once.") var everywhere = false
    @Option(help: "Why, for the team to read; may be left out.") var reason: String?
    @Flag(help: "Do it without asking.") var yes = false

    func validate() throws {
        guard (event == nil) == everywhere else {
            throw ValidationError("Name an event, or say --everywhere for all of them.")
        }
        guard everywhere || reason == nil else { throw ValidationError("--reason goes with --everywhere.") }
    }

    func run() async throws {
        guard let event else { return try await withdrawEverywhere() }
        let part = try await common.withWorkspace { try await $0.perform(WithdrawPerson(person: person, event: event)) }
        try common.print(part, schema: "person.withdraw") { "\($0.person) no longer takes part in \($0.event)." }
    }

    private func withdrawEverywhere() async throws {
        try Ask.confirm("Take '\(person)' out of every event, page, calendar and list?", yes: yes)
        let done = try await common.withWorkspace {
            try await $0.perform(WithdrawEverywhere(person: person, reason: reason))
        }
        try common.print(done, schema: "person.withdraw-everywhere") { done in
            let copies = done.copies.map { "  \($0.sentence)" }
            return ([done.sentence] + ["Out of reach, for you to look after:"] + copies).joined(separator: "\n")
        }
    }
}

extension WithdrawnEverywhere {
    fileprivate var sentence: String {
        var sentences = [
            "\(person) is out of \(events.count) event\(events.count == 1 ? "" : "s"); \(reissued.count) issued anew."
        ]
        if !texts.isEmpty {
            sentences.append("The name was cut out of \(texts.map(\.description).joined(separator: ", ")).")
        }
        if !signatures.isEmpty { sentences.append("Signatures that no longer show it: \(signatures.count).") }
        if heldMails > 0 {
            sentences.append("Mails with words of your own that said it: \(heldMails), held back for you to look at.")
        }
        return sentences.joined(separator: " ")
    }
}

extension OutsideCopy {
    /// What it is and what can be done about it.
    fileprivate var sentence: String {
        let what = about.map(\.description) ?? ""
        return switch kind {
        case .calendar: "\(what): calendars that were fetched hold the name until they are fetched again."
        case .page: "\(what): search engines and archives may have kept the page; ask them to take it out."
        case .mail: "\(what): \(count ?? 0) mails were sent that may say the name or carry a calendar that does."
        case .print:
            "Programmes, run sheets and letters that were printed or exported: print them anew and collect the old."
        case .entryName: "\(what): its own name says it. Whoever bears it decides; 'check' tells of it until then."
        case .statementText:
            "\(what): the text says the name, and signatures are bound to it. Write a new version with 'statement revise'."
        case .list:
            "\(what): \(count ?? 0) on a list that was frozen. See 'signature withdraw', which the next list follows."
        case .file:
            "people.yaml still holds the name: leave 'disclosure: never' alone there, and mind the history of the files."
        case .builtSite: "Pages that were built as files: run 'convoke build' and upload them again."
        case .backup: "Backups of before, and what others copied from pages and calendars."
        }
    }
}
