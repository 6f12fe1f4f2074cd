import ArgumentParser
import Convoke

struct StatementFreeze: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "freeze", abstract: "Freeze the list: every printed name and number comes from it.",
        discussion: """
            Example:
              convoke statement freeze el-salvador
            Of a list that is frozen already it makes the next one with corrected spelling and a --note; the number of names stays.
            'unfreeze' lets names in or out.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The statement's key.") var statement: Identifier<JointStatement>
    @Option(help: "A dated note that goes with the list.") var note: String?
    @Flag(help: "Freeze without those that wait for a decision.") var leavingOutUndecided = false

    func run() async throws {
        let (outcome, suspicions) = try await common.withWorkspace { workspace in
            (
                try await workspace.perform(
                    FreezeStatement(
                        statement: statement, note: note, leavesOutUndecided: leavingOutUndecided ? true : nil)),
                try await workspace.perform(ListSuspicions(statement: statement))
            )
        }
        for pair in suspicions.prefix(5) {
            common.remark("'\(pair.nameOfA)' and '\(pair.nameOfB)' may be one and count as two.")
        }
        if !suspicions.isEmpty {
            common.remark(
                "Look with 'convoke signature suspicions \(statement)'; to change the list, 'convoke statement unfreeze'."
            )
        }
        try common.print(outcome, schema: "statement.freeze") { $0.text }
    }
}

extension FrozenList {
    /// The list in a few lines, for people.
    var text: String {
        var lines = [
            "List \(manifest) (\(kind.spoken)): \(counts.text)."
        ]
        if counts.unnamed > 0 { lines.append("\(counts.unnamed) of them are counted without a name.") }
        lines.append("sha256  \(sha256)")
        return (lines + (remarks ?? [])).joined(separator: "\n")
    }
}

extension SignatoryCounts {
    /// "19 signatories: 18 organisations and 1 individual".
    var text: String {
        func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
        let kinds = [
            organisations == 0 ? nil : counted(organisations, "organisation"),
            individuals == 0 ? nil : counted(individuals, "individual"),
        ].compactMap { $0 }
        return signatories == 0
            ? "no signatories"
            : "\(signatories) signator\(signatories == 1 ? "y" : "ies"): \(kinds.joined(separator: " and "))"
    }
}
