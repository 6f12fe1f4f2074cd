import ArgumentParser
import Convoke

struct RsvpMove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "move", abstract: "Move somebody in the queue, for a reason that the journal keeps.",
        discussion: """
            Example:
              convoke rsvp move dissidents 7u3k… --to 1 --reason "travels from abroad"
            Do not name anybody in the reason: the journal is for good.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var named: GuestArguments
    @Option(name: .customLong("to"), help: "The new place in the queue, from 1.") var position: Int
    @Option(help: "Why.") var reason: String

    func run() async throws {
        let place = try await common.withWorkspace {
            try await $0.perform(
                MoveInQueue(event: named.event, guest: named.guest, position: position, reason: reason))
        }
        try common.print(place, schema: "rsvp.move") { "\($0.id) is number \(position) in the queue." }
    }
}
