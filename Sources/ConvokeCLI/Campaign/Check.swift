import ArgumentParser
import Convoke

struct Check: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, github }

    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Find every mistake in the campaign's files at once.",
        discussion: """
            Example:
              convoke check
              events/panel.md:7:1: error[unknown-key]: …
            Exit code 5 where there are errors, with --strict also where there are only warnings.
            """)

    @OptionGroup var common: CommonOptions
    @Flag(help: "Count warnings as errors.") var strict = false
    @Option(help: "text, json, or github (marks lines in a pull request).") var format: Format = .text

    func run() async throws {
        let report = try await common.withWorkspace { try await $0.check() }
        if common.json || format == .json {
            var common = common
            common.json = true
            try common.print(report.problems, schema: "campaign.check") { _ in "" }
        } else if format == .github {
            Output.print(report.problems.map(\.githubForm).joined(separator: "\n"))
        } else {
            Output.print(report.problems.map { report.text(of: $0) }.joined(separator: "\n\n"))
            common.remark(report.verdict)
        }
        if report.errors > 0 || (strict && report.warnings > 0) { throw ExitCode(ExitCodes.findings) }
    }
}

extension CheckReport {
    /// What was found, in one sentence.
    var verdict: String {
        let found = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }.map {
            "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")"
        }
        return found.isEmpty
            ? "No problems found in \(campaign ?? "the campaign")." : "\(found.joined(separator: " and ")) found."
    }
}
