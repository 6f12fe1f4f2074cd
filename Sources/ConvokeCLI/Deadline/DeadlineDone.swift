import ArgumentParser
import Convoke

struct DeadlineDone: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "done", abstract: "Note that a deadline was met.",
        discussion: """
            Example:
              convoke deadline done human-rights-council/hrc-61 room-request
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "A session as forum/session, or the key of an event or statement.") var subject: String
    @Argument(help: "The deadline's key, as 'deadline list' shows it.") var key: String
    @Flag(help: "Take it back.") var undo = false

    func run() async throws {
        let marked = try await common.withWorkspace {
            try await $0.mark(MarkDeadline(subject: subject, key: key, state: undo ? nil : .done))
        }
        try common.print(marked, schema: "deadline.done") {
            undo ? "\($0.key) of \($0.subject) is to be done again." : "\($0.key) of \($0.subject) is done."
        }
    }
}

struct DeadlineWaive: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "waive", abstract: "Note why a deadline does not matter.",
        discussion: """
            Example:
              convoke deadline waive human-rights-council/hrc-61 interpreters --reason "Everybody speaks French"
            'deadline done --undo' takes it back.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "A session as forum/session, or the key of an event or statement.") var subject: String
    @Argument(help: "The deadline's key, as 'deadline list' shows it.") var key: String
    @Option(help: "Why, in one line; the whole team reads it.") var reason: String

    func run() async throws {
        let marked = try await common.withWorkspace {
            try await $0.mark(MarkDeadline(subject: subject, key: key, state: .waived, reason: reason))
        }
        try common.print(marked, schema: "deadline.waive") { "\($0.key) of \($0.subject) is waived." }
    }
}
