import Foundation

/// Looks for times and rooms at which an event clashes with nothing.
public struct OpeningSearch {
    /// When something is taken by another event.
    struct Stay {
        var start: Int
        var end: Int
        var event: Int
        var isThere = true
        var venue: Identifier<Venue>?

        func overlaps(_ start: Int, _ end: Int) -> Bool {
            self.start == start || (self.start < end && start < self.end)
        }
    }

    struct Candidate {
        var start: Int
        var end: Int
        var place: Place?
        var slot: Identifier<ForumSlot>?
        /// How far it is from what was wanted: seconds, and then rooms.
        var distance: Int
        var detour: Int
    }

    struct Somebody {
        var key: Identifier<Person>
        var isThere: Bool
        var stays: [Stay] = []
        var spans: TimeSpans?
    }

    var programme: Programme
    let subject: Int
    let zone: Zone
    let length: Int
    let wish: OpeningWish
    /// Where it would be if nobody minded, in seconds since 1970.
    let wanted: Int
    var people: [Somebody] = []
    var rooms: [Place: [Stay]] = [:]
    var equipment: [Identifier<Equipment>: [Stay]] = [:]
    var slots: [ForumReference: Int] = [:]
    let places: PlaceTimes
    let travel: TravelTimes

    var event: Event { programme.items[subject].event }

    public init(
        of key: Identifier<Event>, in content: CampaignContent, sameAs: [Identifier<Person>: Identifier<Person>] = [:],
        _ wish: OpeningWish
    ) throws {
        var programme = Programme(content, sameAs: sameAs)
        guard let subject = programme.items.firstIndex(where: { $0.key == key }),
            programme.items[subject].state != .held
        else { throw OpeningRefusal.isOver(key) }
        let event = programme.items[subject].event
        zone = event.when.zone ?? event.place.flatMap { content.venues[$0.venue]?.zone } ?? content.campaign.zone
        guard let length = wish.minutes ?? event.minutesNeeded(in: content) else { throw OpeningRefusal.noLength(key) }
        self.length = min(max(length, 1), 100_000) * 60
        guard let day = wish.around ?? event.when.firstDay ?? content.session(of: event)?.from else {
            throw OpeningRefusal.noDay(key)
        }
        let time = if case .timed(let start, _, _, _) = event.when { start.secondOfDay } else { 13 * 3_600 }
        wanted = programme.clock.seconds(LocalDateTime(wallSeconds: day.dayNumber * 86_400 + time), in: zone)
        self.wish = wish
        self.subject = subject
        travel = TravelTimes(content)
        places = PlaceTimes(content, &programme.clock)
        self.programme = programme
        findStays()
    }

    /// Free ones, the nearest first; then those that are nearer and are not free, each with every reason.
    public mutating func openings() -> [Opening] {
        var free: [Candidate] = []
        var taken: [(Candidate, [Obstacle])] = []
        for candidate in candidates() {
            let obstacles = obstacles(at: candidate)
            if obstacles.isEmpty {
                free.append(candidate)
                if free.count == wish.limit { break }
            } else if taken.count < wish.limit {
                taken.append((candidate, obstacles))
            }
        }
        return free.map { opening(at: $0, []) } + taken.map { opening(at: $0.0, $0.1) }
    }

    func opening(at candidate: Candidate, _ obstacles: [Obstacle]) -> Opening {
        var sentences: [String] = []
        for sentence in obstacles.map({ $0.sentence(programme, candidate.place) }) where !sentences.contains(sentence) {
            sentences.append(sentence)
        }
        return Opening(
            start: zone.local(Date(seconds: candidate.start)), end: zone.local(Date(seconds: candidate.end)),
            zone: zone,
            room: candidate.place?.name, slot: candidate.slot, isFree: obstacles.isEmpty, reasons: sentences)
    }

    /// What the people, rooms and things that the event needs are taken by, around the days that are looked at.
    private mutating func findStays() {
        let margin = (wish.days + 2) * 86_400 + length
        let window = (wanted - margin)...(wanted + margin)
        var positions: [Identifier<Person>: Int] = [:]
        for participant in event.partakers(programme.items[subject].answers) {
            let key = programme.person(participant.person)
            guard positions[key] == nil else { continue }
            positions[key] = people.count
            var somebody = Somebody(key: participant.person, isThere: participant.presence == .inPerson)
            if let windows = programme.content.people[participant.person]?.available, !windows.isEmpty {
                somebody.spans = programme.clock.spans(windows, else: programme.content.campaign.zone)
            }
            people.append(somebody)
        }
        let things = Set(event.equipment ?? [])
        for (position, item) in programme.items.enumerated()
        where position != subject && item.isAhead && !item.isIdea {
            if let reference = item.event.forum, let session = reference.session, let slot = reference.slot {
                slots[ForumReference(forum: reference.forum, session: session, slot: slot)] = position
            }
            let near = item.sittings.map { programme.sittings[$0] }.filter { window.overlaps($0.start...$0.end) }
            guard !near.isEmpty else { continue }
            var stays = near.map {
                Stay(start: $0.start, end: $0.end, event: position, venue: item.event.place?.venue)
            }
            if let place = item.event.place { rooms[place, default: []] += stays }
            for thing in item.event.equipment ?? [] where things.contains(thing) {
                equipment[thing, default: []] += stays
            }
            for participant in positions.isEmpty ? [] : item.event.partakers(item.answers) {
                guard let index = positions[programme.person(participant.person)] else { continue }
                for stay in stays.indices { stays[stay].isThere = participant.presence == .inPerson }
                people[index].stays += stays
            }
        }
    }
}

extension Event {
    /// How many minutes it takes, by its times, its slot, its film and agenda; nothing where none says.
    func minutesNeeded(in content: CampaignContent) -> Int? {
        if case .timed(_, .some, _, _) = when, let duration, duration >= 60 { return Int(duration / 60) }
        if let slot = forum?.slot, let slots = content.session(of: self)?.slots, let minutes = slots[slot]?.minutes {
            return minutes
        }
        let runtime = film.flatMap { content.films[$0]?.runtime } ?? 0
        let talk = agenda.compactMap(\.minutes).filter { $0 != runtime }.reduce(0) { min($0 + $1, 100_000) }
        let minutes = min(runtime, 100_000) + talk
        return minutes > 0 ? minutes : nil
    }

    private var duration: TimeInterval? { when.duration }
}

extension CampaignContent {
    /// The session of a forum that an event belongs to.
    func session(of event: Event) -> ForumSession? {
        guard let reference = event.forum, let session = reference.session else { return nil }
        return forums[reference.forum]?.sessions[session]
    }
}
