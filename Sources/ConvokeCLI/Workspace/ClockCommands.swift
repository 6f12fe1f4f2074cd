import ArgumentParser
import Convoke

struct ClockCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clock", abstract: "The clock that embargoes and venues wait for.",
        subcommands: [ClockConfirm.self])
}

struct ClockConfirm: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: "Say that the clock is right after it was set.",
        discussion: """
            Example:
              convoke clock confirm
            A clock that is behind the highest time seen, or that was set while a server ran, releases no embargo and no
            venue, and purges nobody, until somebody confirms it.
            """)

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let state = try await common.withWorkspace { try await $0.perform(ConfirmClock()) }
        try common.print(state, schema: "clock.confirm") { "It is \($0.now)." }
    }
}
