import ArgumentParser
import Convoke

struct FeedShow: AsyncParsableCommand {
    /// Whose eyes a calendar is shown to.
    enum Reader: String, ExpressibleByArgument, CaseIterable { case `public`, team, guest }

    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print the bytes of one calendar.",
        discussion: """
            Example:
              convoke feed show campaign --language es
              convoke feed show deadlines --as team
              convoke feed show --as guest --link k3j9x2…
            'convoke feed list' names them all. A guest's own calendar holds their event, with the place and link once they may
            know them; there is none in a campaign at risk.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The calendar: campaign, a kind of event such as screening, or another of 'feed list'.")
    var feed: String = "campaign"
    @Option(help: "The language; else the campaign's first.") var language: LanguageTag?
    @Option(name: .customLong("as"), help: "public, team or guest.") var reader: Reader = .public
    @Option(help: "With --as guest: the secret part of the guest's link.") var link: String?
    @OptionGroup var reach: FeedReachOptions

    func validate() throws {
        if reader == .guest, link == nil {
            throw ValidationError("--as guest shows one guest's calendar: give --link.")
        }
        if reader != .guest, link != nil { throw ValidationError("--link goes with --as guest.") }
    }

    func run() async throws {
        let bytes = try await common.withWorkspace { workspace in
            switch reader {
            case .public: try await workspace.feed(feed, in: language, within: reach.reach)
            case .team: try await workspace.feed(feed, in: language, as: .team, within: reach.reach)
            case .guest: try await workspace.perform(ReadGuestFeed(link: link ?? "")).bytes(in: language)
            }
        }
        let text = String(decoding: bytes, as: UTF8.self)
        guard common.json else { return Output.printExactly(text) }
        try common.print(["feed": reader == .guest ? "guest" : feed, "calendar": text], schema: "feed.show") { _ in text
        }
    }
}
