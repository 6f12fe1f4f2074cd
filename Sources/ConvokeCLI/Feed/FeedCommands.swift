import ArgumentParser

struct FeedCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feed", abstract: "Calendars that people subscribe to.",
        subcommands: [
            FeedBuild.self, FeedChanges.self, FeedCheck.self, FeedEvent.self, FeedExpand.self, FeedImport.self,
            FeedList.self,
            FeedShow.self,
        ])
}
