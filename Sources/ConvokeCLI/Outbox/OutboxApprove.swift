import ArgumentParser
import Convoke

struct OutboxReview: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "List what goes to many people and waits until somebody approves it.",
        discussion: """
            Example:
              convoke outbox review
              convoke outbox show 7u3k… && convoke outbox approve --event panel --kind reminder
            More than \(MailReview.mostUnseen) reminders, thanks, news of a move, invitations and the like are not sent unseen.
            """)

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let batches = try await common.withWorkspace { try await $0.perform(ListMailBatches()) }
        try common.print(batches, schema: "outbox.review") { batches in
            guard !batches.isEmpty else { return "Nothing waits to be approved." }
            return Table(
                headings: ["ABOUT", "KIND", "MAILS", "SINCE", "ONE OF THEM"],
                rows: batches.map {
                    [
                        $0.event?.text ?? $0.statement?.text ?? "—", $0.kind.spoken, String($0.mails),
                        $0.madeOn.description, $0.first.text,
                    ]
                }
            ).text()
        }
    }
}

struct OutboxApprove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve", abstract: "Let mails go that wait for somebody to look at them.",
        discussion: """
            Example:
              convoke outbox approve --event panel --kind reminder
              convoke outbox approve 7u3k…
            Look at one of them first, with 'outbox show'.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "One mail's identifier, from 'outbox list'.") var mail: Identifier<MailDraft>?
    @OptionGroup var topic: MailTopicOptions
    @Option(help: "Only mails of one kind, such as reminder.") var kind: MailKind?

    func validate() throws {
        guard (mail == nil) != (topic.event == nil && topic.statement == nil) else {
            throw ValidationError("Name one mail, or an event or statement with --event or --statement.")
        }
    }

    func run() async throws {
        let approved = try await common.withWorkspace {
            try await $0.perform(
                ApproveMails(mail: mail, event: topic.event, statement: topic.statement, kind: kind))
        }
        try common.print(approved, schema: "outbox.approve") {
            $0.approved == 1 ? "1 mail may go." : "\($0.approved) mails may go."
        }
    }
}
