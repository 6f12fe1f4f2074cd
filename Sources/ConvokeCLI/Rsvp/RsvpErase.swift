import ArgumentParser
import Convoke

struct RsvpErase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase", abstract: "Erase what is kept on one guest, at every event.",
        discussion: """
            Example:
              convoke rsvp erase dissidents 7u3k… --yes
            Places under the same address at other events go too; without an address, this place only. A backup that comes
            back loses them again.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var named: GuestArguments
    @Flag(help: "Do it without asking.") var yes = false

    func run() async throws {
        try Ask.confirm("Erase this guest at every event for good?", yes: yes)
        let erasure = try await common.withWorkspace {
            try await $0.perform(EraseGuest(event: named.event, guest: named.guest))
        }
        try common.print(erasure, schema: "rsvp.erase") { $0.sentence }
    }
}

extension Erasure {
    var sentence: String {
        entries == 0
            ? "Nothing is kept under this address."
            : "\(entries) \(entries == 1 ? "entry is" : "entries are") gone for good: \(events.joined(separator: ", "))."
    }
}
