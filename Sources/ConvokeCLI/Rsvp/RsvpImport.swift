import ArgumentParser
import Convoke
import Foundation

struct RsvpImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Bring guests in from the sheet of a ticket site or form, again and again.",
        discussion: """
            Example:
              convoke rsvp import dissidents tickets.csv --dry-run
              convoke rsvp import dissidents tickets.csv --map tickets.yaml
            A mapping file says which column holds what where headings are not understood:
              key: Order no
              name: Full name
              party: How many of you
              answers: {why: Why would you like to come?}
            Rows that cannot be taken go to rejected.csv beside the sheet with the reason; the others come in together.
            Whoever is no longer in the sheet is listed and keeps their place.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The event's key.") var event: Identifier<Event>
    @Argument(help: "The sheet; '-' reads standard input.") var file: String
    @Option(help: "A YAML file that says which column holds what.") var map: String?
    @Flag(help: "Only show what would come of it.") var dryRun = false
    @Flag(help: "Do nothing where a single row cannot be taken.") var allOrNothing = false

    func run() async throws {
        let sheet = try SheetFile.bytes(of: file)
        let mapping =
            try map.map { try SheetMapping<GuestColumn>.read(SheetFile.bytes(of: $0), file: $0) } ?? SheetMapping()
        let (report, rejected) = try await common.withWorkspace {
            try await $0.importGuests(
                sheet, to: event, mapping: mapping, isTrial: dryRun, isAllOrNothing: allOrNothing)
        }
        var place: URL?
        if let rejected, !dryRun {
            let free = SheetFile.rejected(beside: file)
            try NewFile.write("\u{FEFF}" + rejected, to: free)
            place = free
        }
        try common.print(report, schema: "rsvp.import") { $0.text }
        if let place {
            common.remark(
                "\(report.rejected.count) row\(report.rejected.count == 1 ? "" : "s") could not be taken; see \(place.path)."
            )
        }
        if allOrNothing, !report.rejected.isEmpty { throw ExitCode(ExitCodes.findings) }
    }
}

extension ImportReport {
    var text: String {
        var lines = [
            (isDone ? "" : "Nothing was changed. It would be: ")
                + "\(added) added, \(changed) changed, \(unchanged) unchanged, \(gone.count) gone, \(rejected.count) rejected."
        ]
        lines += (columns ?? [:]).sorted { $0.key < $1.key }.map { "column  \($0.key): \($0.value)" }
        lines += gone.map { "gone    \($0) keeps the place; 'rsvp cancel' gives it back" }
        lines += rejected.map { "row \($0.row)  \($0.message)" }
        return lines.joined(separator: "\n")
    }
}
