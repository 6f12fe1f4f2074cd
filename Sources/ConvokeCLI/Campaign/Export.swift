import ArgumentParser
import Convoke
import Foundation

struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write what the data holds as campaign files.",
        discussion: """
            Example:
              convoke export --to copy
            Applied in an empty folder, the files give the same campaign again. Nothing is written over, and names that are
            not public stay in the data.
            """)

    @OptionGroup var common: CommonOptions
    @Option(name: .customLong("to"), help: ArgumentHelp("The folder to write to.", valueName: "dir")) var target: String

    func run() async throws {
        let folder = URL(fileURLWithPath: target)
        let names = try await common.withWorkspace { try await $0.export(to: folder) }
        try common.print(names, schema: "campaign.export") { "\($0.count) files written to \(target)." }
    }
}
