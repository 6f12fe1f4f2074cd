import ArgumentParser
import Convoke

struct ProgrammePrint: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "print", abstract: "Make the public programme of a day or a forum's session as a paper.",
        discussion: """
            Example:
              convoke programme print --day 2024-03-05 --language en --format pdf --to programme.pdf
              convoke programme print --session un-hrc/hrc-55 --by-room
            """)

    @OptionGroup var common: CommonOptions
    @Option(help: "The day, such as 2024-03-05.") var day: LocalDate?
    @Option(help: ArgumentHelp("All days of a session of forums.yaml.", valueName: "forum/session")) var session:
        String?
    @Flag(help: "Room by room, not by time.") var byRoom = false
    @OptionGroup var options: PaperOptions

    func validate() throws {
        guard (day == nil) != (session == nil) else {
            throw ValidationError("Name a day with --day, or a forum's session with --session.")
        }
    }

    func run() async throws {
        let bytes = try await common.withWorkspace { workspace in
            if let session {
                return try await workspace.programmePaper(
                    of: session, byRoom: byRoom, in: options.language, as: options.format)
            }
            guard let day else { return [] }
            return try await workspace.programmePaper(
                on: day...day, byRoom: byRoom, in: options.language, as: options.format)
        }
        try options.deliver(bytes, common, schema: "programme.print")
    }
}
