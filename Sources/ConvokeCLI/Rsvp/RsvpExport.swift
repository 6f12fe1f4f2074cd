import ArgumentParser
import Convoke
import Foundation

struct RsvpExport: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case csv, json }

    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Take an event's guests away as a sheet or as JSON.",
        discussion: """
            Example:
              convoke rsvp export dissidents --to guests.csv
            A spreadsheet runs what begins with '=' and the like, so such cells get an apostrophe; --lossless leaves them as
            they are, for programs. The journal notes the export. The file is yours to delete: no purge reaches it.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The event's key.") var event: Identifier<Event>
    @Option(help: "csv or json.") var format: Format = .csv
    @Flag(help: "Write cells exactly as they are.") var lossless = false
    @Option(help: "Write to this file, which only you can read, instead of printing.") var to: String?

    func run() async throws {
        let file = to.map { URL(fileURLWithPath: $0) }
        if let file { try NewFile.requireNone(at: file) }
        let table = try await common.withWorkspace { try await $0.perform(ExportGuests(event: event)) }
        guard let file else {
            if format == .json || common.json {
                return try Output.print(document: ExportDocument(schema: "convoke.rsvp.export/1", data: table))
            }
            let sheet = table.sheet(isLossless: lossless)
            return Output.print(sheet: sheet)
        }
        // The mark tells a spreadsheet that the sheet is UTF-8.
        let sheet = (lossless ? "" : "\u{FEFF}") + table.sheet(isLossless: lossless)
        try NewFile.write(format == .json ? CanonicalJSON.text(of: table) + "\n" : sheet, to: file)
        try common.print(["file": file.path], schema: "rsvp.export") { _ in
            "\(table.guests.count) entries are in \(file.path)."
        }
    }
}

private struct ExportDocument: Encodable {
    var schema: String
    var data: GuestTable
}

/// Files with names in them that a command makes: never over another, readable to their owner only.
enum NewFile {
    static func requireNone(at file: URL) throws {
        guard (try? FileManager.default.attributesOfItem(atPath: file.path)) == nil else {
            throw GivenRefusal(.conflict, "\(file.path) is there already. Choose another name; nothing was written.")
        }
    }

    static func write(_ text: String, to file: URL) throws {
        let descriptor = open(file.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else {
            throw GivenRefusal(
                .invalid, "\(file.path) cannot be written: \(String(cString: strerror(errno)).lowercased()).")
        }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try handle.write(contentsOf: Data(text.utf8))
        try handle.synchronize()
        try handle.close()
    }
}
