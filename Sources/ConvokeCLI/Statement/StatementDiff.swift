import ArgumentParser
import Convoke

struct StatementDiff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Show what changed between two versions, sentence by sentence.",
        discussion: """
            Example:
              convoke statement diff el-salvador --from 1 --to 2
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The statement's key.") var statement: Identifier<JointStatement>
    @Option(help: "The earlier version; the one before unless told.") var from: Int?
    @Option(help: "The later version; the last unless told.") var to: Int?

    func run() async throws {
        let outcome = try await common.withWorkspace {
            try await $0.perform(CompareVersions(statement: statement, from: from, to: to))
        }
        try common.print(outcome, schema: "statement.diff") { $0.text }
    }
}

extension VersionComparison {
    var text: String {
        guard from != to, !difference.isEmpty else { return "Versions \(from) and \(to) say the same." }
        return "version \(from) to \(to), \(change.kind.spoken)\n\n\(difference.text)"
    }
}

extension TextDifference {
    /// Each part that changed, with what went marked `-` and what came `+`.
    var text: String {
        parts.map { part in
            (["\(part.name) (\(part.language))"]
                + part.sentences.map { sentence in
                    switch sentence.change {
                    case .kept: "    \(sentence.text)"
                    case .removed: "  - \(sentence.text)"
                    case .added: "  + \(sentence.text)"
                    }
                }).joined(separator: "\n")
        }.joined(separator: "\n\n")
    }
}
