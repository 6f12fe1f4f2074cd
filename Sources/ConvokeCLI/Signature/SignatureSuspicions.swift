import ArgumentParser
import Convoke

struct SignatureSuspicions: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suspicions", abstract: "List signatures that may be of one signatory.",
        discussion: """
            Example:
              convoke signature suspicions el-salvador
            Nothing is dropped by itself: 'signature merge' makes one of two, 'signature distinct' says that they are two.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The statement's key.") var statement: Identifier<JointStatement>
    @Flag(help: "Also those that were decided already.") var decided = false

    func run() async throws {
        let found = try await common.withWorkspace {
            try await $0.perform(ListSuspicions(statement: statement, withDecided: decided))
        }
        try common.print(found, schema: "signature.suspicions") { found in
            guard !found.isEmpty else { return "No two signatures look as if they were one." }
            return Table(
                headings: ["SCORE", "A", "B", "WHY", "IDS"],
                rows: found.map {
                    [
                        $0.score.hundredths, $0.nameOfA, $0.nameOfB,
                        $0.reasons.spoken + ($0.decision.map { " (\($0.word))" } ?? ""), "\($0.a) \($0.b)",
                    ]
                }
            ).text()
        }
    }
}

struct SignatureMerge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Make one of two signatures, with the history of both.",
        discussion: """
            Example:
              convoke signature merge el-salvador FIRST SECOND --note "one office"
            The first stays; the second counts no more and can still be read with 'signature show'.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The statement's key.") var statement: Identifier<JointStatement>
    @Argument(help: "The signature that stays.") var signature: Identifier<Signature>
    @Argument(help: "The one that becomes part of it.") var other: Identifier<Signature>
    @Option(help: "Why, kept sealed with the signature.") var note: String?

    func run() async throws {
        let listing = try await common.withWorkspace {
            try await $0.perform(
                MergeSignatures(statement: statement, signature: signature, other: other, note: note))
        }
        try common.print(listing, schema: "signature.merge") { "\($0.name) stays, as \($0.id)." }
    }
}

struct SignatureDistinct: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "distinct", abstract: "Say that two signatories only look alike.",
        discussion: """
            Example:
              convoke signature distinct el-salvador FIRST SECOND
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The statement's key.") var statement: Identifier<JointStatement>
    @Argument(help: "The one signature.") var signature: Identifier<Signature>
    @Argument(help: "The other.") var other: Identifier<Signature>

    func run() async throws {
        let done = try await common.withWorkspace {
            try await $0.perform(DistinguishSignatures(statement: statement, signature: signature, other: other))
        }
        try common.print(done, schema: "signature.distinct") { _ in "They are two, and not asked about again." }
    }
}
