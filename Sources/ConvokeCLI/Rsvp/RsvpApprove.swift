import ArgumentParser
import Convoke

struct RsvpApprove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve", abstract: "Say yes to a request.",
        discussion: """
            Example:
              convoke rsvp approve dissidents 7u3k…
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var named: GuestArguments

    func run() async throws {
        let place = try await common.withWorkspace {
            try await $0.perform(ApproveGuest(event: named.event, guest: named.guest))
        }
        try common.print(place, schema: "rsvp.approve") { $0.sentence }
    }
}
