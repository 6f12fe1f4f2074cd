import ArgumentParser
import Convoke
import Foundation

struct KeyCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key", abstract: "The keys that unseal names: an escrow copy, and the way back.",
        subcommands: [KeyExport.self, KeyImport.self])
}

struct KeyExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Copy the campaign's keys to a new file.",
        discussion: """
            Example:
              convoke key export /media/usb/defenders.keys
            Whoever holds this file and a backup can read every sealed name: keep them apart, and offline.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The file to write; it must not be there yet.") var file: String

    func run() async throws {
        let count = try await common.withWorkspace { try await $0.exportKeys(to: URL(fileURLWithPath: file)) }
        try common.print(["keys": count], schema: "key.export") { _ in
            "\(count) key\(count == 1 ? "" : "s") written to \(file). Keep it away from backups of the data."
        }
    }
}

struct KeyImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Bring the campaign's keys back from an escrow copy.",
        discussion: """
            Example:
              convoke key import /media/usb/defenders.keys
            Keys that are there already stay; keys that were destroyed on purpose stay destroyed.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "A file that 'convoke key export' wrote.") var file: String

    func run() async throws {
        let count = try await common.withWorkspace { try await $0.importKeys(from: URL(fileURLWithPath: file)) }
        try common.print(["keys": count], schema: "key.import") { _ in
            "\(count) key\(count == 1 ? "" : "s") brought back."
        }
    }
}
