import ArgumentParser
import Convoke

struct StatementClose: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "End sign-on; what waits can still be decided.",
        discussion: """
            Example:
              convoke statement close el-salvador
            With a deadline this needs no command: sign-on ends when it has passed.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The statement's key.") var statement: Identifier<JointStatement>

    func run() async throws {
        let outcome = try await common.withWorkspace {
            try await $0.perform(CloseStatement(statement: statement))
        }
        try common.print(outcome, schema: "statement.close") {
            "\($0.key) is closed with \($0.signatories) signatories."
        }
    }
}
