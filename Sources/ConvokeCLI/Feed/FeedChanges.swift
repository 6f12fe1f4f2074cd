import ArgumentParser
import Convoke

struct FeedChanges: AsyncParsableCommand {
    /// A form that news readers know.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case atom
        case jsonFeed = "json-feed"
    }

    static let configuration = CommandConfiguration(
        commandName: "changes", abstract: "Print what changed as a feed for news readers.",
        discussion: """
            Example:
              convoke feed changes --language es > cambios.xml
              convoke feed changes --format json-feed
            Tells what was announced, moved, cancelled, postponed and published, newest first, and only what everybody may know:
            what is a draft or under an embargo is not in it, nor is what happened before it was announced.
            """)

    @OptionGroup var common: CommonOptions
    @Option(help: "atom or json-feed.") var format: Format = .atom
    @Option(help: "The language; else the campaign's first.") var language: LanguageTag?

    func run() async throws {
        let changes = try await common.withWorkspace { try await $0.perform(ReadChanges()) }
        let feed = try changes.feed(in: language)
        guard common.json else {
            return Output.printExactly(format == .atom ? feed.atom : try feed.json)
        }
        try common.print(changes.changes, schema: "feed.changes") { _ in "" }
    }
}
