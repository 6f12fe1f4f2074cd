import ArgumentParser
import Convoke

struct JournalVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Hold the journal against its seals.",
        discussion: """
            Example:
              convoke journal verify
              The journal is whole: 24 entries under 3 seals, head 5f0c…
            Exit code 5 where an entry was changed, added or removed; the first one is named.
            """)

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let verdict = try await common.withWorkspace { try await $0.perform(VerifyJournal()) }
        try common.print(verdict, schema: "journal.verify") { verdict in
            if let fault = verdict.fault { return "The journal is broken: \(fault.sentence)" }
            return
                "The journal is whole: \(verdict.entries) entries under \(verdict.seals) seals, head \(verdict.head ?? "none")."
        }
        if verdict.fault != nil { throw ExitCode(ExitCodes.findings) }
    }
}
