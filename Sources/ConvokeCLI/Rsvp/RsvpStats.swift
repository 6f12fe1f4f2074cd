import ArgumentParser
import Convoke
import Foundation

struct RsvpStats: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats", abstract: "Count an event's seats; no names.",
        discussion: """
            Example:
              convoke rsvp stats dissidents --svg turnout.svg
            Arrivals are counted for each ten minutes; who came when is not kept. The picture has the same numbers.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The event's key.") var event: Identifier<Event>

    @Option(help: ArgumentHelp("Draw the turnout to this file.", valueName: "file")) var svg: String?

    func run() async throws {
        let counts = try await common.withWorkspace { try await $0.perform(ShowSeats(event: event)) }
        if let svg {
            try BuiltFiles.write(counts.turnout.svg(titled: "\(event): who asked, and who came"), to: svg)
            common.remark("The picture is in \(svg).")
        }
        try common.print(counts, schema: "rsvp.stats") { $0.text }
    }
}

extension SeatCounts {
    /// The seats for people, with a bar for each number.
    var text: String {
        let rows = [
            ("places", places), ("confirmed", confirmed), ("held", held), ("offered", offered), ("waiting", waitlisted),
        ]
        let mostSeats = max(1, rows.compactMap(\.1).max() ?? 1)
        var lines = rows.map { label, number -> String in
            guard let number else { return label.padding(toLength: 10, withPad: " ", startingAt: 0) + "no limit" }
            let bar = String(repeating: "█", count: Int(Double(number) / Double(mostSeats) * 30))
            return label.padding(toLength: 10, withPad: " ", startingAt: 0)
                + String(number).padding(toLength: 7, withPad: " ", startingAt: 0) + bar
        }
        let most = turnout.most
        let width = (turnout.bars.map(\.label.count).max() ?? 0) + 2
        lines.append("")
        lines += turnout.bars.map { label, people in
            label.padding(toLength: width, withPad: " ", startingAt: 0)
                + String(people).padding(toLength: 7, withPad: " ", startingAt: 0)
                + String(repeating: "█", count: Int(Double(people) / Double(most) * 30))
        }
        if over > 0 { lines.append("\(over) seats are given out beyond the places; nobody is un-seated.") }
        if isFrozen { lines.append("The queue stands still: 'rsvp freeze --release' lets it go on.") }
        return lines.joined(separator: "\n")
    }
}
