import ArgumentParser

struct JournalCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal", abstract: "Who did what, and whether the record is whole.",
        subcommands: [JournalShow.self, JournalVerify.self])
}
