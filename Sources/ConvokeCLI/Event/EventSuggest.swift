import ArgumentParser
import Convoke

struct EventSuggest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest", abstract: "Find a free time and room for an event.",
        discussion: """
            Example:
              convoke event suggest panel
              free    Thu 5 Mar 2026, 15:00–16:30 Europe/Zurich  palais/room-xxv
              taken   Thu 5 Mar 2026, 14:00–15:30 Europe/Zurich  palais/room-xxv  'ana' has a part in 'vigil'.
            Looks at the forum's slots where its session has some, else at every half hour from 8:00 to 20:00, in the rooms of
            the event's house; the nearest first. With --move it shows which one other event would have to go where.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The event's key.") var event: Identifier<Event>
    @Option(help: "Look around this day instead of the event's own.") var around: LocalDate?
    @Option(help: "So many days before and after; 7 unless told.") var days: Int?
    @Option(help: "How long it takes, where its end is not known.") var minutes: Int?
    @Option(help: "How many to show; 5 unless told.") var limit: Int?
    @Flag(help: "Show the least change of another event that frees a time.") var move = false

    func validate() throws {
        guard (0...366).contains(days ?? 0) else { throw ValidationError("--days takes 0 to 366.") }
        guard (1...10_000).contains(minutes ?? 1) else { throw ValidationError("--minutes takes 1 to 10000.") }
        guard (1...1_000).contains(limit ?? 1) else { throw ValidationError("--limit takes 1 to 1000.") }
    }

    func run() async throws {
        let openings = try await common.withWorkspace {
            try await $0.perform(
                SuggestOpenings(event: event, around: around, days: days, minutes: minutes, limit: limit, move: move))
        }
        try common.print(openings, schema: "event.suggest") { openings in
            openings.isEmpty
                ? move
                    ? "No single event stands in the way of a time near by. Look further: --days 30."
                    : "There is no time to look at. Look further: --days 30."
                : openings.map(\.line).joined(separator: "\n")
        }
        if !move, !openings.isEmpty, !openings.contains(where: \.isFree) {
            common.remark("Nothing is free. Look further with --days 30, or see what could give way with --move.")
        }
    }
}

extension Opening {
    fileprivate var line: String {
        let when = Self.line(start, end, zone)
        let moved = (moves ?? []).map {
            "\n        if '\($0.event)' goes to \(Self.line($0.start, $0.end, $0.zone))"
                + ($0.room.map { "  \($0)" } ?? "")
        }
        let state = isFree ? "free" : moves == nil ? "taken" : "move"
        return
            ([state.padding(to: 6), when, room, slot.map { "slot \($0)" }]
            + (moves == nil ? reasons.map(Optional.some) : []))
            .compactMap { $0 }.joined(separator: "  ") + moved.joined()
    }

    private static func line(_ start: LocalDateTime, _ end: LocalDateTime, _ zone: Zone) -> String {
        WhenListing(.timed(start: start, end: end, zone: zone, fold: nil), in: .english).line
    }
}
