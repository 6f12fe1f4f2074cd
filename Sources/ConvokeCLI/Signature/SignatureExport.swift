import ArgumentParser
import Convoke
import Foundation

struct SignatureExport: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case csv, json }

    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Take a statement's signatures away as a sheet or as JSON.",
        discussion: """
            Example:
              convoke signature export el-salvador --to signatures.csv
            Only signatures that stand and may be printed, without their numbers, whose gaps would tell when others
            signed: --all gives all, with them; nobody's address, unless --contacts. A spreadsheet runs what begins with '=' and the like, so
            such cells get an apostrophe; --lossless leaves them as they are, for programs and for 'signature import'. The
            journal notes the export.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The statement's key.") var statement: Identifier<JointStatement>
    @Option(help: "csv or json.") var format: Format = .csv
    @Flag(help: "Also signatures that wait, were held, rejected or withdrawn, or must not be named.") var all = false
    @Flag(help: "Also representatives and mail addresses.") var contacts = false
    @Flag(help: "Write cells exactly as they are.") var lossless = false
    @Option(help: "Write to this file, which only you can read, instead of printing.") var to: String?

    func run() async throws {
        let file = to.map { URL(fileURLWithPath: $0) }
        if let file { try NewFile.requireNone(at: file) }
        let table = try await common.withWorkspace {
            try await $0.perform(ExportSignatures(statement: statement, withAll: all, withContacts: contacts))
        }
        guard let file else {
            if format == .json || common.json {
                return try Output.print(document: SignatureExportDocument(data: table))
            }
            let sheet = table.sheet(isLossless: lossless)
            return Output.print(sheet: sheet)
        }
        // The mark tells a spreadsheet that the sheet is UTF-8.
        let sheet = (lossless ? "" : "\u{FEFF}") + table.sheet(isLossless: lossless)
        try NewFile.write(format == .json ? CanonicalJSON.text(of: table) + "\n" : sheet, to: file)
        try common.print(["file": file.path], schema: "signature.export") { _ in
            "\(table.rows.count) signatures are in \(file.path)."
        }
    }
}

private struct SignatureExportDocument: Encodable {
    var schema = "convoke.signature.export/1"
    var data: SignatureTable
}
