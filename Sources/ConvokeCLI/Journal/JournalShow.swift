import ArgumentParser
import Convoke

struct JournalShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show the last entries of the journal.",
        discussion: """
            Example:
              convoke journal show --last 20
            """)

    @OptionGroup var common: CommonOptions
    @Option(help: "How many entries.") var last: Int = 50

    func run() async throws {
        let entries = try await common.withWorkspace { try await $0.perform(ShowJournal(last: last)) }
        try common.print(entries, schema: "journal.show") { entries in
            Table(
                headings: ["WHEN (UTC)", "WHO", "WHAT", "ENTRY", "DETAIL", "SEAL"],
                rows: entries.map {
                    [$0.at, $0.actor, $0.name, $0.subject, $0.detail, $0.seal.map(String.init) ?? "open"]
                }
            ).text()
        }
    }
}
