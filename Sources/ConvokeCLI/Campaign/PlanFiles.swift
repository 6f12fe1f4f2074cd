import ArgumentParser
import Convoke

struct PlanFiles: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Show what 'apply' would change, and where files and data disagree.",
        discussion: """
            Example:
              convoke plan
              change  event panel: title, when
            Files own what is written, the data owns what happens: states, answers and signatures are never in a plan.
            Exit code 4 where both changed the same field; with --exit-code 2 where there are changes.
            """)

    @OptionGroup var common: CommonOptions
    @Flag(help: "Exit with 2 where there are changes.") var exitCode = false

    func run() async throws {
        let plan = try await common.withWorkspace { workspace in
            try await common.reportingProblems { try await workspace.plan() }
        }
        try common.print(plan, schema: "campaign.plan") { $0.text }
        if !plan.conflicts.isEmpty || !plan.refused.isEmpty { throw ExitCode(ExitCodes.code(for: .conflict)) }
        if exitCode, plan.hasChanges { throw ExitCode(ExitCodes.changes) }
    }
}

extension CommonOptions {
    /// Where the files have errors, shows each of them before the command ends.
    func reportingProblems<Result>(_ work: () async throws -> Result) async throws -> Result {
        do { return try await work() } catch let error as FilesHaveErrors {
            if !json {
                Output.printError(
                    error.report.problems.map { error.report.text(of: $0) }.joined(separator: "\n\n") + "\n")
            }
            throw error
        }
    }
}
