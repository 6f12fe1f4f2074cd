/// A campaign's events as things in time, ready to be searched: who, where and when, by numbers instead of keys.
struct Programme {
    /// What the search asks of an event; one object, since an event has too many fields to be copied for each question.
    final class Item {
        let event: Event
        let state: EventState
        let answers: [Identifier<Person>: Answer]
        let hostAnswers: [Identifier<Organisation>: Answer]
        /// Known once all events are, since a series is followed to the end of the last.
        fileprivate(set) var sittings = 0..<0

        init(_ written: WrittenEvent) {
            event = written.event
            (state, answers, hostAnswers) = (written.seed.state, written.seed.answers, written.seed.hostAnswers)
        }

        var key: Identifier<Event> { event.key }
        /// Whether it is still to come to pass: what was held is history, and what was called off takes no room.
        var isAhead: Bool { state == .draft || state == .announced || state == .idea }
        var isIdea: Bool { state == .idea }
    }

    let content: CampaignContent
    /// Other keys of the same people.
    let sameAs: [Identifier<Person>: Identifier<Person>]
    private(set) var items: [Item] = []
    private(set) var sittings: [Sitting] = []
    var clock: ZoneClock

    init(_ content: CampaignContent, sameAs: [Identifier<Person>: Identifier<Person>] = [:]) {
        self.content = content
        self.sameAs = sameAs
        clock = ZoneClock(content.campaign.zone)
        // In the order of keys, so that the same events are always told in the same order.
        items = content.events.values.compactMap { written in
            written.event.kind.isGathering && written.seed.state != .cancelled ? Item(written) : nil
        }.sorted { $0.key < $1.key }
        let horizon = Self.horizon(items)
        sittings.reserveCapacity(items.count)
        for (position, item) in items.enumerated() {
            let first = sittings.count
            for when in item.event.occurrences(through: horizon) {
                guard let span = clock.span(of: when) else { continue }
                sittings.append(Sitting(event: position, start: span.start, end: span.end, isTimed: !when.isAllDay))
            }
            item.sittings = first..<sittings.count
        }
    }

    /// A year after the last event that says when it is: what comes back for ever is looked at until then.
    private static func horizon(_ items: [Item]) -> LocalDate {
        (items.compactMap(\.event.when.firstDay).max() ?? LocalDate(dayNumber: 0)).adding(days: 366)
    }

    /// The one key of a person who is here under several.
    func person(_ key: Identifier<Person>) -> Identifier<Person> { sameAs.isEmpty ? key : sameAs[key] ?? key }
}

extension EventKind {
    /// Whether people come together for it, so that they and rooms are taken.
    var isGathering: Bool {
        switch self {
        case .observance, .publication, .deadline: false
        default: true
        }
    }
}

extension Event {
    func occurrences(through last: LocalDate) -> [When] {
        guard let recurrence else { return [when] }
        return recurrence.instances(of: when, through: last)
    }

    /// Who has to be there, in whatever role; who sends a video or has their words read does not.
    func partakers(_ answers: [Identifier<Person>: Answer]) -> [Participant] {
        var known: FewOrMany<Identifier<Person>> = FewOrMany()
        var all: [Participant] = []
        for participant in participants where known.insert(participant.person) {
            let isThere = participant.presence == .inPerson || participant.presence == .remote
            if isThere, answers[participant.person]?.isYesOrOpen ?? true { all.append(participant) }
        }
        for item in agenda {
            for person in item.participants where known.insert(person) {
                if answers[person]?.isYesOrOpen ?? true { all.append(Participant(person: person, role: .speaker)) }
            }
        }
        return all
    }
}

extension Answer {
    /// Whether somebody may still come.
    var isYesOrOpen: Bool { self != .declined && self != .withdrawn }
}

/// A set that compares while it is small: most events have a handful of people, and hashing their keys takes longer.
struct FewOrMany<Element: Hashable> {
    private var few: [Element] = []
    private var many: Set<Element> = []
    private static var most: Int { 12 }

    /// Says whether it is new.
    mutating func insert(_ element: Element) -> Bool {
        guard few.count >= Self.most else {
            guard !few.contains(element) else { return false }
            few.append(element)
            if few.count == Self.most { many = Set(few) }
            return true
        }
        return many.insert(element).inserted
    }
}
