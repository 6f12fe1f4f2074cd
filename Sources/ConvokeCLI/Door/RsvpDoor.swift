import ArgumentParser
import Convoke
import Foundation

struct RsvpDoor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "door", abstract: "A door without network, from its door file.",
        subcommands: [RsvpDoorCheckIn.self])
}

struct RsvpDoorCheckIn: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checkin", abstract: "Note that a guest came, in a file beside the door file.",
        discussion: """
            Example:
              convoke rsvp door checkin --file door.convoke 7Q3KXM
            It asks for the passphrase, or reads it from standard input. No campaign and no network are needed.
            """)

    @OptionGroup var common: CommonOptions
    @Option(help: ArgumentHelp("The door file.", valueName: "file")) var file: String
    @Argument(help: "The guest's code, or a name that only one guest has.") var guest: String
    @Option(help: "How many of the party came; all unless told.") var people: Int?
    @Option(help: "What the door is called, where it is another than the file says.") var door: DoorName?

    func run() async throws {
        let laptop = try DoorLaptop(file: URL(fileURLWithPath: file), passphrase: try Passphrase.known())
        let admission = try laptop.checkIn(guest, people: people, door: door)
        try common.print(admission, schema: "rsvp.door.checkin") {
            $0.wasInBefore ? "ATTENTION: \($0.code) was let in before." : "\($0.people) in: \($0.name)"
        }
    }
}
