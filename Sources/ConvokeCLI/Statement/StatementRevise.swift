import ArgumentParser
import Convoke

struct StatementRevise: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revise", abstract: "Bring a changed text from the files under signatures, and say what it means.",
        discussion: """
            Example:
              convoke statement revise el-salvador --editorial --note "two commas"
              convoke statement revise el-salvador --opt-out --until 2025-06-30T18:00
            Editorial changes leave signatures as they are. After --opt-in only those who answer in time are on the list;
            after --opt-out silence is consent. Those who signed are written to, with what changed. A translation that comes
            to it needs none of this: 'convoke apply' takes it.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The statement's key.") var statement: Identifier<JointStatement>
    @Flag(help: "Spelling and style: nothing that was agreed to changes.") var editorial = false
    @Flag(help: "Who does not agree in time is not on the list.") var optIn = false
    @Flag(help: "Who does not object in time agrees.") var optOut = false
    @Option(help: "With --opt-in or --opt-out: the local time until which they answer.") var until: LocalDateTime?
    @Option(help: "The zone of that time; the campaign's unless told.") var zone: Zone?
    @Option(help: "What the change is, for those who signed.") var note: String?

    func validate() throws {
        guard [editorial, optIn, optOut].count(where: { $0 }) == 1 else {
            throw ValidationError("Say what the change means to signatures: --editorial, --opt-in or --opt-out.")
        }
        guard editorial == (until == nil) else {
            throw ValidationError("--until TIME goes with --opt-in and --opt-out: until when they answer.")
        }
    }

    func run() async throws {
        let revision = try await common.withWorkspace { workspace in
            let content = try await common.reportingProblems { try await workspace.soundFiles() }
            guard let written = content.statements[statement] else {
                throw NotFound("statement", statement.text, among: content.statements.keys.map(\.text))
            }
            var change = VersionChange(.editorial, note: note)
            if let until {
                let zone = zone ?? content.campaign.zone
                change.kind = .substantive
                change.consent = optIn ? .optIn : .optOut
                do { change.until = try zone.instant(of: until) } catch let problem as LocalTimeProblem {
                    throw GivenRefusal(.invalid, problem.sentence(for: until, in: zone))
                }
            }
            return try await workspace.perform(
                ReviseStatement(statement: statement, text: StatementText(of: written.statement), change: change))
        }
        try common.print(revision, schema: "statement.revise") { revision in
            "Version \(revision.version), \(revision.kind.spoken); \(revision.told) of those who signed are written to.\n\n\(revision.difference.text)"
        }
    }
}
