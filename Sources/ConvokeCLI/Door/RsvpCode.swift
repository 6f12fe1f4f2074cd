import ArgumentParser
import Convoke
import Foundation

struct RsvpCode: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "code", abstract: "Show the door code of a confirmed guest, as letters and as a QR symbol.",
        discussion: """
            Example:
              convoke rsvp code dissidents 7u3k… --svg code.svg
            The code carries no name. The same guest always has the same one.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The event's key.") var event: Identifier<Event>
    @Argument(help: "The guest's identifier, or a name that only one guest has.") var guest: String
    @Option(help: ArgumentHelp("Write the symbol to this file, for print.", valueName: "file")) var svg: String?

    func run() async throws {
        let code = try await common.withWorkspace { try await $0.perform(ShowDoorCode(event: event, guest: guest)) }
        let symbol = try code.qrText()
        if let svg { try BuiltFiles.write(try code.qrPicture(), to: svg) }
        try common.print(["code": code.text, "file": svg], schema: "rsvp.code") { _ in
            svg.map { "\(code)\nThe symbol is in \($0)." } ?? "\(code)\n\n\(symbol)"
        }
    }
}
