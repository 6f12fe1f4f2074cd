import ArgumentParser
import Convoke
import Foundation

struct BackUp: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy the campaign's data to a new file.",
        discussion: """
            Example:
              convoke backup ~/backups/defenders-2025-07-03.sqlite
            The keys that unseal names are not in it: keep them apart, with 'convoke key export'.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The file to write; it must not be there yet.") var file: String

    func run() async throws {
        let url = URL(fileURLWithPath: file)
        try await common.withWorkspace { try await $0.backUp(to: url) }
        try common.print(["file": file], schema: "campaign.backup") { _ in "The data is copied to \(file)." }
    }
}
