import ArgumentParser
import Convoke
import Foundation

struct Copy: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copy", abstract: "Copy the campaign's data from a file to a database server, or back.",
        discussion: """
            Example:
              convoke copy --to 'postgres://convoke@db.example/events?sslmode=verify-full&schema=spring'
              convoke copy --database postgres://convoke@db.example/events --to ~/campaigns/spring
            Stop the server first. The place must hold no data yet; what is copied is counted and the journal verified. The
            data stays where it was, and the keys, too: both sides use the same. Then name the new place, as
            docs/SCALING.md says.
            """)

    @OptionGroup var common: CommonOptions
    @Option(help: ArgumentHelp("A database's URL, or a campaign's folder.", valueName: "url or dir")) var to: String

    func run() async throws {
        let place = to
        let database = place.contains("://") ? try CommonOptions.addressWithoutPassword(place) : nil
        let report = try await common.withWorkspace(itself: true) { workspace in
            if let database { return try await workspace.copy(to: DatabaseServer(primary: database)) }
            return try await workspace.copy(to: URL(fileURLWithPath: (place as NSString).expandingTildeInPath))
        }
        try common.print(report, schema: "campaign.copy") { report in
            let rows = report.rows.values.reduce(0, +)
            return "Copied \(rows) rows; the journal of the copy is whole: \(report.journal.entries) entries."
        }
    }
}
