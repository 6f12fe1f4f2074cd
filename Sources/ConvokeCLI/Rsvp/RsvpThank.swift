import ArgumentParser
import Convoke

struct RsvpThank: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "thank", abstract: "Draft thanks to the guests who came and gave an address.",
        discussion: """
            Example:
              convoke rsvp thank dissidents
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The event's key.") var event: Identifier<Event>
    @Flag(help: "Thank all confirmed guests, where nobody was checked in at the door.") var all = false

    func run() async throws {
        let mails = try await common.withWorkspace {
            try await $0.perform(ThankGuests(event: event, all: all ? true : nil))
        }
        try common.print(mails, schema: "rsvp.thank") { $0.sentence }
    }
}
