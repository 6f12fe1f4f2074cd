import ArgumentParser
import Convoke

/// The options that say when and where an event takes place.
struct EventTime: ParsableArguments {
    @Option(help: "Local time at which it begins, such as 2024-03-05T14:00.") var start: LocalDateTime?
    @Option(help: "Local time at which it ends; leave out where it is not known.") var end: LocalDateTime?
    @Option(help: "IANA time zone, such as Europe/Zurich; else the event's or the campaign's.") var zone: Zone?
    @Option(help: "Which of the two where clocks show the time twice: earlier or later.") var fold: Fold?
    @Option(help: "A whole day instead of a time, such as 2025-10-16.") var date: LocalDate?
    @Option(help: "With --date, the last day.") var through: LocalDate?
    @Option(help: "The venue's key, or venue/room.") var place: String?

    func validate() throws {
        if start != nil, date != nil {
            throw ValidationError("--start and --date exclude each other: say a time or a whole day.")
        }
        if end != nil, start == nil { throw ValidationError("--end goes with --start.") }
        if through != nil, date == nil { throw ValidationError("--through goes with --date.") }
        if place != nil, newPlace == nil {
            throw ValidationError("--place takes a venue's key, or venue/room, such as palais-des-nations/room-xxv.")
        }
    }

    /// The time that was given; nothing where none was.
    func when(else fallback: Zone) -> When? {
        if let start { return .timed(start: start, end: end, zone: zone ?? fallback, fold: fold) }
        return date.map { .allDay(from: $0, through: through ?? $0, zone: zone) }
    }

    var newPlace: Place? {
        guard let parts = place?.split(separator: "/", omittingEmptySubsequences: false), parts.count <= 2,
            let venue = parts.first.flatMap({ Identifier<Venue>(String($0)) })
        else { return nil }
        guard parts.count == 2 else { return Place(venue: venue) }
        return Identifier<Room>(String(parts[1])).map { Place(venue: venue, room: $0) }
    }
}
