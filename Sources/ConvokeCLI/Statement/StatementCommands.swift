import ArgumentParser

struct StatementCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "statement", abstract: "Joint statements and those who sign them.",
        subcommands: [StatementList.self, StatementShow.self])
}
