import ArgumentParser
import Convoke

struct ProgrammeReleaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release", abstract: "Fix what is public of the programme under a name.",
        discussion: """
            Example:
              convoke programme release march-2
              New time: Resisting in exile. Thursday, 5 March 2026, 15:00–16:00 (Europe/Zurich), Room XXV, Palais des Nations
            Prints what changed since the release before, in words for a page or a mail, and drafts mails to guests, speakers,
            co-organisers and co-sponsors of events that moved, changed place or were called off. --undo takes the last one
            back, with the mails that wait.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The new release's name.") var name: Identifier<ProgrammeRelease>?
    @Option(help: "The language of the words.") var language: LanguageTag?
    @Flag(help: "Take the last release back.") var undo = false
    @Flag(help: "Write to nobody.") var withoutMails = false

    func validate() throws {
        guard undo == (name == nil) else {
            throw ValidationError("Name the release, or take the last one back with --undo.")
        }
    }

    func run() async throws {
        guard let name else {
            let undone = try await common.withWorkspace { try await $0.perform(UndoRelease()) }
            return try common.print(undone, schema: "programme.undo") { "The release \($0.name) is taken back." }
        }
        let difference = try await common.withWorkspace {
            try await $0.perform(ReleaseProgramme(release: name, isQuiet: withoutMails ? true : nil))
        }
        if let mails = difference.mails, mails > 0 { common.remark("\(mails) mails are in the outbox.") }
        try common.print(difference, schema: "programme.release") { $0.text(in: language ?? .english) }
    }
}

struct ProgrammeDiff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Show what changed since a release.",
        discussion: """
            Example:
              convoke programme diff march-1 march-2 --language es
            Without names it is from the last release to what is public now.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The earlier release; the last one unless told.") var from: Identifier<ProgrammeRelease>?
    @Argument(help: "The later release; what is public now unless told.") var to: Identifier<ProgrammeRelease>?
    @Option(help: "The language of the words.") var language: LanguageTag?

    func run() async throws {
        let difference = try await common.withWorkspace { try await $0.perform(CompareReleases(from: from, to: to)) }
        try common.print(difference, schema: "programme.diff") { $0.text(in: language ?? .english) }
    }
}

struct ProgrammeHistory: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "List the releases of the programme.",
        discussion: """
            Example:
              convoke programme history
            """)

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let releases = try await common.withWorkspace { try await $0.perform(ListReleases()) }
        try common.print(releases, schema: "programme.history") { releases in
            releases.isEmpty
                ? "No releases yet."
                : Table(
                    headings: ["NUMBER", "NAME", "MADE ON", "EVENTS"],
                    rows: releases.map { ["\($0.number)", $0.name.text, $0.madeOn.description, "\($0.events)"] }
                ).text()
        }
    }
}

extension ProgrammeDifference {
    fileprivate func text(in language: LanguageTag) -> String {
        let words = ChangeWords(language)
        return changes.isEmpty ? "Nothing changed." : changes.map(words.line).joined(separator: "\n")
    }
}
