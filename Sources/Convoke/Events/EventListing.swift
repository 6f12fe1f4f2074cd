import ConvokeModel

/// An event in one line, for the team.
public struct EventListing: Codable, Hashable, Sendable {
    public var key: String
    public var kind: String
    public var state: String
    public var title: String
    public var when: WhenListing
    public var place: String?
}

/// When something takes place, in the words of files and JSON: ISO 8601 local times beside their IANA zone.
public struct WhenListing: Codable, Hashable, Sendable {
    public var start: String?
    public var end: String?
    public var zone: String?
    public var allDay: Bool
    public var from: String?
    public var through: String?
    /// Why there is no time yet, where somebody wrote it down.
    public var note: String?
    public var repeats: Repeats?

    /// How it comes back: every so many days, weeks, months or years.
    public struct Repeats: Codable, Hashable, Sendable {
        public var every: String
        public var interval: Int
        /// The days that it names, such as `first tuesday`.
        public var days: [String]?
        /// Days on which it takes place at another time.
        public var moved: [String]?
    }

    public init(_ when: When, _ recurrence: Recurrence? = nil, in language: LanguageTag) {
        repeats = recurrence.map { Repeats($0) }
        allDay = false
        switch when {
        case .allDay(let from, let through, let zone):
            allDay = true
            self.from = from.description
            self.through = through.description
            self.zone = zone?.name
        case .timed(let start, let end, let zone, _):
            self.start = start.description
            self.end = end?.description
            self.zone = zone.name
        case .unannounced(let note): self.note = note?.text(in: language)
        }
    }
}

extension WhenListing.Repeats {
    init(_ recurrence: Recurrence) {
        self.init(
            every: recurrence.frequency.unit, interval: recurrence.interval,
            days: recurrence.days.isEmpty ? nil : recurrence.days.map(\.description),
            moved: recurrence.moved.isEmpty ? nil : recurrence.moved.map(\.day.description))
    }
}

extension EventListing {
    init(_ event: Event, _ life: EventLife, in content: CampaignContent, language: LanguageTag) {
        self.init(
            key: event.key.text, kind: event.kind.rawValue, state: life.state.rawValue,
            title: event.title.text(in: language),
            when: WhenListing(event.when, event.recurrence, in: language),
            place: content.line(of: event.place, in: language))
    }
}

extension CampaignContent {
    /// A venue and room in one line, for the team: whatever the public may know of them.
    func line(of place: Place?, in language: LanguageTag) -> String? {
        guard let place, let venue = venues[place.venue] else { return place?.venue.text }
        let room = place.room.flatMap { venue.rooms[$0]?.name.text(in: language) }
        return [room, venue.name.text(in: language), venue.city?.text(in: language)].compactMap { $0 }.filter {
            !$0.isEmpty
        }
        .joined(separator: ", ")
    }
}
