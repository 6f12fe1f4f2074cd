import ArgumentParser
import Convoke

struct OutboxDiscard: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "discard", abstract: "Take a mail out of the outbox for good.",
        discussion: """
            Example:
              convoke outbox discard 7u3k…
            It is never sent, and the journal keeps only that a mail of its kind was discarded.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The mail's identifier, from 'outbox list'.") var mail: Identifier<MailDraft>

    func run() async throws {
        let done = try await common.withWorkspace { try await $0.perform(DiscardMail(mail: mail)) }
        try common.print(done, schema: "outbox.discard") { _ in "The mail is discarded." }
    }
}
