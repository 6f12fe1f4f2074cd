import ArgumentParser
import Convoke

struct StatementArchive: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "archive", abstract: "Put a statement away; it stays public and takes no more names.",
        discussion: """
            Example:
              convoke statement archive el-salvador
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The statement's key.") var statement: Identifier<JointStatement>

    func run() async throws {
        let outcome = try await common.withWorkspace {
            try await $0.perform(ArchiveStatement(statement: statement))
        }
        try common.print(outcome, schema: "statement.archive") { "\($0.key) is archived." }
    }
}
