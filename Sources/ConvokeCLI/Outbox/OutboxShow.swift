import ArgumentParser
import Convoke

struct OutboxShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a mail as its reader will see it.",
        discussion: """
            Example:
              convoke outbox show 7u3k…
            The words are made anew each time: a mail that still waits follows its event to another time or place,
            and its statement to another text. With --from it has the invitation that the guest's calendar can answer.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The mail's identifier, from 'outbox list'.") var mail: Identifier<MailDraft>

    @Option(help: ArgumentHelp("The address that it will come from.", valueName: "address")) var from: MailAddress?

    func run() async throws {
        let rendered = try await common.withWorkspace { try await $0.mail(mail, from: from) }
        // The marks that set values apart are for mail programs; a terminal is shown none.
        try common.print(rendered, schema: "outbox.show") { mail in
            """
            To:      \(mail.recipient)
            Subject: \(mail.subject)\(mail.calendar == nil ? "" : "\nCalendar: \(mail.calendarMethod ?? "event.ics")")\(mail.attachment.map { "\nAttached: \($0)" } ?? "")\(mail.isOutdated == true ? "\nState:   outdated, so that it is not exported" : "")

            \(mail.text.replacing("\u{2068}", with: "").replacing("\u{2069}", with: ""))
            """
        }
    }
}
