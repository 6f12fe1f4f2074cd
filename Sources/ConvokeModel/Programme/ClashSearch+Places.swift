import Foundation

extension ClashSearch {
    /// Two events in one room, or in one house of which nobody said which room.
    mutating func findInPlaces() {
        var things: [Place: Int] = [:]
        var places: [Place] = []
        var bookings: [Booking] = []
        for item in programme.items where item.isAhead {
            guard let place = item.event.place else { continue }
            let thing = things[place] ?? places.count
            if thing == places.count {
                things[place] = thing
                places.append(place)
            }
            for sitting in item.sittings {
                bookings.append(Booking(thing: thing, sitting: sitting, start: programme.sittings[sitting].start))
            }
        }
        var clashes: [Clash] = []
        bookings.sweep(programme.sittings) { booking, _, first, second in
            guard clashes.count < 10_000, first.overlaps(second) else { return }
            clashes.append(clash(at: places[booking.thing], first, second))
        }
        clashes.forEach { add($0) }
    }

    private func clash(at place: Place, _ first: Sitting, _ second: Sitting) -> Clash {
        let hasRooms = place.room == nil && programme.content.venues[place.venue]?.rooms.isEmpty == false
        let (from, to) = common(first, second)
        let time = words(from: from, to: to, at: first)
        if hasRooms {
            return Clash(
                severity(.warns, first, second), .venueShared, [key(first), key(second)], resource: place.entry,
                from: from,
                to: to,
                "'\(key(first))' and '\(key(second))' are both in \(place.venue) at \(time), and neither says in which room. Write the rooms."
            )
        }
        return Clash(
            severity(.forbidsScheduling, first, second), .roomTwice, [key(first), key(second)], resource: place.entry,
            from: from, to: to,
            "'\(key(first))' and '\(key(second))' are both in \(place.name) at \(time). Move one of them.")
    }
}

extension Place {
    /// `palais/room-xxv`, as commands take it.
    public var name: String { venue.text + (room.map { "/\($0)" } ?? "") }
    /// As a clash names it.
    var entry: String { room == nil ? "venue \(name)" : "room \(name)" }
}
