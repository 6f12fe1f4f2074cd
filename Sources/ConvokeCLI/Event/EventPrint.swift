import ArgumentParser
import Convoke

struct EventPrint: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "print", abstract: "Make a flyer, a run sheet or name cards of an event.",
        discussion: """
            Example:
              convoke event print dissidents --paper flyer --language es --format pdf --to flyer.pdf
              convoke event print dissidents --paper run-sheet
            Flyer and name cards have what is public of an event that was announced; the flyer's QR symbol leads to its page. The
            run sheet is the team's. 'rsvp door-list' prints the list for the door.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The event's key.") var event: Identifier<Event>
    @Option(help: "flyer, run-sheet or name-cards.") var paper: EventPaper
    @OptionGroup var options: PaperOptions

    func run() async throws {
        let bytes = try await common.withWorkspace {
            try await $0.paper(paper, of: event, in: options.language, as: options.format)
        }
        try options.deliver(bytes, common, schema: "event.print")
    }
}
