import ArgumentParser
import Convoke
import Foundation

struct FeedBuild: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Write the campaign's calendars.",
        discussion: """
            Example:
              convoke feed build --to public/feeds
            Writes campaign.<language>.ics and, for each kind of event, <kind>.<language>.ics; with --all also one for each
            tag, organisation, venue and language that events are held in.
            """)

    @OptionGroup var common: CommonOptions
    @Option(name: .customLong("to"), help: ArgumentHelp("The folder to write to.", valueName: "dir")) var target: String
    @Flag(help: "Every calendar of 'feed list'.") var all = false
    @OptionGroup var reach: FeedReachOptions

    func run() async throws {
        let built = try await common.withWorkspace { try await $0.buildFeeds(all: all, within: reach.reach) }
        let paths = try built.write(to: URL(fileURLWithPath: target)).map { "\(target)/\($0)" }
        try common.print(paths, schema: "feed.build") { $0.joined(separator: "\n") }
    }
}
