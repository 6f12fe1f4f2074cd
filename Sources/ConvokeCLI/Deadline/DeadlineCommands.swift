import ArgumentParser

struct DeadlineCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deadline", abstract: "What has to be done by when: for forums, events and statements.",
        subcommands: [DeadlineList.self, DeadlineNext.self, DeadlineDone.self, DeadlineWaive.self, DeadlineRemind.self])
}
