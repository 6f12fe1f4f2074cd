import ArgumentParser
import Convoke

struct RsvpCancel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "Give a guest's place back; who waits moves up at once.",
        discussion: """
            Example:
              convoke rsvp cancel dissidents 7u3k…
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var named: GuestArguments

    func run() async throws {
        let place = try await common.withWorkspace {
            try await $0.perform(CancelPlace(event: named.event, guest: named.guest))
        }
        try common.print(place, schema: "rsvp.cancel") { $0.sentence }
    }
}
