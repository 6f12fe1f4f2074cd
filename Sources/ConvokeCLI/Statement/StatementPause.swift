import ArgumentParser
import Convoke

struct StatementPause: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pause", abstract: "Let sign-on rest; 'open' resumes it.",
        discussion: """
            Example:
              convoke statement pause el-salvador --reason "a sentence is being checked"
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The statement's key.") var statement: Identifier<JointStatement>
    @Option(help: "Why, for the journal.") var reason: String?

    func run() async throws {
        let outcome = try await common.withWorkspace {
            try await $0.perform(PauseStatement(statement: statement, reason: reason))
        }
        try common.print(outcome, schema: "statement.pause") { "Signing \($0.key) is paused." }
    }
}
