import ArgumentParser
import Convoke

struct Apply: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply", abstract: "Bring the campaign's files into the data.",
        discussion: """
            Example:
              convoke apply
              Applied: 12 added.
            All of it or nothing: errors in a file (exit code 5) or a conflict (4) change nothing. What happened in the data,
            such as a cancellation or a withdrawn signature, is never undone.
            """)

    @OptionGroup var common: CommonOptions
    @Flag(help: "Where files and data both changed a field, the files win.") var ours = false
    @Flag(help: "Where files and data both changed a field, the data wins.") var theirs = false
    @Flag(help: "Only show what would be done.") var dryRun = false
    @Flag(help: "Taken for scripts that say yes to everything; 'apply' asks nothing.") var yes = false

    func validate() throws {
        guard !(ours && theirs) else {
            throw ValidationError("--ours and --theirs exclude each other: say which side wins.")
        }
    }

    func run() async throws {
        let side: ConflictSide? = ours ? .files : theirs ? .data : nil
        let plan = try await common.withWorkspace { workspace in
            try await common.reportingProblems {
                dryRun ? try await workspace.plan() : try await workspace.apply(conflictsTo: side)
            }
        }
        try common.print(plan, schema: "campaign.apply") { dryRun ? $0.text : $0.summary }
        for entry in plan.gone { common.remark("\(entry) is no longer in the files; the data keeps it.") }
    }
}
