import ArgumentParser
import Convoke

struct FeedEvent: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "event", abstract: "Print one event as a calendar file of its own.",
        discussion: """
            Example:
              convoke feed event dissidents > dissidents.ics
            It has the identifier that it has in the calendars people subscribe to, so nobody gets it twice. --as team also
            prints drafts, with the place before the public knows it.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The event's key.") var event: Identifier<Event>
    @Option(help: "The language; else the campaign's first.") var language: LanguageTag?
    @Option(name: .customLong("as"), help: "public or team.") var audience: FeedAudience = .public

    func run() async throws {
        let bytes = try await common.withWorkspace { try await $0.calendar(of: event, in: language, as: audience) }
        let text = String(decoding: bytes, as: UTF8.self)
        guard common.json else { return Output.printExactly(text) }
        try common.print(["event": event.text, "calendar": text], schema: "feed.event") { _ in text }
    }
}
