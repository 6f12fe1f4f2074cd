import ArgumentParser
import Convoke

struct StatementOpen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open a statement for signatures, at first, after a pause or again.",
        discussion: """
            Example:
              convoke statement open el-salvador
            A statement that was closed is opened again for a reason, which the journal keeps.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The statement's key.") var statement: Identifier<JointStatement>
    @Option(help: "Why a closed statement is opened again.") var reason: String?

    func run() async throws {
        let outcome = try await common.withWorkspace {
            try await $0.perform(OpenStatement(statement: statement, reason: reason))
        }
        try common.print(outcome, schema: "statement.open") { "\($0.key) is open for signatures." }
    }
}
