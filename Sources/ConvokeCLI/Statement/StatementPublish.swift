import ArgumentParser
import Convoke

struct StatementPublish: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "Publish a statement whose list is frozen.",
        discussion: """
            Example:
              convoke statement publish el-salvador
            A number in the text, or claimed, that differs from the list stops it with exit code 5; so the letter never says 22
            above 19 names. With --accepting-numbers REASON it is published all the same, and the journal keeps why.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The statement's key.") var statement: Identifier<JointStatement>
    @Option(help: "Why numbers that differ from the list are right all the same.") var acceptingNumbers: String?

    func run() async throws {
        let outcome = try await common.withWorkspace {
            try await $0.perform(PublishStatement(statement: statement, acceptingNumbers: acceptingNumbers))
        }
        try common.print(outcome, schema: "statement.publish") {
            "\($0.key) is published with \($0.signatories) signatories."
                + ($0.embargo == nil ? "" : " It stays hidden until the embargo ends.")
        }
    }
}
