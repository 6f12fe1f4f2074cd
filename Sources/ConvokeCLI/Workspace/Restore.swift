import ArgumentParser
import Convoke
import Foundation

struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Put a backup in the place of the campaign's data.",
        discussion: """
            Example:
              convoke restore ~/backups/defenders-2025-07-03.sqlite --yes
            What was there is kept as a backup of its own. What was purged since stays purged.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "A file that 'convoke backup' wrote.") var file: String
    @Flag(help: "Replace data that is there without asking.") var yes = false

    func run() async throws {
        let url = URL(fileURLWithPath: file)
        let kept = try await common.withWorkspace(itself: true) { workspace in
            if workspace.hasDataFile { try Ask.confirm("Replace the campaign's data with \(file)?", yes: yes) }
            return try await workspace.restore(url)
        }
        try common.print(["file": file, "kept": kept?.path], schema: "campaign.restore") { _ in
            "The data is as in \(file) again."
        }
        if let kept { common.remark("What was there before is kept in \(kept.path).") }
    }
}

/// Questions to the person at the terminal.
enum Ask {
    /// Asks before something that cannot be taken back; without a terminal it takes `--yes`, and never waits for an answer.
    static func confirm(_ question: String, yes: Bool) throws {
        guard !yes else { return }
        guard Terminal.canAsk else {
            throw ValidationError("\(question) Nobody is here to be asked: add --yes. Nothing was changed.")
        }
        Output.printError("\(question) Type 'yes': ")
        guard readLine()?.lowercased() == "yes" else { throw GivenRefusal(.conflict, "Nothing was changed.") }
    }
}
