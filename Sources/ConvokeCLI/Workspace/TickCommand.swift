import ArgumentParser
import Convoke

struct TickCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tick",
        abstract:
            "Do what time has made due: purge old guests, let offers and unconfirmed signatures run out, pass seats on.",
        discussion: """
            Example:
              convoke tick
            Run it every quarter of an hour from cron or a timer. Every command that writes purges too.
            """)

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let report = try await common.withWorkspace { try await $0.perform(Tick()) }
        try common.print(report, schema: "campaign.tick") { report in
            let purged = report.purged.map { "The guests of \($0) are gone for good." }
            let queue =
                report.lapsed + report.promoted > 0 ? ["\(report.lapsed) ran out, \(report.promoted) moved up."] : []
            let lapsed = report.lapsedSignatures ?? 0
            let signatures =
                lapsed > 0
                ? ["\(lapsed) \(lapsed == 1 ? "signature was" : "signatures were") not confirmed in time."] : []
            let lines = purged + queue + signatures
            return lines.isEmpty ? "Nothing to do." : lines.joined(separator: "\n")
        }
    }
}
