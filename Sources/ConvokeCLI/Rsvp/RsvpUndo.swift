import ArgumentParser
import Convoke

struct RsvpUndo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Take a check-in back that was a mistake.",
        discussion: """
            Example:
              convoke rsvp undo dissidents 7u3k…
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var named: GuestArguments

    func run() async throws {
        let place = try await common.withWorkspace {
            try await $0.perform(UndoCheckIn(event: named.event, guest: named.guest))
        }
        try common.print(place, schema: "rsvp.undo") { $0.sentence }
    }
}
