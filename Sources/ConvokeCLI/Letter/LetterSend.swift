import ArgumentParser
import Convoke
import Foundation

struct LetterSend: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "send", abstract: "Put a mail for each letter of a folder into the outbox, the letter attached.",
        discussion: """
            Example:
              convoke letter send el-salvador --letters letters --record
            The letters are those of 'letter render --addressees'. Look at the mails with 'outbox list' and 'outbox show', write
            their words anew with 'outbox edit'; more than ten wait for 'outbox approve'. The server sends them, or a mail
            program those of 'outbox export'. A mail that was sent is noted as delivered: see 'statement deliveries'. Letters
            without an address are listed; they go by the way that the sheet says, and --record notes them as delivered today.
            A letter that was put there before is not put there again.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The statement's key.") var statement: Identifier<JointStatement>
    @Option(help: ArgumentHelp("The folder with the letters.", valueName: "dir")) var letters: String
    @Flag(help: "Note the letters without an address as delivered.") var record = false

    func run() async throws {
        let sending = try await common.withWorkspace {
            try await $0.draftMails(for: statement, lettersIn: URL(fileURLWithPath: letters), records: record)
        }
        try common.print(sending, schema: "letter.send") { sending in
            var lines = sending.mails.map { "mail    \($0.mail)  \($0.file)" }
            lines += sending.before.map { "before  \($0): it is in the outbox already" }
            lines += sending.others.map { "other   \($0): no address in the sheet" }
            if record { lines.append("\(sending.recorded) noted as delivered.") }
            return lines.isEmpty ? "There are no letters." : lines.joined(separator: "\n")
        }
    }
}
