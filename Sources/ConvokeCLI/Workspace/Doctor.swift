import ArgumentParser
import Convoke
import Foundation

struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Look whether everything that Convoke needs is there and sound.",
        discussion: """
            Example:
              convoke doctor
              ok       templates: /usr/local/share/convoke/Templates
            Exit code 5 where something is wrong.
            """)

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let workspace = try? common.workspace()
        let findings = await Diagnosis.of(workspace)
        try? await workspace?.close()
        try common.print(findings, schema: "doctor") { findings in
            findings.map { "\($0.state.padding(toLength: 8, withPad: " ", startingAt: 0)) \($0.what): \($0.detail)" }
                .joined(separator: "\n")
        }
        if findings.contains(where: { $0.state == "wrong" }) { throw ExitCode(ExitCodes.findings) }
    }
}
