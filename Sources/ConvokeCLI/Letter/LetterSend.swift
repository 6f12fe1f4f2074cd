import ArgumentParser
import Convoke
import Foundation

struct LetterSend: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "send", abstract: "Draft a mail for each letter of a folder, with the letter attached.",
        discussion: """
            Example:
              convoke letter send el-salvador --letters letters --from office@example.org --to mails --record
            The letters are those of 'letter render --addressees'. A mail program opens the drafts and sends them. Letters without
            an address are listed; they go by the way that the sheet says. With --record every letter is noted as delivered
            today, where its addressee has not had the statement before: see 'statement deliveries'.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The statement's key.") var statement: Identifier<JointStatement>
    @Option(help: ArgumentHelp("The folder with the letters.", valueName: "dir")) var letters: String
    @Option(help: ArgumentHelp("The address that the mails come from.", valueName: "address")) var from: MailAddress
    @Option(help: ArgumentHelp("The folder for the drafts.", valueName: "dir")) var to: String
    @Flag(help: "Note the letters as delivered.") var record = false

    func run() async throws {
        let sending = try await common.withWorkspace {
            try await $0.draftMails(
                for: statement, lettersIn: URL(fileURLWithPath: letters), from: from, to: URL(fileURLWithPath: to),
                records: record)
        }
        try common.print(sending, schema: "letter.send") { sending in
            var lines = sending.mails.map { "mail    \(to)/\($0)" }
            lines += sending.others.map { "other   \($0): no address in the sheet" }
            if record { lines.append("\(sending.recorded) noted as delivered.") }
            return lines.isEmpty ? "There are no letters." : lines.joined(separator: "\n")
        }
        if !sending.mails.isEmpty { common.remark("These files name people. Delete them once the mails are sent.") }
    }
}
