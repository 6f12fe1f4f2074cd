import ArgumentParser
import Convoke

struct RsvpPromote: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "promote", abstract: "Let run out what is due, and pass free seats on.",
        discussion: """
            Example:
              convoke rsvp promote dissidents
            Everything that changes a place does this too; use it after an offer's time, or when there are more places.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The event's key.") var event: Identifier<Event>

    func run() async throws {
        let run = try await common.withWorkspace { try await $0.perform(PromoteQueue(event: event)) }
        try common.print(run, schema: "rsvp.promote") { run in
            let lines = run.lapsed.map { "\($0.id) ran out" } + run.promoted.map { $0.sentence }
            return lines.isEmpty ? "Nothing to do." : lines.joined(separator: "\n")
        }
    }
}
