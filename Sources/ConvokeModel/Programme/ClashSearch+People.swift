import Foundation

extension ClashSearch {
    private struct Part {
        var key: Identifier<Person>
        var isConfirmed: Bool
        var isThere: Bool
    }

    /// People with parts in two events at the same time, or in two places too far from each other.
    mutating func findAmongPeople() {
        var things: [Identifier<Person>: Int] = [:]
        var names: [Identifier<Person>] = []
        var bookings: [Booking] = []
        var parts: [Part] = []
        for item in programme.items where item.isAhead && !item.sittings.isEmpty {
            // Who stands there under several keys takes part once.
            var here = FewOrMany<Int>()
            for participant in item.event.partakers(item.answers) {
                let person = programme.person(participant.person)
                let thing = things[person] ?? names.count
                if thing == names.count {
                    things[person] = thing
                    names.append(person)
                }
                guard here.insert(thing) else { continue }
                for sitting in item.sittings {
                    bookings.append(
                        Booking(
                            thing: thing, sitting: sitting, start: programme.sittings[sitting].start, part: parts.count)
                    )
                }
                parts.append(
                    Part(
                        key: participant.person, isConfirmed: item.answers[participant.person] == .confirmed,
                        isThere: participant.presence == .inPerson))
            }
        }
        let travel = TravelTimes(programme.content)
        var clashes: [Clash] = []
        bookings.sweep(programme.sittings, slack: travel.longest * 60) { booking, next, first, second in
            guard clashes.count < 10_000 else { return }
            let (thing, part, other) = (booking.thing, parts[booking.part], parts[next.part])
            if first.overlaps(second) {
                clashes.append(twice(names[thing], part, other, first, second))
            } else if let clash = tooFar(names[thing], part, other, first, second, travel) {
                clashes.append(clash)
            }
        }
        clashes.forEach { add($0) }
    }

    private func twice(_ person: Identifier<Person>, _ part: Part, _ other: Part, _ first: Sitting, _ second: Sitting)
        -> Clash
    {
        let (from, to) = common(first, second)
        let who =
            part.key == other.key
            ? "'\(part.key)' has a part" : "'\(part.key)' and '\(other.key)', who are one person, have parts"
        let isSettled = part.isConfirmed && other.isConfirmed
        return Clash(
            severity(isSettled ? .forbidsAnnouncing : .warns, first, second), .personTwice, [key(first), key(second)],
            resource: "person \(person)", from: from, to: to,
            "\(who) in '\(key(first))' and in '\(key(second))' at \(words(from: from, to: to, at: first)). Ask somebody else for one of them, or move one."
        )
    }

    private func tooFar(
        _ person: Identifier<Person>, _ part: Part, _ other: Part, _ first: Sitting, _ second: Sitting,
        _ travel: TravelTimes
    ) -> Clash? {
        guard part.isThere, other.isThere, first.isTimed, second.isTimed,
            let here = programme.items[first.event].event.place?.venue,
            let there = programme.items[second.event].event.place?.venue
        else { return nil }
        let (gap, needed) = (second.start - first.end, travel.minutes(here, there))
        guard gap < needed * 60 else { return nil }
        return Clash(
            severity(.warns, first, second), .travelTooShort, [key(first), key(second)], resource: "person \(person)",
            from: Date(seconds: first.end), to: Date(seconds: second.start),
            "'\(part.key)' has \(gap / 60) minutes from '\(key(first))' in \(here) to '\(key(second))' in \(there), and the way takes \(needed). Leave more time, or let them take part from afar."
        )
    }

    /// State missions that host two events at once.
    mutating func findAmongHosts() {
        let missions = programme.content.organisations.values.filter { $0.category == .stateMission }.map(\.key)
        guard !missions.isEmpty else { return }
        let things = Dictionary(uniqueKeysWithValues: missions.enumerated().map { ($1, $0) })
        var bookings: [Booking] = []
        for item in programme.items where item.isAhead {
            for host in Set(item.event.organisers + item.event.coSponsors) {
                guard let thing = things[host], item.hostAnswers[host]?.isYesOrOpen ?? true else { continue }
                for sitting in item.sittings {
                    bookings.append(Booking(thing: thing, sitting: sitting, start: programme.sittings[sitting].start))
                }
            }
        }
        var clashes: [Clash] = []
        bookings.sweep(programme.sittings) { booking, _, first, second in
            guard clashes.count < 10_000, first.overlaps(second) else { return }
            let thing = booking.thing
            let (from, to) = common(first, second)
            clashes.append(
                Clash(
                    severity(.warns, first, second), .hostTwice, [key(first), key(second)],
                    resource: "organisation \(missions[thing])", from: from, to: to,
                    "The mission '\(missions[thing])' hosts '\(key(first))' and '\(key(second))', both at \(words(from: from, to: to, at: first)). Its ambassador can open only one of them: ask who comes to which."
                ))
        }
        clashes.forEach { add($0) }
    }
}

/// How long it takes from one venue to another.
struct TravelTimes {
    private let minutes: [[Identifier<Venue>]: Int]
    private let usual: Int
    /// The longest way there is.
    let longest: Int

    init(_ content: CampaignContent) {
        usual = content.campaign.travelMinutes ?? 0
        var minutes: [[Identifier<Venue>]: Int] = [:]
        for venue in content.venues.values {
            for (other, time) in venue.travel ?? [:] {
                let way = [venue.key, other].sorted()
                minutes[way] = max(time, minutes[way] ?? 0)
            }
        }
        self.minutes = minutes
        longest = max(usual, minutes.values.max() ?? 0)
    }

    /// The way back takes as long as the way there; where each house says another time, the longer one holds.
    func minutes(_ here: Identifier<Venue>, _ there: Identifier<Venue>) -> Int {
        here == there ? 0 : minutes[[here, there].sorted()] ?? usual
    }
}
