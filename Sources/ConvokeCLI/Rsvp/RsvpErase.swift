import ArgumentParser
import Convoke

struct RsvpErase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase", abstract: "Erase what is kept on one guest, at every event.",
        discussion: """
            Example:
              convoke rsvp erase dissidents 7u3k… --yes
            Places at other events and signatures under the same address go too; without an address, this place only. A backup that comes
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
        guard entries > 0 else { return "Nothing is kept under this address." }
        let places = (events + (statements ?? [])).joined(separator: ", ")
        let gone = "\(entries) \(entries == 1 ? "entry is" : "entries are") gone for good: \(places)."
        return (printed ?? 0) > 0 ? "\(gone) What a final list prints of \(printed ?? 0) of them stays." : gone
    }
}
