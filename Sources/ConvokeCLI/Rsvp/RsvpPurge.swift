import ArgumentParser
import Convoke

struct RsvpPurge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "purge", abstract: "Remove every guest of an event for good, in older backups too.",
        discussion: """
            Example:
              convoke rsvp purge dissidents --yes
            The key that unseals the names is destroyed, so that no backup can be read either. Numbers stay.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The event's key.") var event: Identifier<Event>
    @Flag(help: "Do it without asking.") var yes = false

    func run() async throws {
        try Ask.confirm("Remove all guests of \(event) for good?", yes: yes)
        let count = try await common.withWorkspace { try await $0.purgeGuests(of: event) }
        try common.print(["purged": count], schema: "rsvp.purge") { _ in "\(count) entries are gone for good." }
    }
}
