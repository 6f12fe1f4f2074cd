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
        var lines = places == nil ? ["places      no limit"] : []
        let seats = [
            ("places", places), ("confirmed", confirmed), ("held", held), ("offered", offered), ("waiting", waitlisted),
        ]
        lines += barLines(seats.compactMap { label, number in number.map { (label, $0) } })
        lines += [""] + barLines(turnout.bars)
        if over > 0 { lines.append("\(over) seats are given out beyond the places; nobody is un-seated.") }
        if isFrozen { lines.append("The queue stands still: 'rsvp freeze --release' lets it go on.") }
        return lines.joined(separator: "\n")
    }
}
