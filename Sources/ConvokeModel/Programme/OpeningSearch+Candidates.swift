import Foundation

extension OpeningSearch {
    /// Times and rooms to look at, the nearest to what was wanted first.
    mutating func candidates() -> [Candidate] {
        let rooms = roomsToLookAt()
        var all: [Candidate] = []
        if let reference = event.forum, let key = reference.session,
            let forum = programme.content.forums[reference.forum],
            let session = forum.sessions[key], !session.slots.isEmpty
        {
            let zone = forum.zone ?? programme.content.campaign.zone
            for (slotKey, slot) in session.slots where wish.minutes == nil || slot.minutes * 60 >= length {
                let start = programme.clock.seconds(slot.start, in: zone)
                let end = programme.clock.seconds(slot.end, in: zone)
                let named = slot.room.flatMap { room in session.venue.map { Place(venue: $0, room: room) } }
                for place in named.map({ [Optional($0)] }) ?? rooms {
                    all.append(candidate(start, max(start, end), place, slot: slotKey))
                }
            }
        } else {
            for start in starts() { for place in rooms { all.append(candidate(start, start + length, place)) } }
        }
        return all.sorted {
            ($0.distance, $0.detour, $0.start, $0.place?.name ?? "") < (
                $1.distance, $1.detour, $1.start, $1.place?.name ?? ""
            )
        }
    }

    private func candidate(_ start: Int, _ end: Int, _ place: Place?, slot: Identifier<ForumSlot>? = nil) -> Candidate {
        let detour = place == event.place ? 0 : place?.venue == event.place?.venue ? 1 : 2
        return Candidate(
            start: start, end: end, place: place, slot: slot, distance: abs(start - wanted), detour: detour)
    }

    /// Every half hour from eight to eight on the spot, and the event's own time of day, on each day.
    private mutating func starts() -> [Int] {
        let own = zone.local(Date(seconds: wanted))
        var starts: Set<Int> = []
        for day in -wish.days...wish.days {
            let date = own.date.adding(days: day)
            let times = stride(from: 8 * 3_600, through: 20 * 3_600, by: 1_800) + [own.secondOfDay]
            for time in times {
                starts.insert(
                    programme.clock.seconds(LocalDateTime(wallSeconds: date.dayNumber * 86_400 + time), in: zone))
            }
        }
        return Array(starts)
    }

    /// The rooms of the event's house and of its session's; of all houses where it has none yet.
    private func roomsToLookAt() -> [Place?] {
        let content = programme.content
        var venues = [event.place?.venue, content.session(of: event)?.venue].compactMap { $0 }
        if venues.isEmpty, event.online == nil { venues = content.venues.keys.sorted() }
        var places: [Place?] = []
        for venue in venues {
            let rooms = content.venues[venue]?.rooms.keys.sorted() ?? []
            let all = rooms.isEmpty ? [Place(venue: venue)] : rooms.map { Place(venue: venue, room: $0) }
            for place in all where !places.contains(place) { places.append(place) }
        }
        return places.isEmpty ? [event.place] : places
    }

    /// Everything that stands in the way there.
    func obstacles(at candidate: Candidate) -> [Obstacle] {
        var found: [Obstacle] = []
        let (start, end) = (candidate.start, candidate.end)
        if let earliest = wish.earliest, start < earliest { found.append(.past) }
        found += placeObstacles(candidate) + termObstacles(candidate)
        for somebody in people {
            if let spans = somebody.spans, !spans.contains(start: start, end: end) {
                found.append(.personAway(somebody.key))
            }
            for stay in somebody.stays {
                if stay.overlaps(start, end) {
                    found.append(.personAt(somebody.key, stay.event))
                } else if somebody.isThere, stay.isThere, let here = stay.venue, let there = candidate.place?.venue {
                    let needed = travel.longest == 0 ? 0 : travel.minutes(here, there)
                    let gap = stay.start < start ? start - stay.end : stay.start - end
                    if gap < needed * 60 { found.append(.tooFar(somebody.key, stay.event, minutes: needed)) }
                }
            }
        }
        for thing in Set(event.equipment ?? []) {
            let needed = event.equipment?.count { $0 == thing } ?? 0
            let uses = (equipment[thing] ?? []).filter { $0.overlaps(start, end) }
            guard let other = uses.first,
                uses.count + needed > programme.content.campaign.equipment?[thing]?.count ?? 0
            else { continue }
            found.append(.equipmentUsed(thing, other.event))
        }
        return found
    }

    private func placeObstacles(_ candidate: Candidate) -> [Obstacle] {
        guard let place = candidate.place else { return [] }
        var found = (rooms[place] ?? []).filter { $0.overlaps(candidate.start, candidate.end) }
            .map { Obstacle.roomTaken(by: $0.event) }
        if let spans = places.spans(of: place), !spans.contains(start: candidate.start, end: candidate.end) {
            found.append(.roomClosed)
        }
        if let wanted = event.registration.places, let capacity = programme.content.capacity(of: place),
            wanted > capacity
        {
            found.append(.tooSmall(capacity))
        }
        return found
    }

    /// What forum and licence say.
    private func termObstacles(_ candidate: Candidate) -> [Obstacle] {
        var found: [Obstacle] = []
        if let reference = event.forum, let session = reference.session,
            let forum = programme.content.forums[reference.forum]
        {
            if let slot = candidate.slot,
                let other = slots[ForumReference(forum: reference.forum, session: session, slot: slot)]
            {
                found.append(.slotTaken(by: other))
            }
            let day = (forum.zone ?? programme.content.campaign.zone).local(Date(seconds: candidate.start)).date
            if forum.sessions[session]?.barred?.contains(day) == true { found.append(.barred(day)) }
        }
        guard let licence = event.film.flatMap({ programme.content.films[$0]?.licence }) else { return found }
        if let last = licence.expires, zone.local(Date(seconds: candidate.end - 1)).date > last {
            found.append(.licenceOver(last))
        }
        if let country = candidate.place.flatMap({ programme.content.venues[$0.venue]?.country }),
            !licence.territory.isEmpty, !licence.territory.contains(country)
        {
            found.append(.licenceElsewhere)
        }
        return found
    }
}
