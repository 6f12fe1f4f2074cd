import ArgumentParser
import Convoke

struct StatementUnfreeze: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unfreeze", abstract: "Open a frozen list again, for a reason.",
        discussion: """
            Example:
              convoke statement unfreeze el-salvador --reason "two names came by post in time"
            The lists that were frozen stay in the chain; the next 'freeze' makes a new one.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The statement's key.") var statement: Identifier<JointStatement>
    @Option(help: "Why, for the journal.") var reason: String

    func run() async throws {
        let outcome = try await common.withWorkspace {
            try await $0.perform(UnfreezeStatement(statement: statement, reason: reason))
        }
        try common.print(outcome, schema: "statement.unfreeze") { "The list of \($0.key) is open again." }
    }
}
