import ArgumentParser
import Convoke

struct StatementAddendum: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "addendum", abstract: "List the names that came after publication; what was published stays.",
        discussion: """
            Example:
              convoke statement addendum el-salvador --note "signed after publication"
            With 'late-names: rolling' it lists all names as of today instead.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The statement's key.") var statement: Identifier<JointStatement>
    @Option(help: "A dated note that goes with the list.") var note: String?

    func run() async throws {
        let outcome = try await common.withWorkspace {
            try await $0.perform(AddAddendum(statement: statement, note: note))
        }
        try common.print(outcome, schema: "statement.addendum") { $0.text }
    }
}
