import ArgumentParser
import Convoke

struct FeedCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Find what is wrong with any calendar, and what calendars do wrong with it.",
        discussion: """
            Example:
              convoke feed check programme.ics
              programme.ics:12: error[end-before-start]: DTEND is not after DTSTART.
            The calendar may be anybody's; no campaign is needed. '-' reads standard input. Exit code 5 where there are
            errors; advice alone is exit code 0.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The calendar file; '-' reads standard input.") var file: String
    @Option(help: "text, json, or github (marks lines in a pull request).") var format: Check.Format = .text

    func run() async throws {
        let bytes = try InputFile.bytes(of: file, limit: CalendarFile.sizeLimit)
        let findings = CalendarCheck.findings(in: bytes)
        var common = common
        common.json = common.json || format == .json
        try common.print(["findings": findings], schema: "feed.check") { _ in
            findings.map { format == .github ? $0.githubForm(file) : $0.textForm(file) }.joined(separator: "\n")
        }
        let errors = findings.count { $0.severity == .error }
        if !common.json, format == .text { common.remark(Self.verdict(errors, advice: findings.count - errors)) }
        if errors > 0 { throw ExitCode(ExitCodes.findings) }
    }

    private static func verdict(_ errors: Int, advice: Int) -> String {
        let parts = [
            (errors, errors == 1 ? "error" : "errors"), (advice, advice == 1 ? "piece of advice" : "pieces of advice"),
        ]
        .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        return parts.isEmpty ? "Nothing is wrong with this calendar." : parts.joined(separator: " and ") + "."
    }
}

extension CalendarFinding {
    fileprivate func textForm(_ file: String) -> String { "\(file):\(line): \(severity.rawValue)[\(code)]: \(message)" }

    /// The finding as a workflow command, which marks the line in a pull request.
    fileprivate func githubForm(_ file: String) -> String {
        let problem = Problem(
            file: file, line: line, column: 1, severity: severity == .error ? .error : .warning, code: code,
            message: message)
        return problem.githubForm
    }
}
