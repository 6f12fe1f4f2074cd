import ArgumentParser
import Convoke

struct DeadlineRemind: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remind", abstract: "Write to the team of deadlines that are seven, three or one days away.",
        discussion: """
            Example:
              convoke deadline remind --to team@example.org --language fr
            Of each deadline once for each of these days, however often it is run: 'tick' and 'serve' do it with --deadlines-to.
            The mails wait in the outbox.
            """)

    @OptionGroup var common: CommonOptions
    @Option(help: "An address of the team; may be given several times.") var to: [MailAddress]
    @Option(help: "The language to write in.") var language: LanguageTag?

    func run() async throws {
        let reminded = try await common.withWorkspace { try await $0.remindOfDeadlines(to: to, language: language) }
        try common.print(reminded, schema: "deadline.remind") {
            $0.deadlines == 0
                ? "Nothing new is near." : "\($0.deadlines) deadlines are near; \($0.mails) mails are in the outbox."
        }
    }
}
