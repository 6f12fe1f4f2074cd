import ArgumentParser
import Convoke
import Foundation

struct OutboxExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the mails as files that mail programs open and send.",
        discussion: """
            Example:
              convoke outbox export --to mails --from invitations@example.org --event dissidents
            Each file holds somebody's address: keep the folder to yourself and delete it once the mails are sent. The mails
            stay in the outbox. Those that have been overtaken, such as an offer that was taken or a text that changed again, are left
            out. A guest whose place is confirmed finds an invitation in the mail that their calendar can answer, to that address;
            'rsvp reply' takes the answers. In a campaign at risk no mail has one. Of a statement under an embargo only those who signed it are written to.
            """)

    @OptionGroup var common: CommonOptions
    @Option(help: ArgumentHelp("The folder to write to.", valueName: "dir")) var to: String
    @Option(help: ArgumentHelp("The address that the mails come from.", valueName: "address")) var from: MailAddress
    @OptionGroup var topic: MailTopicOptions

    func validate() throws {
        guard !to.isEmpty else { throw ValidationError("--to takes a folder, and none was named.") }
    }

    func run() async throws {
        let files = try await common.withWorkspace {
            try await $0.exportOutbox(
                to: URL(fileURLWithPath: to), from: from, event: topic.event, statement: topic.statement)
        }
        try common.print(files.map { "\(to)/\($0)" }, schema: "outbox.export") {
            $0.isEmpty ? "Nothing waits to be sent." : $0.joined(separator: "\n")
        }
        if !files.isEmpty { common.remark("These files name people. Delete them once the mails are sent.") }
    }
}
