import ArgumentParser
import Convoke

struct RsvpLinks: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "links",
        abstract: "Give a guest a new secret link, and six words to write down; the old ones are dead.",
        discussion: """
            Example:
              convoke rsvp links dissidents 7u3k…
            Both are shown once and kept nowhere.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var named: GuestArguments

    func run() async throws {
        let ways = try await common.withWorkspace {
            try await $0.perform(ReissueLink(event: named.event, guest: named.guest))
        }
        try common.print(ways, schema: "rsvp.links") { "link   \($0.link)\nwords  \($0.words ?? "")" }
    }
}
