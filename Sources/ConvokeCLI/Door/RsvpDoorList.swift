import ArgumentParser
import Convoke
import Foundation

/// The forms of a door list.
enum DoorListForm: String, CaseIterable, ExpressibleByArgument { case text, html, csv }

struct RsvpDoorList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "door-list", abstract: "The list for the door: codes, names or aliases, parties, a box to tick.",
        discussion: """
            Example:
              convoke rsvp door-list dissidents --format html > door.html
            It is in the event's language and in the order of names. 'rsvp freeze' first, so that it stays true.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The event's key.") var event: Identifier<Event>
    @Option(help: "text, html or csv.") var format: DoorListForm = .text

    func run() async throws {
        let list = try await common.withWorkspace { try await $0.perform(ShowDoorList(event: event)) }
        switch format {
        case .html where !common.json: Output.printExactly(list.html)
        case .csv where !common.json: Output.printExactly(list.csv)
        default: try common.print(list, schema: "rsvp.door-list") { $0.text }
        }
    }
}

extension DoorList {
    /// The list for paper or a terminal.
    var text: String {
        let words = DoorWords(language)
        let table = Table(
            headings: ["", words.name, words.party, words.code],
            rows: entries.map { [($0.checkedIn ?? 0) > 0 ? "[x]" : "[ ]", $0.name, String($0.party), $0.code.text] })
        return "\(words.title): \(title.text)\n\n" + table.text()
    }
}
