import ArgumentParser
import Convoke
import Foundation

struct RsvpStats: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats", abstract: "Count an event's seats; no names.",
        discussion: """
            Example:
              convoke rsvp stats dissidents
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The event's key.") var event: Identifier<Event>

    func run() async throws {
        let counts = try await common.withWorkspace { try await $0.perform(ShowSeats(event: event)) }
        try common.print(counts, schema: "rsvp.stats") { $0.text }
    }
}

extension SeatCounts {
    /// The seats for people, with a bar for each number.
    var text: String {
        let rows = [
            ("places", places), ("confirmed", confirmed), ("held", held), ("offered", offered), ("waiting", waitlisted),
            ("came", checkedIn),
        ]
        let most = max(1, rows.compactMap(\.1).max() ?? 1)
        var lines = rows.map { label, number -> String in
            guard let number else { return label.padding(toLength: 10, withPad: " ", startingAt: 0) + "no limit" }
            let bar = String(repeating: "█", count: number * 30 / most)
            return label.padding(toLength: 10, withPad: " ", startingAt: 0)
                + String(number).padding(toLength: 7, withPad: " ", startingAt: 0) + bar
        }
        if over > 0 { lines.append("\(over) seats are given out beyond the places; nobody is un-seated.") }
        if isFrozen { lines.append("The queue stands still: 'rsvp freeze --release' lets it go on.") }
        return lines.joined(separator: "\n")
    }
}
