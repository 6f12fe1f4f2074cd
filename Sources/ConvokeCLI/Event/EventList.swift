import ArgumentParser
import Convoke

struct EventList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the campaign's events by time.",
        discussion: """
            Example:
              convoke event list --kind screening --json
            """)

    @OptionGroup var common: CommonOptions
    @Option(help: "Only events of this kind.") var kind: EventKind?
    @Option(help: "Only events in this state.") var state: EventState?
    @Option(help: "The language of titles.") var language: LanguageTag?

    func run() async throws {
        let events = try await common.withWorkspace {
            try await $0.perform(ListEvents(language: language, kind: kind, state: state))
        }
        try common.print(events, schema: "event.list") { $0.table }
    }
}
