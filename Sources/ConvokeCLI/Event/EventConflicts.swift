import ArgumentParser
import Convoke

struct EventConflicts: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "conflicts", abstract: "Find everything that clashes in the programme.",
        discussion: """
            Example:
              convoke event conflicts
              forbids announcing  'ana' has a part in 'panel' and in 'vigil' at 2026-03-05 14:30–15:00 Europe/Zurich. …
            Rooms, people, equipment, ways between places, rules of forums, licences of films, recording and roles. Exit code 5
            where something is found that is more than noted; what the team lives with ('event waive') counts for nothing.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "Only what concerns this event.") var event: Identifier<Event>?
    @Flag(help: "Show also what the team decided to live with.") var waived = false

    func run() async throws {
        let clashes = try await common.withWorkspace {
            try await $0.perform(ListClashes(event: event, waived: waived))
        }
        try common.print(clashes, schema: "event.conflicts") { $0.text }
        if clashes.contains(where: { $0.severity > .noted && $0.waiver == nil }) { throw ExitCode(ExitCodes.findings) }
    }
}

extension [Clash] {
    /// A line for each, with what it stands in the way of before it.
    var text: String {
        guard !isEmpty else { return "No clashes." }
        return map { clash in
            let word = clash.waiver == nil ? clash.severity.word.replacing("-", with: " ") : "waived"
            return word.padding(to: 20) + clash.message + " [\(clash.kind.word)]"
                + (clash.waiver.map { "\n" + "".padding(to: 20) + "The team lives with it: \($0)" } ?? "")
        }.joined(separator: "\n")
    }
}

extension String {
    /// The text with blanks behind it up to a width.
    func padding(to width: Int) -> String { self + String(repeating: " ", count: Swift.max(0, width - displayWidth)) }
}
