import ArgumentParser
import Convoke
import Foundation

struct SignatureImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Bring signatures in from a sheet or a plain list, again and again.",
        discussion: """
            Example:
              convoke signature import el-salvador responses.csv --dry-run
              convoke signature import el-salvador form-es.csv --source spanish --map form-es.yaml
              pbpaste | convoke signature import el-salvador - --source whatsapp --note "group of 3 July"
            A plain list has one signatory a line: "Name (ACRONYM), Country", numbered or not, under headings or without.
            A mapping file says which column holds what where headings are not understood:
              organisation: Who are you?
              representative: Your name
              key: No
            Rows that cannot be taken go to rejected.csv beside the file with the reason; the others come in together, are
            accepted on your word and counted. Who is no longer in a sheet is listed and stays. Sheets with other headings are
            other forms; --source says it where headings do not.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The statement's key.") var statement: Identifier<JointStatement>
    @Argument(help: "The sheet or list; '-' reads standard input.") var file: String
    @Option(help: "A YAML file that says which column holds what.") var map: String?
    @Option(help: "What rows are that do not say: organisation or individual.") var kind: SignatoryKind?
    @Option(help: "A word that tells this form or group from others, such as whatsapp.") var source: String?
    @Option(help: "How the signatures came in.") var channel: SignatureSource = .sheet
    @Option(help: "On what evidence, kept sealed with each new signature.") var note: String?
    @Flag(help: "Only show what would come of it.") var dryRun = false
    @Flag(help: "Do nothing where a single row cannot be taken.") var allOrNothing = false

    func run() async throws {
        let bytes = try SheetFile.bytes(of: file)
        let mapping = try map.map { try SheetMapping<SignatureColumn>.read(SheetFile.bytes(of: $0), file: $0) }
        let (report, rejected, names) = try await common.withWorkspace { workspace in
            let (report, rejected) = try await workspace.importSignatures(
                bytes, to: statement, mapping: mapping, kind: kind, source: source, channel: channel, note: note,
                isTrial: dryRun, isAllOrNothing: allOrNothing)
            let isNamed = !common.json && !(report.gone.isEmpty && report.suspicions.isEmpty)
            let signatures = isNamed ? try await workspace.perform(ListSignatures(statement: statement)) : []
            return (report, rejected, Dictionary(signatures.map { ($0.id.text, $0.name) }) { first, _ in first })
        }
        var place: URL?
        if let rejected, !dryRun {
            let free = SheetFile.rejected(beside: file)
            try NewFile.write("\u{FEFF}" + rejected, to: free)
            place = free
        }
        try common.print(SignatureImportData(report), schema: "signature.import") { _ in report.text(names) }
        if common.json { for flag in report.flags { common.remark("row \(flag.row): \(flag.message)") } }
        if let place {
            common.remark(
                "\(report.rejected.count) row\(report.rejected.count == 1 ? "" : "s") could not be taken; see \(place.path)."
            )
        }
        if allOrNothing, !report.rejected.isEmpty { throw ExitCode(ExitCodes.findings) }
    }
}

/// What programs rely on, and no more.
private struct SignatureImportData: Encodable {
    var added: Int
    var changed: Int
    var unchanged: Int
    var gone: [Identifier<Signature>]
    var suspicions: [Suspicion]
    var rejected: [RejectedRow]

    init(_ report: SignatureImportReport) {
        (added, changed, unchanged) = (report.added, report.changed, report.unchanged)
        (gone, suspicions, rejected) = (report.gone, report.suspicions, report.rejected)
    }
}

extension SignatureImportReport {
    /// The report for a person; `names` are those of signatures.
    func text(_ names: [String: String]) -> String {
        func name(_ id: String) -> String { names[id].map { "\($0) (\(id))" } ?? id }
        var lines = [
            (isDone ? "" : "Nothing was changed. It would be: ")
                + "\(added) added, \(changed) changed, \(unchanged) unchanged, \(gone.count) gone, \(suspicions.count) suspicion\(suspicions.count == 1 ? "" : "s"), \(rejected.count) rejected."
        ]
        lines += (columns ?? [:]).sorted { $0.key < $1.key }.map { "column  \($0.key): \($0.value)" }
        lines += gone.map { "gone    \(name($0.text)) stays; 'signature withdraw' takes it back" }
        let shown = suspicions.prefix(20)
        lines += shown.map { suspicion in
            let other = [suspicion.a, suspicion.b].map { names[$0] ?? "row of this file" }
            return "suspicion \(suspicion.score.hundredths)  \(other[0]) = \(other[1])?  \(suspicion.reasons.spoken)"
        }
        if suspicions.count > shown.count {
            lines.append("… and \(suspicions.count - shown.count) more: 'convoke signature suspicions'")
        }
        lines += flags.map { "look at row \($0.row)  \($0.message)" }
        lines += rejected.map { "row \($0.row)  \($0.message)" }
        return lines.joined(separator: "\n")
    }
}

extension [SuspicionReason] {
    var spoken: String { map(\.spoken).joined(separator: ", ") }
}

extension Double {
    /// `0.95`, the same in every language.
    var hundredths: String {
        let value = Int((self * 100).rounded())
        return "\(value / 100).\(value % 100 < 10 ? "0" : "")\(value % 100)"
    }
}
