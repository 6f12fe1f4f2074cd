import ArgumentParser
import Convoke

struct OutboxHold: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hold", abstract: "Hold a mail back, or let it go again.",
        discussion: """
            Example:
              convoke outbox hold 7u3k…
              convoke outbox hold 7u3k… --release
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The mail's identifier, from 'outbox list'.") var mail: Identifier<MailDraft>
    @Flag(help: "Let it go again.") var release = false

    func run() async throws {
        let held = try await common.withWorkspace {
            try await $0.perform(HoldMail(mail: mail, release: release ? true : nil))
        }
        try common.print(held, schema: "outbox.hold") { mail in
            mail.state == .heldBack
                ? "The mail is held back: 'outbox hold --release' lets it go." : "The mail waits to be sent."
        }
    }
}
