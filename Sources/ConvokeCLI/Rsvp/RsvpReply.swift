import ArgumentParser
import Convoke

struct RsvpReply: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reply", abstract: "Take what guests' calendars answered to their invitations.",
        discussion: """
            Example:
              convoke rsvp reply inbox/*.eml
              inbox/0012.eml: The guest gave the place back; whoever waits moves up.
            Each file is a mail as your mail program saves it, or the calendar file (.ics) in it; '-' reads standard input. Yes takes
            an offered place, no gives a place back, for one day of a series it is noted. What is older than the last answer is passed
            over. A proposal of another time is kept for you to look at ('rsvp show'), and a mail in the outbox tells the guest
            and their calendar that the time stays. A mail is refused where its sender is not who answers; of a calendar file alone you have to know whom it came
            from. What is refused is noted in the journal without a name, and nothing is changed; exit code 4.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "Mails or calendar files.") var files: [String]

    func run() async throws {
        let answers = try await common.withWorkspace { workspace in
            var answers: [Answer] = []
            for file in files {
                let bytes = try InputFile.bytes(of: file, limit: ReplyMail.sizeLimit)
                answers.append(Answer(file: file, receipt: try await workspace.takeReply(bytes)))
            }
            return answers
        }
        try common.print(answers, schema: "rsvp.reply") { answers in
            answers.map { "\($0.file): \($0.receipt.sentence)" }.joined(separator: "\n")
        }
        if answers.contains(where: { $0.receipt.verdict == .refused }) {
            throw ExitCode(ExitCodes.code(for: .conflict))
        }
    }

    struct Answer: Encodable {
        var file: String
        var receipt: ReplyReceipt
    }
}
