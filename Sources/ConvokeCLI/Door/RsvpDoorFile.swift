import ArgumentParser
import Convoke
import Foundation

struct RsvpDoorFile: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "door-file", abstract: "Make a file for a laptop at the door that has no network.",
        discussion: """
            Example:
              convoke rsvp door-file dissidents --to door.convoke --door B
            It asks for a passphrase, or reads it from standard input. The file expires after the event. At the door:
            'convoke rsvp door checkin --file door.convoke CODE'; afterwards: 'convoke rsvp merge dissidents door.convoke.facts'.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The event's key.") var event: Identifier<Event>
    @Option(name: .customLong("to"), help: ArgumentHelp("The file to write.", valueName: "file")) var target: String
    @Option(help: "What the door is called; each needs its own.") var door: DoorName?

    func run() async throws {
        let passphrase = try Passphrase.new()
        let receipt = try await common.withWorkspace { workspace in
            guard let door = door ?? DoorName("A") else { throw ValidationError("Name the door with --door.") }
            return try await workspace.writeDoorFile(
                for: event, door: door, passphrase: passphrase, to: URL(fileURLWithPath: target))
        }
        try common.print(receipt, schema: "rsvp.door-file") {
            "\(target) holds \($0.parties) \($0.parties == 1 ? "party" : "parties"), until \($0.expiresAt)."
        }
    }
}
