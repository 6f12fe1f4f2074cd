import Foundation

extension ClashSearch {
    /// Moments at which more of a thing is needed than there is.
    mutating func findInEquipment() {
        guard let stock = programme.content.campaign.equipment, !stock.isEmpty else { return }
        for (key, equipment) in stock {
            var uses: [(sitting: Sitting, count: Int)] = []
            for item in programme.items where item.isAhead {
                let count = item.event.equipment?.count { $0 == key } ?? 0
                guard count > 0 else { continue }
                uses += item.sittings.map { (programme.sittings[$0], count) }
            }
            find(
                key, equipment.count,
                uses.sorted { ($0.sitting.start, $0.sitting.event) < ($1.sitting.start, $1.sitting.event) })
        }
    }

    private mutating func find(_ thing: Identifier<Equipment>, _ count: Int, _ uses: [(sitting: Sitting, count: Int)]) {
        var active: [(sitting: Sitting, count: Int)] = []
        for (position, use) in uses.enumerated() {
            active.removeAll { $0.sitting.start != use.sitting.start && $0.sitting.end <= use.sitting.start }
            active.append(use)
            // Of those that begin together the last one tells of all.
            if position + 1 < uses.count, uses[position + 1].sitting.start == use.sitting.start { continue }
            let needed = active.reduce(0) { $0 + $1.count }
            guard needed > count else { continue }
            let sittings = active.map(\.sitting)
            let from = Date(seconds: use.sitting.start)
            let to = Date(seconds: max(use.sitting.start, sittings.map(\.end).min() ?? use.sitting.start))
            let keys = sittings.map { key($0) }
            let isSettled = sittings.allSatisfy { severity(.forbidsAnnouncing, $0) == .forbidsAnnouncing }
            add(
                Clash(
                    isSettled ? .forbidsAnnouncing : .warns, .equipmentShort, keys, resource: "equipment \(thing)",
                    from: from, to: to,
                    "\(needed) of '\(thing)' are needed at \(words(from: from, to: to, at: use.sitting)) and there \(count == 1 ? "is 1" : "are \(count)"): \(keys.map { "'\($0)'" }.joined(separator: ", ")). Borrow one, or move an event."
                ))
        }
    }
}
