import ArgumentParser
import Convoke
import Foundation

struct OutboxEdit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Write a mail's subject and text anew.",
        discussion: """
            Example:
              convoke outbox edit 7u3k… --subject "Tomorrow at one" --text reminder.txt
              convoke outbox edit 7u3k… --own-words
            '-' reads the text from standard input. What is written no longer follows what happens to the event or
            statement, and has to keep the link of the mail; --own-words brings the mail's own words back.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The mail's identifier, from 'outbox list'.") var mail: Identifier<MailDraft>
    @Option(help: "The subject: mail servers read it, so it names nothing.") var subject: String?
    @Option(help: ArgumentHelp("The file with the text; '-' for standard input.", valueName: "file")) var text: String?
    @Flag(help: "Bring the mail's own words back.") var ownWords = false

    func validate() throws {
        guard ownWords != (subject != nil && text != nil), ownWords != (subject != nil || text != nil) else {
            throw ValidationError("Give --subject and --text, or --own-words.")
        }
    }

    func run() async throws {
        var words: MailWords?
        if let subject, let text { words = MailWords(subject: subject, text: try read(text)) }
        let edited = try await common.withWorkspace { try await $0.perform(EditMail(mail: mail, words: words)) }
        try common.print(edited, schema: "outbox.edit") { _ in
            words == nil ? "The mail has its own words again." : "The mail is written anew."
        }
    }

    private func read(_ name: String) throws -> String {
        let data =
            name == "-"
            ? try FileHandle.standardInput.read(upToCount: 100_000) ?? Data()
            : try? Data(contentsOf: URL(fileURLWithPath: name))
        guard let data, let text = String(data: data, encoding: .utf8) else {
            throw GivenRefusal(.notFound, "\(name) cannot be read as text in UTF-8. Nothing was changed.")
        }
        return text
    }
}

struct OutboxBounce: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bounce", abstract: "Note that a mail came back, so that its reader is sent no more.",
        discussion: """
            Example:
              convoke outbox bounce 7u3k…
            The identifier is in the mail's Message-ID. Further mails to the same guest or signatory stay in the outbox.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The mail's identifier, from 'outbox list' or the Message-ID.") var mail: Identifier<MailDraft>

    func run() async throws {
        let bounced = try await common.withWorkspace { try await $0.perform(BounceMail(mail: mail)) }
        try common.print(bounced, schema: "outbox.bounce") { _ in "Noted. The address gets no more mails." }
    }
}
