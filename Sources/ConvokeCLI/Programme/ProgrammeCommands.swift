import ArgumentParser
import Convoke

struct ProgrammeCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "programme", abstract: "The whole programme: events and joint statements by time.",
        subcommands: [
            ProgrammeShow.self, ProgrammeGridCommand.self, ProgrammeMonth.self, ProgrammeReleaseCommand.self,
            ProgrammeDiff.self, ProgrammeHistory.self, ProgrammePrint.self,
        ])
}

struct ProgrammeShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show everything of the campaign by time.",
        discussion: """
            Example:
              convoke programme show
            """)

    @OptionGroup var common: CommonOptions
    @Option(help: "The language of titles.") var language: LanguageTag?

    func run() async throws {
        let entries = try await common.withWorkspace { try await $0.perform(ShowProgramme(language: language)) }
        try common.print(entries, schema: "programme.show") { $0.table }
    }
}
