import ArgumentParser
import Convoke

struct FeedShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print the bytes of one calendar.",
        discussion: """
            Example:
              convoke feed show campaign --language es
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The calendar: campaign, or a kind of event such as screening.") var feed: String = "campaign"
    @Option(help: "The language; else the campaign's first.") var language: LanguageTag?

    func run() async throws {
        let bytes = try await common.withWorkspace { try await $0.feed(feed, in: language) }
        let text = String(decoding: bytes, as: UTF8.self)
        guard common.json else { return Output.printExactly(text) }
        try common.print(["feed": feed, "calendar": text], schema: "feed.show") { _ in text }
    }
}
