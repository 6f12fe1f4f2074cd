import ArgumentParser
import Convoke

struct FeedList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the calendars that there are.",
        discussion: """
            Example:
              convoke feed list
              campaign
              panel
              tag-exile
            Each is there in every language of the campaign.
            """)

    @OptionGroup var common: CommonOptions
    @Option(name: .customLong("as"), help: "public or team; the team's have drafts in them, and there is 'deadlines'.")
    var audience: FeedAudience = .public

    func run() async throws {
        let names = try await common.withWorkspace { workspace in
            switch audience {
            case .public: try await workspace.perform(ReadPublicCampaign()).allFeedNames
            case .team: try await workspace.perform(ReadTeamCampaign()).names
            }
        }
        try common.print(names, schema: "feed.list") { $0.joined(separator: "\n") }
    }
}

extension FeedAudience: ExpressibleByArgument {
    public init?(argument: String) { self.init(word: argument) }
    public static var allValueStrings: [String] { words }
    public static var allValueDescriptions: [String: String] { [:] }
    public var defaultValueDescription: String { word }
}

/// How far back and ahead a calendar reaches.
struct FeedReachOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Leave out what was over so many days ago.", valueName: "days")) var past: Int?
    @Option(help: ArgumentHelp("Leave out what begins more than so many days ahead.", valueName: "days")) var future:
        Int?

    var reach: FeedReach { FeedReach(past: past, future: future) }

    func validate() throws {
        for days in [past, future].compactMap({ $0 }) where !(0...36_500).contains(days) {
            throw ValidationError("--past and --future take 0 to 36500 days.")
        }
    }
}
