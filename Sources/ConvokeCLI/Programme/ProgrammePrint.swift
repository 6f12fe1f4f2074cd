import ArgumentParser
import Convoke

struct ProgrammePrint: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "print", abstract: "Make the public programme of one day as a paper.",
        discussion: """
            Example:
              convoke programme print --day 2024-03-05 --language en --format pdf --to programme.pdf
            """)

    @OptionGroup var common: CommonOptions
    @Option(help: "The day, such as 2024-03-05.") var day: LocalDate
    @OptionGroup var options: PaperOptions

    func run() async throws {
        let bytes = try await common.withWorkspace {
            try await $0.programmePaper(on: day, in: options.language, as: options.format)
        }
        try options.deliver(bytes, common, schema: "programme.print")
    }
}
