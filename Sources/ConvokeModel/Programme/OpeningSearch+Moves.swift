import Foundation

extension OpeningSearch {
    /// The least change that frees a time near the one that was wanted: one other event that goes elsewhere.
    ///
    /// Tries the nearest times that a single event stands in the way of; drafts go before what the public knows.
    public mutating func openingsByMoving() throws -> [Opening] {
        var tries: [(candidate: Candidate, obstacles: [Obstacle], other: Int)] = []
        for candidate in candidates() {
            let obstacles = obstacles(at: candidate)
            guard let other = obstacles.first?.event, obstacles.allSatisfy({ $0.event == other }) else { continue }
            tries.append((candidate, obstacles, other))
            if tries.count == 8 { break }
        }
        var found: [(opening: Opening, cost: (Int, Int))] = []
        for attempt in tries {
            guard let move = try move(of: attempt.other, for: attempt.candidate) else { continue }
            var opening = opening(at: attempt.candidate, attempt.obstacles)
            opening.moves = [move.move]
            let isPublic = programme.items[attempt.other].state == .announced
            found.append((opening, (isPublic ? 1 : 0, attempt.candidate.distance + move.distance)))
        }
        return found.sorted { $0.cost < $1.cost }.prefix(wish.limit).map(\.opening)
    }

    /// Where the other event would go, once this one has its time.
    private func move(of other: Int, for candidate: Candidate) throws -> (move: Opening.Move, distance: Int)? {
        var content = programme.content
        var settled = event
        settled.when = .timed(
            start: zone.local(Date(seconds: candidate.start)), end: zone.local(Date(seconds: candidate.end)),
            zone: zone,
            fold: nil)
        settled.place = candidate.place ?? settled.place
        if let slot = candidate.slot { settled.forum?.slot = slot }
        content.events[settled.key]?.event = settled
        let item = programme.items[other]
        let wish = OpeningWish(days: wish.days, limit: 1, earliest: wish.earliest)
        guard var search = try? OpeningSearch(of: item.key, in: content, sameAs: programme.sameAs, wish),
            let free = search.candidates().first(where: { search.obstacles(at: $0).isEmpty })
        else { return nil }
        let opening = search.opening(at: free, [])
        return (
            Opening.Move(
                event: item.key, start: opening.start, end: opening.end, zone: opening.zone, room: opening.room),
            free.distance
        )
    }
}
